// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>

#include <string_view>

namespace render {

/// Signs that few fonts have: ↻ → ← ⋮ ≠. Pictures draw them as shapes of their own, so that they
/// look the same everywhere and no font is needed for them.
bool isSign(char32_t character);

/// The width of each of them, in sizes of the font.
inline constexpr double kSignWidth = 0.855;

/// The shape of a sign that begins at (0, 0) on the baseline, in a font of 100 pixels.
QPainterPath signShape(char32_t sign);

/// Hands the pieces of a text in UTF-8 to `visitor` in their order, as (std::string_view piece,
/// char32_t sign): each sign alone, and 0 with all that stands between signs.
template<typename Visitor>
void forEachSign(std::string_view text, Visitor visitor);

/// The sign with which a text begins; 0 for none.
char32_t signAt(std::string_view text);

template<typename Visitor>
void forEachSign(std::string_view text, Visitor visitor)
{
    constexpr char kFirstOctet = '\xe2'; // of all of them, and each takes three
    constexpr std::size_t kOctets = 3;
    std::size_t from = 0;
    for (std::size_t at = text.find(kFirstOctet); at != std::string_view::npos;
         at = text.find(kFirstOctet, at + 1)) {
        if (const char32_t sign = signAt(text.substr(at)); sign != 0) {
            if (from < at) {
                visitor(text.substr(from, at - from), char32_t{0});
            }
            visitor(text.substr(at, kOctets), sign);
            from = at + kOctets;
        }
    }
    if (from < text.size()) {
        visitor(text.substr(from), char32_t{0});
    }
}

} // namespace render
