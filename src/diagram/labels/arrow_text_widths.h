// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace diagram {

/// Widths of the few fonts and many texts on arrows, without asking the measurer each time: numbers
/// are ASCII in a font of one width, and flags are few.
class ArrowTextWidths
{
public:
    explicit ArrowTextWidths(const TextMeasurer& measurer);

    double head(const std::string& text);
    double numbers(std::size_t letters) const { return m_digit * static_cast<double>(letters); }
    /// Between the flags and the numbers.
    double space() const { return 8; }

private:
    const TextMeasurer& m_measurer;
    double m_digit;
    std::unordered_map<std::string, double> m_heads;
};

} // namespace diagram
