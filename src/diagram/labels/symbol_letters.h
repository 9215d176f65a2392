// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cctype>
#include <cstddef>
#include <string_view>

namespace diagram {

/// Whether a symbolic number, such as the x of "seq=x+1", stands at octet `at` of `text`: a letter
/// from u to z that is no part of a word.
inline bool isSymbol(std::string_view text, std::size_t at)
{
    const auto isLetter = [&](std::size_t i) {
        return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])) != 0;
    };
    return text[at] >= 'u' && text[at] <= 'z' && (at == 0 || !isLetter(at - 1)) &&
        !isLetter(at + 1);
}

/// Hands the pieces of a text of numbers to `visitor` in their order, as (std::string_view piece,
/// bool isSymbol).
template<typename Visitor>
void forEachSymbol(std::string_view text, Visitor visitor)
{
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isSymbol(text, at)) {
            visitor(text.substr(from, at - from), false);
            visitor(text.substr(at, 1), true);
            from = at + 1;
        }
    }
    visitor(text.substr(from), false);
}

} // namespace diagram
