// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/states/graph_abridge.h"

#include "diagram/picture/text_pieces.h"
#include "render/paint/painter.h"

#include <QPainterPathStroker>
#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {
namespace {

using diagram::DisplayItem;
using diagram::TextItem;

/// So large the letter on a sign is, compared with words.
constexpr double kLetterShare = 0.85;
/// In the place of an edge: the legend and the notes.
constexpr std::size_t kBesides = 0;
/// From one name of a state to the one below, in parts of a letter's height.
constexpr double kTwoNames = 1.12;

/// What a text of the graph is for, in the order in which they get room.
enum class WordUse {
    Name, ///< of a state
    NotTcp,
    Event,
    SecondName, ///< of a state, in another language
    Other,      ///< of no state or edge
    Action,
    Letter,
};

/// The lines of a label that are for one thing: they stay together.
struct GraphWord
{
    std::vector<std::size_t> items;
    std::size_t group; ///< of the picture, by its number
    std::size_t edge;  ///< the same for those that share a line, from 1
    WordUse use;
    bool isTaken; ///< of an edge: an end has gone along it
};

/// The circle and the letter of an end that went along an edge.
struct EndMark
{
    std::size_t circle;
    std::size_t letter;
    std::size_t group;
};

/// Where a word stands.
struct TakenBox
{
    QRectF box;
    std::size_t edge;
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
    Abridger(diagram::DisplayList& list, double least, const QRectF& page,
        const diagram::TextMeasurer& measurer)
        : m_list(list)
        , m_least(least)
        , m_page(page)
        , m_measurer(measurer)
    {
        read();
    }

    bool run()
    {
        for (const auto& [circle, letter] : m_signs) {
            enlargeSign(circle, letter);
        }
        for (const EndMark& mark : m_marks) {
            enlargeMark(mark);
        }
        std::ranges::stable_sort(
            m_words, {}, [](const GraphWord& word) { return std::pair(word.use, !word.isTaken); });
        // Where not even names can be read, other words would only hide the graph.
        constexpr double kLeastName = 0.75;
        const bool hasRoom = nameStates() >= kLeastName * m_least;
        std::vector<bool> isLeftOut(m_list.items.size());
        placeLegend(isLeftOut);
        placeNotes(isLeftOut);
        std::set<std::size_t> mute; // groups whose event is left out
        for (const GraphWord& word : m_words) {
            // What is sent says nothing without what leads to it.
            const bool isMute = word.use == WordUse::Action && mute.contains(word.group);
            const bool isPlaced = word.use == WordUse::Action && m_placed.contains(word.group);
            const bool isKept = word.use == WordUse::Name || isPlaced ||
                (hasRoom && !isMute && (placeWithAction(word) || place(word) || placeInTwo(word)));
            if (!isKept && word.use == WordUse::Event) {
                mute.insert(word.group);
            }
            for (const std::size_t item : word.items) {
                isLeftOut[item] = !isKept;
            }
        }
        std::vector<DisplayItem> kept;
        for (std::size_t i = 0; i < m_list.items.size(); ++i) {
            if (!isLeftOut[i]) {
                kept.push_back(std::move(m_list.items[i]));
            }
            if (const auto second = m_secondLines.find(i); second != m_secondLines.end()) {
                kept.emplace_back(second->second);
            }
        }
        m_list.items = std::move(kept);
        return std::ranges::none_of(isLeftOut, std::identity());
    }

