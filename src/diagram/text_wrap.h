// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"
#include "diagram/text_measurer.h"

#include <string>
#include <vector>

namespace diagram {

/// `text` in lines no wider than `width`, broken at spaces and between Chinese characters; a word that
/// is wider stands on a line of its own. At least one line.
std::vector<std::string> wrapped(const std::string& text, const Font& font, double width,
    const TextMeasurer& measurer);

/// The same for several texts, one below the other.
std::vector<std::string> wrapped(const std::vector<std::string>& texts, const Font& font,
    double width, const TextMeasurer& measurer);

} // namespace diagram
