// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/arrow_text_widths.h"

#include "diagram/labels/symbol_letters.h"
#include "diagram/picture/style.h"

namespace diagram {

ArrowTextWidths::ArrowTextWidths(const TextMeasurer& measurer)
    : m_measurer(measurer)
    , m_upright(widthsIn(style::kNumberFont))
    , m_italic(widthsIn(style::kSymbolFont))
    , m_space(m_upright[' '])
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

double ArrowTextWidths::numbers(std::string_view text) const
{
    double total = 0;
    forEachSymbol(text, [&](std::string_view piece, bool isSymbol) {
        total += isSymbol ? width(piece, style::kSymbolFont, m_italic)
                          : width(piece, style::kNumberFont, m_upright);
    });
    return total;
}

ArrowTextWidths::Ascii ArrowTextWidths::widthsIn(const Font& font) const
{
    constexpr char kFirst = ' ';
    Ascii widths{};
    for (std::size_t i = kFirst; i < widths.size(); ++i) {
        const char letter = static_cast<char>(i);
        widths[i] = m_measurer.width(std::string_view(&letter, 1), font);
    }
    return widths;
}

double ArrowTextWidths::width(std::string_view text, const Font& font, const Ascii& known) const
{
    double total = 0;
    for (const char letter : text) {
        const double own = known[static_cast<unsigned char>(letter) % known.size()];
        const bool isKnown = letter >= ' ' && letter <= '~';
        if (!isKnown) { // a subscript, or the octets of a blank
            return m_measurer.width(text, font);
        }
        total += own;
    }
    return total;
}

} // namespace diagram
