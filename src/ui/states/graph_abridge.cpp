// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/states/graph_abridge.h"

#include "diagram/picture/text_pieces.h"
#include "render/paint/painter.h"

#include <QPainterPathStroker>
#include <QRectF>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {
namespace {

using diagram::DisplayItem;
using diagram::TextItem;

/// What a text of the graph is for, in the order in which they get room.
enum class WordUse {
    Name, ///< of a state
    Event,
    SecondName, ///< of a state, in another language
    Other,      ///< in the legend and below the graph
    Action,
    Letter,
};

struct GraphWord
{
    std::size_t item;
    WordUse use;
    bool isTaken; ///< of an edge: an end has gone along it
};

/// As in RFC 9293 Figure 5, where the whole name has no room.
std::string shortStateName(const std::string& name)
{
    constexpr std::array kNames{
        std::pair<std::string_view, const char*>{"SYN-RECEIVED", "SYN-RCVD"},
        std::pair<std::string_view, const char*>{"ESTABLISHED", "ESTAB"},
        std::pair<std::string_view, const char*>{"CLOSE-WAIT", "CLOSE-W"},
        std::pair<std::string_view, const char*>{"FIN-WAIT-1", "FIN-W-1"},
        std::pair<std::string_view, const char*>{"FIN-WAIT-2", "FIN-W-2"}};
    const auto* found = std::ranges::find(kNames, name, &decltype(kNames)::value_type::first);
    return found == kNames.end() ? name : found->second;
}

class Abridger
{
public:
    Abridger(diagram::DisplayList& list, double least, const diagram::TextMeasurer& measurer)
        : m_list(list)
        , m_least(least)
        , m_measurer(measurer)
    {
        read();
    }

