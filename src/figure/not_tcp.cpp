// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/not_tcp.h"

#include "diagram/picture/pen.h"
#include "diagram/picture/style.h"
#include "diagram/picture/text_wrap.h"

#include <utility>

namespace figure {

namespace {

constexpr double kTop = 24; // the first baseline
constexpr double kLine = 20;

} // namespace

NotTcp::NotTcp(diagram::DisplaySink& sink, std::vector<std::string> texts,
    const diagram::TextMeasurer& measurer)
    : m_sink(sink)
    , m_texts(std::move(texts))
    , m_measurer(measurer)
{}

void NotTcp::begin(const diagram::DisplayList& head)
{
    using namespace diagram::style;
    diagram::DisplayList own = head;
    std::vector<diagram::DisplayItem> items;
    double y = kTop;
    for (const std::string& text : m_texts) {
        own.description = text + ". " + own.description;
        const double width = own.size.width - 2 * kMargin;
        for (const std::string& line : diagram::wrapped(text, kEndFont, width, m_measurer)) {
            items.emplace_back(diagram::TextItem{{own.size.width / 2, y}, line, kEndFont,
                diagram::Ink::Lost, diagram::Anchor::Middle, 0});
            y += kLine;
        }
    }
    m_height = items.empty() ? 0 : y - kLine;
    own.size.height += m_height;
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

diagram::DisplayList withTexts(diagram::DisplayList list, const std::vector<std::string>& texts,
    const diagram::TextMeasurer& measurer)
{
    diagram::DisplayCollector collector;
    NotTcp above(collector, texts, measurer);
    std::vector<diagram::DisplayItem> items = std::exchange(list.items, {});
    above.begin(list);
    above.take(items);
    return collector.list();
}

} // namespace figure
