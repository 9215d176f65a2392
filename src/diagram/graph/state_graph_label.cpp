// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_label.h"

#include "diagram/graph/state_graph_nodes.h"

#include <algorithm>

namespace diagram::graph {

namespace {

constexpr double kLinePitch = 13.5;
/// From a line to the texts on both of its sides: the marks on it stay clear of them.
constexpr double kMarkGap = 7;

std::string joined(const std::vector<std::string>& texts)
{
    std::string result;
    for (const std::string& text : texts) {
        result += result.empty() ? text : " · " + text;
    }
    return result;
}

} // namespace

void TextBlock::add(
    const std::vector<std::string>& languages, const Font& font, Ink ink, double room)
{
    std::string inOneLine = joined(languages);
    if (languages.size() > 1 && m_measurer->width(inOneLine, font) <= room) {
        m_lines.push_back({std::move(inOneLine), font, ink});
        return;
    }
    for (const std::string& text : languages) {
        m_lines.push_back({text, font, ink});
    }
}

double TextBlock::width() const
{
    double widest = 0;
    for (const Line& line : m_lines) {
        widest = std::max(widest, m_measurer->width(line.text, line.font));
    }
    return widest;
}

double TextBlock::height() const
{
    if (m_lines.empty()) {
        return 0;
    }
    return m_measurer->ascent(m_lines.front().font) + m_measurer->descent(m_lines.back().font) +
        kLinePitch * static_cast<double>(m_lines.size() - 1);
}

std::vector<TextItem> TextBlock::placed(double x, double top, Anchor anchor) const
{
    std::vector<TextItem> items;
    for (const Line& line : m_lines) {
        const double baseline =
            items.empty() ? top + m_measurer->ascent(line.font) : items.back().at.y + kLinePitch;
        items.push_back({{x, baseline}, line.text, line.font, line.ink, anchor, 0});
    }
    return items;
}

void addEvent(TextBlock& block, const EdgeWords& words, double room)
{
    block.add(words.notTcp, kEventFont, Ink::Lost, room);
    block.add(words.event, kEventFont, Ink::Text, room);
}

void addAction(TextBlock& block, const EdgeWords& words, double room)
{
    block.add(words.action, kActionFont, Ink::Soft, room);
}

double topOf(const TextBlock& block, const LabelSpot& spot)
{
    switch (spot.hold) {
    case Hold::Above:
        return spot.at.y - kLabelGap - block.height();
    case Hold::AboveBelow:
        return spot.at.y + kMarkGap;
    case Hold::Below:
        return spot.at.y + kLabelGap;
    case Hold::Beside:
        return spot.at.y - block.height() / 2;
    }
    return spot.at.y;
}

std::vector<TextItem> placedLabel(
    const EdgeWords& words, const LabelSpot& spot, const TextMeasurer& measurer)
{
    TextBlock event(measurer);
    addEvent(event, words, spot.room);
    if (spot.hold != Hold::AboveBelow) {
        addAction(event, words, spot.room);
        return event.placed(spot.at.x, topOf(event, spot), spot.anchor);
    }
    TextBlock action(measurer);
    addAction(action, words, spot.room);
    auto items = event.placed(spot.at.x, spot.at.y - kMarkGap - event.height(), spot.anchor);
    for (TextItem& item : action.placed(spot.at.x, topOf(action, spot), spot.anchor)) {
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace diagram::graph
