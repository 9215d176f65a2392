// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/speaker.h"
#include "render/words/labels.h"
#include "render/words/labels_words.h"
#include "tcp/time.h"

#include <concepts>
#include <cstdint>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace render {

using language::Speaker;

/// Something that is told in the language of the speaker.
template<typename Tell>
concept Telling = std::invocable<Tell, const Speaker&>;

void appendNumber(std::string& text, std::int64_t number);
/// "50 ms", "1.05 s", "4 min": the shortest form that is exact to the microsecond.
std::string lengthText(tcp::Duration length);
/// The same with three digits that count: "1.28 s".
std::string roundLengthText(tcp::Duration length);

/// In two languages a line for each, English first: it is what the RFCs say.
template<Telling Tell>
std::vector<std::string> lines(Language language, const Tell& tell)
{
    std::vector<std::string> result;
    for (const language::Code code : std::views::reverse(language.shown())) {
        result.emplace_back(tell(language::speaker(code)));
    }
    return result;
}
std::vector<std::string> lines(Language language, const Phrase& phrase);

/// The same lines side by side.
std::string sideBySide(const std::vector<std::string>& lines);
template<Telling Tell>
std::string oneLine(Language language, const Tell& tell)
{
    return sideBySide(lines(language, tell));
}
std::string oneLine(Language language, const Phrase& phrase);

/// In two languages one behind the other, in the order of the language.
template<Telling Tell>
std::string sentences(Language language, const Tell& tell)
{
    std::string text;
    for (const language::Code code : language.shown()) {
        if (text.empty()) {
            text = tell(language::speaker(code));
        } else {
            text.append(" ").append(tell(language::speaker(code)));
        }
    }
    return text;
}
std::string sentences(Language language, const Phrase& phrase);

/// "100, 200": items in the signs of the language.
std::string listed(const Speaker& say, std::span<const std::string> items);
/// The state's name in the RFC, which is what textbooks use in every language, and behind it in
/// brackets what it is called in this one.
std::string named(const Speaker& say, tcp::State state);

} // namespace render
