// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace figure {

/// Appends `text` for use as XML content or in a quoted attribute. Control characters, which
/// XML 1.0 cannot hold, become U+FFFD.
void appendEscaped(std::string& out, std::string_view text);

/// Appends a coordinate with at most two decimals, without trailing zeros.
void appendNumber(std::string& out, double value);

} // namespace figure
