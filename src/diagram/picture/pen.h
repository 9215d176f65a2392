// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/display_sink.h"
#include "diagram/picture/geometry.h"

#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace diagram {

/// Appends items to a display list, or hands them to a sink.
class Pen
{
public:
    explicit Pen(DisplayList& list)
        : m_list(list)
    {}
    /// Hands the items to `sink`, many at a time, and the last ones in flush(). `list` is the
    /// buffer.
    Pen(DisplayList& list, DisplaySink& sink)
        : m_list(list)
        , m_sink(&sink)
    {}

    /// A group: everything that is drawn while this object lives belongs to it.
    class Group
    {
    public:
        explicit Group(Pen& pen)
            : m_pen(pen)
        {}
        ~Group() { m_pen.endGroup(); }
        Group(const Group&) = delete;
        Group& operator=(const Group&) = delete;

    private:
        Pen& m_pen;
    };
    /// The texts that are drawn between keepTexts() and stopKeeping() can be visited later, even if
    /// a sink has taken them.
    void keepTexts() { m_keeps = true; }
    void stopKeeping();
    template<typename Visitor>
    void forEachKept(Visitor visitor) const
    {
        for (const TextItem& text : m_kept) {
            visitor(text);
        }
    }

    [[nodiscard]] Group group(
        const sim::Subject& subject, const Part& part, std::string title, double opacity = 1);
    [[nodiscard]] Group group(const sim::Subject& subject, std::string title, double opacity = 1)
    {
        return group(subject, Part{}, std::move(title), opacity);
    }

    void line(Point from, Point to, const Stroke& stroke);
    void rect(const Rect& rect, Ink fill, const Stroke& stroke = {}, double radius = 0);
    void circle(Point centre, double radius, Ink fill, const Stroke& stroke = {});
    void text(Point at, std::string text, const Font& font, Ink ink, Anchor anchor = Anchor::Start,
        double rotation = 0);
    void text(TextItem item) { m_list.items.emplace_back(std::move(item)); }
    void path(PathItem item) { m_list.items.emplace_back(std::move(item)); }
    /// Straight lines from point to point; with a fill, a closed polygon.
    void polyline(std::span<const Point> points, Ink fill, const Stroke& stroke = {});
    void polyline(std::initializer_list<Point> points, Ink fill, const Stroke& stroke = {})
    {
        polyline(std::span(points.begin(), points.size()), fill, stroke);
    }

    /// Hands what is left to the sink, if there is one.
    void flush();

private:
    void endGroup();
    void keepDrawn();

    DisplayList& m_list;
    DisplaySink* m_sink = nullptr;
    bool m_keeps = false;
    std::vector<TextItem> m_kept;
};

/// Moves everything to the right by `dx` and down by `dy`.
void moveBy(std::vector<DisplayItem>& items, double dx, double dy);
inline void moveDown(std::vector<DisplayItem>& items, double dy) { moveBy(items, 0, dy); }

} // namespace diagram
