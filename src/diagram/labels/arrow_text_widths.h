// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace diagram {

/// The widths of the texts on arrows, in pixels, quickly: there are only a few different texts of
/// flags, and the widths of characters are remembered.
class ArrowTextWidths
{
public:
    explicit ArrowTextWidths(const TextMeasurer& measurer);

    double head(const std::string& text);
    /// Of a word like "lost".
    double note(const std::string& text) const;
    /// Of "seq=x+1", with its symbols in italics.
    double numbers(std::string_view text) const;
    /// Between the flags and the numbers, and between two numbers.
    double space() const { return m_space; }

private:
    using Ascii = std::array<double, 128>;

    Ascii widthsIn(const Font& font) const;
    double width(std::string_view text, const Font& font, const Ascii& known) const;

    const TextMeasurer& m_measurer;
    Ascii m_upright;
    Ascii m_italic;
    double m_space;
    std::unordered_map<std::string, double> m_heads;
};

} // namespace diagram
