// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/overlaps.h"

#include "diagram/picture/geometry.h"
#include "diagram/picture/group_id.h"
#include "diagram/picture/oriented_box.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace diagram {

namespace {

/// Less than this is rounding, and not seen.
constexpr double kSlack = 0.25;

struct Text
{
    OrientedBox box;
    Rect bounds;
    std::string text;
    std::string group;
};

struct Line
{
    Point from;
    Point to;
    std::string group;
};

struct Box
{
    Rect rect;
    std::string group;
};

struct Found
{
    std::vector<Text> texts;
    std::vector<Line> lines;
    std::vector<Box> boxes;
    std::vector<Rect> marks;
};

/// Letters this near to a mark look as if they touched it.
constexpr double kNear = 2;

bool isMark(const GroupBegin& group)
{
    return std::holds_alternative<sim::PhaseNumber>(group.subject) ||
        group.part.kind == Part::Kind::Lifeline;
}

/// The upright pieces of a timer's bracket, or of anything else with straight pieces.
void addUprights(const PathItem& path, std::vector<Rect>& marks)
{
    for (std::size_t i = 1; i < path.elements.size(); ++i) {
        const Point from = path.elements[i - 1].point;
        const Point to = path.elements[i].point;
        if (path.elements[i].verb == PathItem::Verb::Line && from.x == to.x) {
            marks.push_back({from.x, std::min(from.y, to.y), 0, std::abs(to.y - from.y)});
        }
    }
}

bool isSegment(const GroupBegin& group)
{
    return std::holds_alternative<sim::SegmentId>(group.subject);
}

bool isTimer(const GroupBegin& group)
{
    const auto* happening = std::get_if<sim::Happening>(&group.subject);
    return happening != nullptr && happening->kind == sim::Happening::Kind::Timer;
}

/// The outermost group of each thing is what it belongs to: nested ones are parts of it.
Found found(const DisplayList& list, const TextMeasurer& measurer)
{
    Found result;
    static const GroupBegin kPage;
    std::vector<const GroupBegin*> groups;
    const auto group = [&]() -> const GroupBegin& {
        return groups.empty() ? kPage : *groups.front();
    };
    for (const DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<GroupBegin>(&item)) {
            groups.push_back(begin);
        } else if (std::holds_alternative<GroupEnd>(item)) {
            groups.pop_back();
        } else if (const auto* text = std::get_if<TextItem>(&item)) {
            const OrientedBox box = grown(boxOf(*text, measurer), -kSlack);
            result.texts.push_back({box, boundsOf(box), text->text, groupId(group())});
        } else if (const auto* line = std::get_if<LineItem>(&item)) {
            if (isSegment(group())) {
                result.lines.push_back({line->from, line->to, groupId(group())});
            }
        } else if (const auto* rect = std::get_if<RectItem>(&item)) {
            if (rect->stroke.ink != Ink::None) {
                result.boxes.push_back({rect->rect, groupId(group())});
            } else if (isMark(group()) && rect->fill != Ink::Paper) {
                result.marks.push_back(rect->rect);
            }
        } else if (const auto* circle = std::get_if<CircleItem>(&item)) {
            if (isSegment(group())) {
                const double radius = circle->radius;
                result.marks.push_back(
                    {circle->centre.x - radius, circle->centre.y - radius, 2 * radius, 2 * radius});
            }
        } else if (const auto* path = std::get_if<PathItem>(&item)) {
            if (isTimer(group())) {
                addUprights(*path, result.marks);
            }
        }
    }
    return result;
}

bool contains(const Rect& outer, const Rect& inner)
{
    return inner.x >= outer.x - kSlack && inner.y >= outer.y - kSlack &&
        inner.right() <= outer.right() + kSlack && inner.bottom() <= outer.bottom() + kSlack;
}

void checkPage(const Found& found, Size size, std::vector<Overlap>& result)
{
    const Rect page{0, 0, size.width, size.height};
    for (const Text& text : found.texts) {
        if (!contains(page, text.bounds)) {
            result.push_back({Overlap::Kind::TextOffPage, text.text, {}});
        }
        for (const Box& box : found.boxes) {
            if (box.group == text.group && overlap(boxOf(box.rect), text.box) &&
                !contains(box.rect, text.bounds)) {
                result.push_back({Overlap::Kind::TextOutOfBox, text.text, box.group});
            }
        }
    }
}

/// Texts in the order of their tops, each compared with those that begin before it ends.
void checkTexts(std::vector<Text>& texts, std::vector<Overlap>& result)
{
    std::ranges::sort(texts, {}, [](const Text& text) { return text.bounds.y; });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1;
             j < texts.size() && texts[j].bounds.y < texts[i].bounds.bottom(); ++j) {
            if (overlap(texts[i].box, texts[j].box)) {
                result.push_back({Overlap::Kind::TextOnText, texts[i].text, texts[j].text});
            }
        }
    }
}

void checkLines(const Found& found, std::vector<Overlap>& result)
{
    auto lines = found.lines;
    const auto top = [](const Line& line) { return std::min(line.from.y, line.to.y); };
    std::ranges::sort(lines, {}, top);
    double tallest = 0;
    for (const Line& line : lines) {
        tallest = std::max(tallest, std::abs(line.to.y - line.from.y));
    }
    for (const Text& text : found.texts) {
        const auto first = std::ranges::lower_bound(lines, text.bounds.y - tallest, {}, top);
        for (auto line = first; line != lines.end() && top(*line) <= text.bounds.bottom(); ++line) {
            if (crosses(text.box, line->from, line->to)) {
                result.push_back({Overlap::Kind::TextOnArrow, text.text, line->group});
            }
        }
    }
}

void checkMarks(const Found& found, std::vector<Overlap>& result)
{
    for (const Rect& mark : found.marks) {
        const OrientedBox box = grown(boxOf(mark), kNear);
        for (const Text& text : found.texts) {
            if (overlap(box, text.box)) {
                result.push_back({Overlap::Kind::TextOnMark, text.text, {}});
            }
        }
    }
}

const char* name(Overlap::Kind kind)
{
    switch (kind) {
    case Overlap::Kind::TextOnText:
        return "text on text";
    case Overlap::Kind::TextOffPage:
        return "text off the page";
    case Overlap::Kind::TextOnArrow:
        return "text on an arrow";
    case Overlap::Kind::TextOutOfBox:
        return "text out of its box";
    case Overlap::Kind::TextOnMark:
        return "text on a mark";
    }
    return "";
}

} // namespace

std::string toString(const Overlap& overlap)
{
    return std::string(name(overlap.kind)) + ": '" + overlap.text + "' / '" + overlap.other + '\'';
}

std::vector<Overlap> overlapsIn(const DisplayList& list, const TextMeasurer& measurer)
{
    std::vector<Overlap> result;
    Found all = found(list, measurer);
    checkPage(all, list.size, result);
    checkTexts(all.texts, result);
    checkLines(all, result);
    checkMarks(all, result);
    return result;
}

} // namespace diagram
