// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/condition.h"
#include "packetdrill/host.h"

#include <string_view>

namespace packetdrill {

/// Runs a %{ snippet }% of a script: `assert CONDITION, MESSAGE` line by line, with the fields of
/// TCP_INFO, names that `NAME = VALUE` gave to `variables` before, numbers, + - * / // % & |,
/// comparisons, not, and, or, parentheses, abs, int, max, min and round. Gives up at the first
/// assertion that does not hold, or that it does not understand.
void runSnippet(
    std::string_view code, int line, const Host& host, tcp::Instant now, Variables& variables);

} // namespace packetdrill
