// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace diagram {

/// `text` in lines no wider than `width`, broken at spaces and between Chinese characters. A word
/// that is wider gets a line of its own. At least one line.
std::vector<std::string> wrapped(
    const std::string& text, const Font& font, double width, const TextMeasurer& measurer);

/// `text` as it is where it is no wider than `width`, else as much of its beginning as goes in with
/// an ellipsis behind it; whole words, where that leaves more than half of it.
std::string shortened(
    const std::string& text, const Font& font, double width, const TextMeasurer& measurer);

/// Wraps texts to one width and remembers the result, since the texts beside a lifeline are often
/// the same.
class WrappedTexts
{
public:
    WrappedTexts(const Font& font, double width, const TextMeasurer& measurer);

    const std::vector<std::string>& lines(const std::string& text);
    /// The lines of several texts, one text below the other.
    std::vector<std::string> lines(const std::vector<std::string>& texts);
    /// The same, but where all of them go side by side into one line that is the only one.
    std::vector<std::string> joined(const std::vector<std::string>& texts);

private:
    Font m_font;
    double m_width;
    const TextMeasurer& m_measurer;
    std::unordered_map<std::string, std::vector<std::string>> m_known;
};

} // namespace diagram
