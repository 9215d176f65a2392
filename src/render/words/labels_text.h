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
/// "50 ms", "1.05 s", "4 min": the shortest exact form, to the microsecond.
std::string lengthText(tcp::Duration length);
void appendLength(std::string& text, tcp::Duration length);

/// In one line: in Both, English and the Chinese behind it.
std::string oneLine(Language language, const Words& words, std::string_view between = " ");
/// In Both, English over Chinese.
std::vector<std::string> lines(Language language, const Words& words);
/// Sentences made in either language.
std::string sentences(Language language, const std::string& en, const std::string& zh);

} // namespace render
