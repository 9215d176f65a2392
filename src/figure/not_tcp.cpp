// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/not_tcp.h"

#include "diagram/picture/pen.h"
#include "diagram/picture/style.h"

#include <utility>

namespace figure {

namespace {

constexpr double kTop = 24; // the first baseline
constexpr double kLine = 20;

} // namespace

NotTcp::NotTcp(diagram::DisplaySink& sink, std::vector<std::string> lines)
    : m_sink(sink)
    , m_lines(std::move(lines))
    , m_height(m_lines.empty() ? 0 : kTop + kLine * static_cast<double>(m_lines.size() - 1))
{}

void NotTcp::begin(const diagram::DisplayList& head)
{
    diagram::DisplayList own = head;
    own.size.height += m_height;
    std::vector<diagram::DisplayItem> items;
    double y = kTop;
    for (const std::string& line : m_lines) {
        own.description = line + ". " + own.description;
        items.emplace_back(diagram::TextItem{{own.size.width / 2, y}, line,
            diagram::style::kEndFont, diagram::Ink::Lost, diagram::Anchor::Middle, 0});
        y += kLine;
    }
    m_sink.begin(own);
    if (!items.empty()) {
        m_sink.take(items);
    }
}

void NotTcp::take(std::vector<diagram::DisplayItem>& items)
{
    if (m_height > 0) {
        diagram::moveDown(items, m_height);
    }
    m_sink.take(items);
}

diagram::DisplayList withLines(diagram::DisplayList list, const std::vector<std::string>& lines)
{
    diagram::DisplayCollector collector;
    NotTcp above(collector, lines);
    std::vector<diagram::DisplayItem> items = std::exchange(list.items, {});
    above.begin(list);
    above.take(items);
    return collector.list();
}

} // namespace figure
