// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace language {

/// A text that is translated. Its English is what catalogues are asked for; the context tells apart
/// what is the same in English only. Both are literals: they are known again by their address.
struct Phrase
{
    const char* context = "";
    std::string_view text;

    constexpr bool isEmpty() const { return text.empty(); }
    friend constexpr bool operator==(const Phrase& a, const Phrase& b)
    {
        return std::string_view(a.context) == b.context && a.text == b.text;
    }
};

} // namespace language

/// A Phrase. lupdate finds it by this name, so that it gets into the catalogues, translations/*.ts.
/// "%1" to "%9" stand for what is filled in when it is said.
#define PHRASE(context, text) (::language::Phrase{context, text})