    /// As the words stand.
    bool doMeet()
    {
        std::vector<std::size_t> others = m_legend;
        others.insert(others.end(), m_notes.begin(), m_notes.end());
        for (const std::size_t item : others) {
            if (std::holds_alternative<TextItem>(m_list.items[item]) && !claim(item, kBesides)) {
                return true;
            }
        }
        return !std::ranges::all_of(m_words, [this](const GraphWord& word) {
            return word.use == WordUse::Name || word.use == WordUse::SecondName ||
                word.use == WordUse::Letter ||
                std::ranges::all_of(
                    word.items, [&](std::size_t item) { return claim(item, word.edge); });
        });
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
                m_isNewGroup = true;
                ++m_group;
                m_edge = ++m_edges;
                m_isFirstPath = true;
            } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
                open.pop_back();
            } else if (isIn(diagram::Part::Kind::Legend, open)) {
                m_legend.push_back(i);
            } else if (isIn(diagram::Part::Kind::Notes, open)) {
                m_notes.push_back(i);
            } else if (isIn(diagram::Part::Kind::Badge, open)) {
                if (std::holds_alternative<TextItem>(item)) {
                    m_signs.emplace_back(i - 1, i); // the letter stands behind its circle
                }
            } else if (const auto* text = std::get_if<TextItem>(&item)) {
                add(i, useOf(*text, open));
                if (m_words.back().use == WordUse::Letter) {
                    m_marks.push_back({i - 1, i, m_group});
                }
            } else {
                keepOff(item, open);
            }
        }
    }

    static bool isIn(diagram::Part::Kind part, const std::vector<diagram::GroupBegin>& open)
    {
        return !open.empty() && open.back().part.kind == part;
    }

    TextItem& text(std::size_t item) { return std::get<TextItem>(m_list.items[item]); }

    void add(std::size_t item, WordUse use)
    {
        const bool goesOn = !m_isNewGroup && !m_words.empty() && m_words.back().use == use &&
            (use == WordUse::NotTcp || use == WordUse::Event || use == WordUse::Action);
        if (goesOn) {
            m_words.back().items.push_back(item);
        } else {
            m_words.push_back({{item}, m_group, m_edge, use, m_isTaken && use == WordUse::Event});
        }
        m_isNewGroup = false;
    }

    WordUse useOf(const TextItem& text, const std::vector<diagram::GroupBegin>& open)
    {
        if (text.ink == diagram::Ink::Paper) {
            return WordUse::Letter;
        }
        const bool isState =
            !open.empty() && std::holds_alternative<tcp::State>(open.back().subject);
        if (isState) {
            m_hasSecond = ++m_names > 1 || m_hasSecond;
            return m_names == 1 ? WordUse::Name : WordUse::SecondName;
        }
        return open.empty()                                     ? WordUse::Other
            : text.ink == diagram::Ink::Lost                    ? WordUse::NotTcp
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
            readFirst(*path);
            QPainterPathStroker stroker;
            stroker.setWidth(std::max(2.0, path->stroke.width));
            m_lines.push_back(stroker.createStroke(render::qtPath(*path)));
            m_isTaken = m_isTaken || path->stroke.ink == diagram::Ink::Client ||
                path->stroke.ink == diagram::Ink::Server;
        } else if (const auto* circle = std::get_if<diagram::CircleItem>(&item)) {
            const double r = circle->radius;
            m_boxes.emplace_back(circle->centre.x - r, circle->centre.y - r, 2 * r, 2 * r);
        }
    }

    /// Edges that run together are drawn one after the other.
    void readFirst(const diagram::PathItem& path)
    {
        if (!std::exchange(m_isFirstPath, false)) {
            return;
        }
        if (m_firstPath == path) {
            m_edge = m_edgeOfPath;
        }
        m_firstPath = path;
        m_edgeOfPath = m_edge;
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

    /// In the middles of their states, all as large as the smallest of them has to be, which is
    /// returned; shortened where that makes them larger.
    double nameStates()
    {
        constexpr double kAir = 8;
        double size = 100;
        std::vector<std::size_t> names;
        for (const GraphWord& word : m_words) {
            if (word.use == WordUse::Name) {
                names.push_back(word.items.front());
            }
        }
        for (const std::size_t item : names) {
            TextItem& name = text(item);
            const double room = nodeOf(name).width() - kAir;
            name.font.size = std::max(name.font.size, m_least);
            if (diagram::widthOf(name, m_measurer) > room) {
                name.text = shortStateName(name.text);
            }
            const double width = diagram::widthOf(name, m_measurer);
            size = std::min(size, name.font.size * std::min(1.0, room / width));
        }
        for (const std::size_t item : names) {
            TextItem& name = text(item);
            const QRectF node = nodeOf(name);
            name.font.size = size;
            const double up = hasTwoNames(node) ? kTwoNames / 2 : 0;
            name.at.y = node.center().y() + (0.36 - up) * size;
        }
        return size;
    }

    QRectF nodeOf(const TextItem& name) const
    {
        const auto node = std::ranges::find_if(
            m_nodes, [&](const QRectF& each) { return each.contains(name.at.x, name.at.y - 2); });
        return node == m_nodes.end() ? QRectF() : *node;
    }

    /// Whether there is room for a state's name in a second language.
    bool hasTwoNames(const QRectF& node) const
    {
        return m_hasSecond && (1 + kTwoNames) * m_least <= node.height();
    }

    bool secondName(TextItem& name)
    {
        const QRectF node = nodeOf(name);
        name.font.size = std::max(name.font.size, m_least);
        name.at.y = node.center().y() + (0.36 + kTwoNames / 2) * m_least;
        return hasTwoNames(node) && diagram::widthOf(name, m_measurer) <= node.width();
    }

    /// What leads over an edge and what is sent there, together.
    bool placeWithAction(const GraphWord& word)
    {
        const auto action = std::ranges::find_if(m_words, [&word](const GraphWord& each) {
            return each.use == WordUse::Action && each.group == word.group;
        });
        if (word.use != WordUse::Event || action == m_words.end()) {
            return false;
        }
        GraphWord both = word;
        both.items.insert(both.items.end(), action->items.begin(), action->items.end());
        const bool isPlaced = place(both);
        if (isPlaced) {
            m_placed.insert(word.group);
        }
        return isPlaced;
    }

    bool place(const GraphWord& word)
    {
        const TextItem& first = text(word.items.front());
        if (word.use == WordUse::Letter) {
            constexpr double kMarkShare = 0.4; // a disc without a letter would be a riddle
            return first.font.size >= kMarkShare * m_least;
        }
        if (word.use == WordUse::SecondName) {
            return secondName(text(word.items.front()));
        }
        const double growth = std::max(1.0, m_least / first.font.size);
        std::vector<TextItem> lines;
        for (const std::size_t item : word.items) {
            lines.push_back(enlarged(text(item)));
            lines.back().at.y += (growth - 1) * (text(item).at.y - first.at.y);
        }
        if (!settle(lines, word.edge)) {
            return false;
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            text(word.items[i]) = lines[i];
        }
        return true;
    }

    /// An event of two languages, or of two words, one below the other where they have no room side
    /// by side.
    bool placeInTwo(const GraphWord& word)
    {
        constexpr std::string_view kBetween = " \u00b7 ";
        const std::string whole = text(word.items.front()).text;
        const std::size_t dot = whole.find(kBetween);
        const std::size_t end = dot != std::string::npos ? dot : whole.find(' ');
        const bool isOfEdge = word.use == WordUse::Event || word.use == WordUse::NotTcp;
        if (!isOfEdge || word.items.size() > 1 || end == std::string::npos) {
            return false;
        }
        constexpr double kPitch = 1.15;
        std::vector<TextItem> lines(2, enlarged(text(word.items.front())));
        const double half = kPitch * lines.front().font.size / 2;
        lines[0].text = whole.substr(0, end);
        lines[0].at.y -= half;
        lines[1].text = whole.substr(end + (end == dot ? kBetween.size() : 1));
        lines[1].at.y += half;
        if (!settle(lines, word.edge)) {
            return false;
        }
        text(word.items.front()) = lines[0];
        m_secondLines.emplace(word.items.front(), lines[1]);
        return true;
    }

    /// Moves lines a little to where they are free, and keeps others off there.
    bool settle(std::vector<TextItem>& lines, std::size_t edge)
    {
        for (const double shift : {0.0, -4.0, 4.0, -9.0, 9.0, -15.0, 15.0}) {
            std::vector<TextItem> moved = lines;
            for (TextItem& line : moved) {
                line.at.y += shift;
            }
            if (std::ranges::all_of(
                    moved, [&](const TextItem& line) { return isFree(boxOf(line), edge); })) {
                for (const TextItem& line : moved) {
                    m_taken.push_back({boxOf(line), edge});
                }
                lines = std::move(moved);
                return true;
            }
        }
        return false;
    }

    /// A sign that stands for an end: a badge of a state, or one in the legend. It does not hide
    /// what it stands on.
    void enlargeSign(std::size_t circle, std::size_t letter)
    {
        constexpr double kMostRadius = 17;
        enlargeDisc(circle, letter, kMostRadius, 1.25);
    }

    /// On an edge, or before its words, which it keeps off. Those of two ends stand side by side.
    void enlargeMark(const EndMark& mark)
    {
        constexpr double kMostRadius = 10;
        constexpr double kApart = 4;
        const EndMark* before = &mark == m_marks.data() ? nullptr : &mark - 1;
        if (before != nullptr && before->letter + 1 == mark.circle) {
            moveApart(before->circle, mark.circle);
        }
        const auto& disc = std::get<diagram::CircleItem>(m_list.items[mark.circle]);
        double most = kMostRadius;
        for (const GraphWord& word : m_words) {
            for (const std::size_t item : word.items) {
                if (word.group == mark.group && word.use != WordUse::Letter) {
                    most = std::min(most, distanceTo(boxOf(text(item)), disc.centre) - kApart);
                }
            }
        }
        enlargeDisc(mark.circle, mark.letter, std::max(most, disc.radius), 1.5);
    }

    void moveApart(std::size_t firstCircle, std::size_t secondCircle)
    {
        const auto& first = std::get<diagram::CircleItem>(m_list.items[firstCircle]);
        auto& second = std::get<diagram::CircleItem>(m_list.items[secondCircle]);
        const QPointF way(second.centre.x - first.centre.x, second.centre.y - first.centre.y);
        const double apart = std::hypot(way.x(), way.y());
        const double factor = std::max(1.0, 2 * first.radius / apart);
        second.centre = {first.centre.x + factor * way.x(), first.centre.y + factor * way.y()};
    }

    static double distanceTo(const QRectF& box, diagram::Point place)
    {
        return std::hypot(std::max({box.left() - place.x, 0.0, place.x - box.right()}),
            std::max({box.top() - place.y, 0.0, place.y - box.bottom()}));
    }

    /// `share`: how large the letter is, in radii.
    void enlargeDisc(std::size_t circle, std::size_t letter, double most, double share)
    {
        auto& disc = std::get<diagram::CircleItem>(m_list.items[circle]);
        TextItem& sign = text(letter);
        disc.radius = std::clamp(0.8 * kLetterShare * m_least, disc.radius, most);
        sign.font.size = share * disc.radius;
        sign.at = {disc.centre.x, disc.centre.y + 0.36 * sign.font.size};
        const double r = disc.radius;
        m_boxes.emplace_back(disc.centre.x - r, disc.centre.y - r, 2 * r, 2 * r);
    }

    /// Sign, name, sign, name: the second pair moves along where it stands in the same line. All of
    /// it, or nothing.
    void placeLegend(std::vector<bool>& isLeftOut)
    {
        constexpr double kToName = 5;
        constexpr double kBetween = 16;
        std::optional<diagram::Point> next;
        bool isFreeYet = true;
        for (std::size_t i = 0; i + 2 < m_legend.size(); i += 3) {
            auto& disc = std::get<diagram::CircleItem>(m_list.items[m_legend[i]]);
            if (next && next->y == disc.centre.y) {
                disc.centre.x = next->x + kLetterShare * m_least;
            }
            enlargeSign(m_legend[i], m_legend[i + 1]);
            TextItem& name = text(m_legend[i + 2]);
            name.font.size = std::max(name.font.size, m_least);
            name.at = {
                disc.centre.x + disc.radius + kToName, disc.centre.y + 0.36 * name.font.size};
            const QRectF box = boxOf(name);
            next = diagram::Point{box.right() + kBetween, disc.centre.y};
            isFreeYet = isFreeYet && isFree(box, kBesides);
            m_taken.push_back({box, kBesides});
        }
        for (const std::size_t item : m_legend) {
            isLeftOut[item] = !isFreeYet;
        }
    }

    /// Below the graph, in one line: what the asterisk says, then a sample of dashed lines with
    /// what they are, if any are drawn.
    void placeNotes(std::vector<bool>& isLeftOut)
    {
        constexpr double kBetween = 20;
        double next = m_page.left();
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            const std::size_t first = i;
            std::optional<double> toWords;
            if (auto* sample = std::get_if<diagram::LineItem>(&m_list.items[m_notes[i]])) {
                const double length = sample->to.x - sample->from.x;
                toWords = text(m_notes[++i]).at.x - sample->from.x;
                sample->from.x = next;
                sample->to.x = next + length;
            }
            TextItem& note = text(m_notes[i]);
            note.font.size = std::max(note.font.size, m_least);
            note.at.x = toWords ? next + *toWords : i == 0 ? note.at.x : next;
            const QRectF box = boxOf(note);
            for (std::size_t each = first; each <= i; ++each) {
                isLeftOut[m_notes[each]] = !isFree(box, kBesides);
            }
            m_taken.push_back({box, kBesides});
            next = box.right() + kBetween;
        }
    }

    /// Takes the place of an item, and returns whether it was free.
    bool claim(std::size_t item, std::size_t edge)
    {
        const QRectF box = boxOf(text(item));
        const bool isClaimed = isFree(box, edge);
        m_taken.push_back({box, edge});
        return isClaimed;
    }

    bool isFree(const QRectF& box, std::size_t edge) const
    {
        // Words of two edges side by side, or one below the other, would be read as one.
        const double beside = std::max(11.0, 0.7 * m_least);
        const double below = std::max(4.0, 0.35 * m_least);
        const QRectF apart = box.adjusted(-beside, -below, beside, below);
        const auto isTaken = [&](const TakenBox& other) {
            return other.box.intersects(other.edge == edge ? box : apart);
        };
        const QRectF wide = box.adjusted(-3, -1, 3, 1);
        const auto isMet = [&](const QRectF& other) { return other.intersects(wide); };
        const auto isCrossed = [&](const QPainterPath& line) { return line.intersects(wide); };
        return m_page.contains(box) && std::ranges::none_of(m_taken, isTaken) &&
            std::ranges::none_of(m_boxes, isMet) && std::ranges::none_of(m_lines, isCrossed);
    }

    diagram::DisplayList& m_list;
    double m_least;
    QRectF m_page;
    const diagram::TextMeasurer& m_measurer;
    std::vector<GraphWord> m_words;
    /// Circle and letter of each badge, and of each mark on an edge; circles, letters and names of
    /// the legend; notes.
    std::vector<std::pair<std::size_t, std::size_t>> m_signs;
    std::vector<EndMark> m_marks;
    std::vector<std::size_t> m_legend;
    std::vector<std::size_t> m_notes;
    std::vector<QRectF> m_boxes;
    std::vector<TakenBox> m_taken;
    std::vector<QRectF> m_nodes;
    std::vector<QPainterPath> m_lines;
    /// Groups whose event and action are placed.
    std::set<std::size_t> m_placed;
    /// Of events that were parted, behind the item with their first line.
    std::map<std::size_t, TextItem> m_secondLines;
    bool m_hasSecond = false;
    /// Of the group that is read.
    int m_names = 0;
    bool m_isTaken = false;
    bool m_isNewGroup = true;
    std::size_t m_group = 0;
    std::size_t m_edges = 0;
    std::size_t m_edge = 0;
    bool m_isFirstPath = false;
    /// Of the group that was read last and has one.
    std::optional<diagram::PathItem> m_firstPath;
    std::size_t m_edgeOfPath = 0;
};

} // namespace

bool abridge(diagram::DisplayList& list, double least, const QRectF& page,
    const diagram::TextMeasurer& measurer)
{
    return Abridger(list, least, page, measurer).run();
}

bool doWordsMeet(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer)
{
    constexpr double kFar = 1e5; // here no page ends
    diagram::DisplayList copy = list;
    return Abridger(copy, 0, QRectF(-kFar, -kFar, 2 * kFar, 2 * kFar), measurer).doMeet();
}

} // namespace ui
