// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"
#include "diagram/geometry.h"

#include <string>
#include <utility>
#include <vector>

namespace diagram {

/// Writes items into a display list.
class Pen
{
public:
    explicit Pen(DisplayList& list)
        : m_list(list)
    {}

    /// Everything drawn until the returned object dies belongs to one group.
    class Group
    {
    public:
        explicit Group(DisplayList& list)
            : m_list(list)
        {}
        ~Group() { m_list.items.emplace_back(GroupEnd{}); }
        Group(const Group&) = delete;
        Group& operator=(const Group&) = delete;

    private:
        DisplayList& m_list;
    };
    /// What has been drawn so far.
    const std::vector<DisplayItem>& drawn() const { return m_list.items; }

    [[nodiscard]] Group group(std::string id, std::string title, double opacity = 1);

    void line(Point from, Point to, const Stroke& stroke);
    void rect(const Rect& rect, Ink fill, const Stroke& stroke = {}, double radius = 0);
    void circle(Point centre, double radius, Ink fill);
    void text(Point at, std::string text, const Font& font, Ink ink, Anchor anchor = Anchor::Start,
        double rotation = 0);
    void text(const TextItem& item) { m_list.items.emplace_back(item); }
    void path(PathItem item) { m_list.items.emplace_back(std::move(item)); }
    /// Straight pieces; filled ones are closed.
    void polyline(const std::vector<Point>& points, Ink fill, const Stroke& stroke = {});

private:
    DisplayList& m_list;
};

/// Moves everything in a list down by `dy`.
void moveDown(DisplayList& list, double dy);

} // namespace diagram
