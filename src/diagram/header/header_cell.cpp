// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/header/header_cell.h"

#include "diagram/picture/text_wrap.h"

#include <algorithm>

namespace diagram {
namespace {

using namespace header_style;

constexpr double kSmallestFont = 7.5;
constexpr double kPadAbove = 4;
constexpr double kSideBySide = 6;

double widest(const std::vector<std::string>& lines, const Font& font, const TextMeasurer& measurer)
{
    double width = 0;
    for (const std::string& line : lines) {
        width = std::max(width, measurer.width(line, font));
    }
    return width;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string result;
    for (const std::string& text : texts) {
        result += (result.empty() || text.empty() ? "" : " ") + text;
    }
    return result;
}

} // namespace

FittedText fitted(
    const std::vector<std::string>& texts, Font font, double width, const TextMeasurer& measurer)
{
    const std::string one = joined(texts);
    if (measurer.width(one, font) <= width) {
        return {{one}, font};
    }
    for (;; font.size -= 0.5) {
        std::vector<std::string> lines;
        for (const std::string& text : texts) {
            for (std::string& line : wrapped(text, font, width, measurer)) {
                lines.push_back(std::move(line));
            }
        }
        if (widest(lines, font, measurer) <= width || font.size <= kSmallestFont) {
            return {lines, font};
        }
    }
}

CellTexts::CellTexts(const HeaderCell& cell, double width, const TextMeasurer& measurer)
    : m_measurer(measurer)
    , m_height(kPadAbove)
{
    const double room = width - 2 * kPad;
    const Ink ink = cell.idle ? Ink::Faint : Ink::Text;
    if (!cell.name.empty()) {
        add(fitted(cell.name, kNameFont, room, measurer), Ink::Soft);
    }
    if (!cell.value.empty()) {
        addValue(cell, room, ink);
    } else if (!cell.aside.empty()) {
        add(fitted(cell.aside, kAsideFont, room, measurer), Ink::Soft);
    }
    m_height += kPadAbove;
}

/// The value, and what there is to say to it: beside it or below.
void CellTexts::addValue(const HeaderCell& cell, double room, Ink ink)
{
    const FittedText value = fitted({cell.value}, kValueFont, room, m_measurer);
    const std::string aside = joined(cell.aside);
    const double valueWidth = m_measurer.width(cell.value, value.font);
    const double asideWidth = m_measurer.width(aside, kAsideFont);
    // Not squeezed from edge to edge: below the value there is air.
    if (!aside.empty() && valueWidth + 2 * kSideBySide + asideWidth <= room) {
        const double left = -(valueWidth + kSideBySide + asideWidth) / 2;
        const double baseline = m_height + m_measurer.ascent(value.font);
        m_items.push_back({{left, baseline}, cell.value, value.font, ink});
        m_items.push_back(
            {{left + valueWidth + kSideBySide, baseline}, aside, kAsideFont, Ink::Soft});
        m_height += m_measurer.ascent(value.font) + m_measurer.descent(value.font);
        return;
    }
    add(value, ink);
    if (!aside.empty()) {
        add(fitted(cell.aside, kAsideFont, room, m_measurer), Ink::Soft);
    }
}

void CellTexts::add(const FittedText& text, Ink ink)
{
    for (const std::string& line : text.lines) {
        const double baseline = m_height + m_measurer.ascent(text.font);
        m_items.push_back({{0, baseline}, line, text.font, ink, Anchor::Middle});
        m_height = baseline + m_measurer.descent(text.font);
    }
}

std::vector<TextItem> CellTexts::items(double middle, double top) const
{
    std::vector<TextItem> result = m_items;
    for (TextItem& item : result) {
        item.at.x += middle;
        item.at.y += top;
    }
    return result;
}

} // namespace diagram
