// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace diagram {

/// The widths of the texts on arrows, without measuring each of them: numbers are ASCII in a
/// fixed-width font, and there are only a few different texts of flags.
class ArrowTextWidths
{
public:
    explicit ArrowTextWidths(const TextMeasurer& measurer);

    double head(const std::string& text);
    /// Of a word like "lost".
    double note(const std::string& text) const;
    double numbers(std::size_t letters) const { return m_digit * static_cast<double>(letters); }
    /// Between the flags and the numbers.
    double space() const { return 8; }

private:
    const TextMeasurer& m_measurer;
    double m_digit;
    std::unordered_map<std::string, double> m_heads;
};

} // namespace diagram
