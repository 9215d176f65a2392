// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels.h"
#include "render/words/labels_words.h"
#include "tcp/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace render {

/// `text` with "%1" replaced.
std::string filled(std::string_view text, std::string_view argument);
void appendNumber(std::string& text, std::int64_t number);
/// "50 ms", "1.05 s", "4 min": the shortest form that is exact to the microsecond.
std::string lengthText(tcp::Duration length);
void appendLength(std::string& text, tcp::Duration length);

/// Words in one line. In Language::Both: English, then Chinese.
std::string oneLine(Language language, const Words& words, std::string_view between = " ");
/// Words with a line for each language. In Language::Both: English, then Chinese.
std::vector<std::string> lines(Language language, const Words& words);
/// The sentence in this language. In Language::Both: Chinese, then English.
std::string sentences(Language language, const std::string& en, const std::string& zh);

} // namespace render