    void run()
    {
        std::ranges::stable_sort(
            m_words, {}, [](const GraphWord& word) { return std::pair(word.use, !word.isTaken); });
        std::vector<bool> isLeftOut(m_list.items.size());
        for (const GraphWord& word : m_words) {
            auto& text = std::get<TextItem>(m_list.items[word.item]);
            isLeftOut[word.item] = word.use == WordUse::Name ? !name(text) : !place(text, word.use);
        }
        std::size_t index = 0;
        std::erase_if(m_list.items, [&](const DisplayItem&) { return isLeftOut[index++]; });
    }

private:
    /// Finds the words, what they are for, and what they must keep off.
    void read()
    {
        std::vector<diagram::GroupBegin> open;
        for (std::size_t i = 0; i < m_list.items.size(); ++i) {
            const DisplayItem& item = m_list.items[i];
            if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
                open.push_back(*begin);
                m_names = 0;
                m_isTaken = false;
            } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
                open.pop_back();
            } else if (const auto* text = std::get_if<TextItem>(&item)) {
                const WordUse use = useOf(*text, open);
                m_words.push_back({i, use, m_isTaken && use == WordUse::Event});
            } else {
                keepOff(item, open);
            }
        }
    }

    WordUse useOf(const TextItem& text, const std::vector<diagram::GroupBegin>& open)
    {
        if (text.text.size() <= 3 || text.ink == diagram::Ink::Paper) {
            return WordUse::Letter;
        }
        const bool isState =
            !open.empty() && std::holds_alternative<tcp::State>(open.back().subject);
        if (isState) {
            return ++m_names == 1 ? WordUse::Name : WordUse::SecondName;
        }
        const bool isEdge = !open.empty() && open.back().part.kind != diagram::Part::Kind::Legend &&
            open.back().part.kind != diagram::Part::Kind::Notes;
        return !isEdge                                          ? WordUse::Other
            : text.font.weight == diagram::FontWeight::SemiBold ? WordUse::Event
                                                                : WordUse::Action;
    }

    void keepOff(const DisplayItem& item, const std::vector<diagram::GroupBegin>& open)
    {
        if (const auto* box = std::get_if<diagram::RectItem>(&item)) {
            m_boxes.emplace_back(box->rect.x, box->rect.y, box->rect.width, box->rect.height);
            if (!open.empty() && std::holds_alternative<tcp::State>(open.back().subject)) {
                m_nodes.push_back(m_boxes.back());
            }
        } else if (const auto* path = std::get_if<diagram::PathItem>(&item)) {
            QPainterPathStroker stroker;
            stroker.setWidth(2);
            m_lines.push_back(stroker.createStroke(render::qtPath(*path)));
            m_isTaken = m_isTaken || path->stroke.ink == diagram::Ink::Client ||
                path->stroke.ink == diagram::Ink::Server;
        } else if (const auto* circle = std::get_if<diagram::CircleItem>(&item)) {
            const double r = circle->radius;
            m_boxes.emplace_back(circle->centre.x - r, circle->centre.y - r, 2 * r, 2 * r);
        }
    }

    QRectF boxOf(const TextItem& text) const
    {
        const double width = diagram::widthOf(text, m_measurer);
        // Of capitals and digits; what hangs below the line is narrow.
        const double ascent = 0.78 * text.font.size;
        return {text.at.x + diagram::beginOf(text, width), text.at.y - ascent, width,
            ascent + 0.2 * text.font.size};
    }

    /// Makes it as large as it has to be, about its own middle.
    TextItem enlarged(TextItem text) const
    {
        const double before = text.font.size;
        text.font.size = std::max(before, m_least);
        text.at.y += 0.29 * (text.font.size - before);
        return text;
    }

    /// In the middle of its state, shortened or smaller where it must be.
    bool name(TextItem& text)
    {
        const auto node = std::ranges::find_if(
            m_nodes, [&](const QRectF& each) { return each.contains(text.at.x, text.at.y - 2); });
        text = enlarged(text);
        text.at.y = node->center().y() + 0.36 * text.font.size;
        constexpr double kAir = 8;
        const double room = node->width() - kAir;
        if (diagram::widthOf(text, m_measurer) > room) {
            text.text = shortStateName(text.text);
        }
        if (const double width = diagram::widthOf(text, m_measurer); width > room) {
            text.font.size *= room / width;
        }
        return true;
    }

    bool place(TextItem& text, WordUse use)
    {
        if (use == WordUse::Letter) {
            return text.font.size >= 0.8 * m_least;
        }
        if (use == WordUse::SecondName) {
            return text.font.size >= m_least;
        }
        const TextItem large = enlarged(text);
        for (const double shift : {0.0, -4.0, 4.0, -9.0, 9.0}) {
            TextItem moved = large;
            moved.at.y += shift;
            if (isFree(boxOf(moved))) {
                text = moved;
                m_boxes.push_back(boxOf(moved));
                return true;
            }
        }
        return false;
    }

    bool isFree(const QRectF& box) const
    {
        const QRectF page(0, 0, m_list.size.width, m_list.size.height);
        const QRectF wide = box.adjusted(-3, -1, 3, 1);
        const auto isMet = [&](const QRectF& other) { return other.intersects(wide); };
        const auto isCrossed = [&](const QPainterPath& line) { return line.intersects(box); };
        return page.contains(box) && std::ranges::none_of(m_boxes, isMet) &&
            std::ranges::none_of(m_lines, isCrossed);
    }

    diagram::DisplayList& m_list;
    double m_least;
    const diagram::TextMeasurer& m_measurer;
    std::vector<GraphWord> m_words;
    std::vector<QRectF> m_boxes;
    std::vector<QRectF> m_nodes;
    std::vector<QPainterPath> m_lines;
    /// Of the group that is read.
    int m_names = 0;
    bool m_isTaken = false;
};

} // namespace

void abridge(diagram::DisplayList& list, double least, const diagram::TextMeasurer& measurer)
{
    Abridger(list, least, measurer).run();
}

} // namespace ui
