// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace diagram {

/// `text` in lines no wider than `width`, broken at spaces and between Chinese characters; a word
/// that is wider stands on a line of its own. At least one line.
std::vector<std::string> wrapped(
    const std::string& text, const Font& font, double width, const TextMeasurer& measurer);

/// The words beside lifelines, wrapped to the width of their lane. Calls repeat: each text is
/// measured once.
class WrappedTexts
{
public:
    WrappedTexts(const Font& font, double width, const TextMeasurer& measurer);

    const std::vector<std::string>& lines(const std::string& text);
    /// Of several texts, one below the other.
    std::vector<std::string> lines(const std::vector<std::string>& texts);

private:
    Font m_font;
    double m_width;
    const TextMeasurer& m_measurer;
    std::unordered_map<std::string, std::vector<std::string>> m_known;
};

} // namespace diagram
