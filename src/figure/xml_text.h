// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace figure {

/// Appends `text` for use as XML content or in a quoted attribute. What XML 1.0 cannot hold
/// (control characters, U+FFFE, U+FFFF) becomes U+FFFD.
void appendEscaped(std::string& out, std::string_view text);

/// Appends a coordinate with at most two decimals, without trailing zeros.
void appendNumber(std::string& out, double value);

/// Appends ` name="value"`.
void appendAttribute(std::string& out, std::string_view name, double value);
void appendAttribute(std::string& out, std::string_view name, std::string_view value);

} // namespace figure
