// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/arrow_text_widths.h"

#include "diagram/picture/style.h"

namespace diagram {

ArrowTextWidths::ArrowTextWidths(const TextMeasurer& measurer)
    : m_measurer(measurer)
    , m_digit(measurer.width("0000000000", style::kNumberFont) / 10)
{}

double ArrowTextWidths::head(const std::string& text)
{
    const auto [entry, isNew] = m_heads.try_emplace(text, 0.0);
    if (isNew) {
        entry->second = m_measurer.width(text, style::kHeadFont);
    }
    return entry->second;
}

double ArrowTextWidths::note(const std::string& text) const
{
    return m_measurer.width(text, style::kNoteFont);
}

} // namespace diagram
