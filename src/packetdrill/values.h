// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/profile.h"

#include <cstdint>
#include <optional>
#include <string>

namespace packetdrill {

/// The number that an argument stands for: an integer, a constant of the system, or several of
/// them joined by |. Gives up at `line` where it stands for none.
std::int64_t valueOf(const Expression& expression, const Profile& profile, int line);

/// The constant of that name; none: it is not known.
std::optional<std::int64_t> constant(std::string_view name, const Profile& profile);

/// The field of a structure, such as "linger" of {onoff=1, linger=0}; null: it has none.
const Expression* fieldOf(const Expression& structure, std::string_view name);

/// As it would stand in a script.
std::string notation(const Expression& expression);

} // namespace packetdrill
