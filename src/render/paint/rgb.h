// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <cstdint>
#include <optional>

namespace render {

/// The colour of `ink` as 0xrrggbb, for callers that do not link Qt Gui; none for Ink::None.
std::optional<std::uint32_t> rgb(Theme theme, diagram::Ink ink);

} // namespace render
