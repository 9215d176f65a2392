// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/graph_geometry.h"
#include "diagram/picture/group_id.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <variant>

namespace support {

namespace {

using diagram::Point;
using diagram::Rect;

/// Where letters, Latin and Chinese, leave ink: fonts claim more above and below.
constexpr double kInkAbove = 0.92;
constexpr double kInkBelow = 0.26;

Rect boxOf(const diagram::TextItem& item, const diagram::TextMeasurer& measurer)
{
    const double width = measurer.width(item.text, item.font);
    const double share = item.anchor == diagram::Anchor::Start ? 0
        : item.anchor == diagram::Anchor::Middle               ? 0.5
                                                               : 1;
    return {item.at.x - share * width, item.at.y - kInkAbove * item.font.size, width,
        (kInkAbove + kInkBelow) * item.font.size};
}

Point onCubic(Point from, const diagram::PathItem::Element& to, double t)
{
    const double u = 1 - t;
    const auto mix = [&](double a, double b, double c, double d) {
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    return {mix(from.x, to.control1.x, to.control2.x, to.point.x),
        mix(from.y, to.control1.y, to.control2.y, to.point.y)};
}

std::vector<Point> pointsOf(const diagram::PathItem& path)
{
    constexpr int kPieces = 24;
    std::vector<Point> points;
    for (const auto& element : path.elements) {
        if (element.verb != diagram::PathItem::Verb::Cubic) {
            points.push_back(element.point);
            continue;
        }
        const Point from = points.back();
        for (int i = 1; i <= kPieces; ++i) {
            points.push_back(onCubic(from, element, static_cast<double>(i) / kPieces));
        }
    }
    return points;
}

class Collector
{
public:
    Collector(GraphPicture& picture, const diagram::TextMeasurer& measurer)
        : m_picture(picture)
        , m_measurer(measurer)
    {}

    void operator()(const diagram::GroupBegin& group)
    {
        if (m_depth++ == 0) {
            m_group = diagram::groupId(group);
        }
    }
    void operator()(const diagram::GroupEnd&) { --m_depth; }
    void operator()(const diagram::RectItem& item)
    {
        if (item.fill != diagram::Ink::None) {
            m_picture.nodes.push_back({m_group, item.rect});
        }
    }
    void operator()(const diagram::CircleItem& item)
    {
        m_picture.discs.push_back({m_group, item.centre, item.radius});
    }
    void operator()(const diagram::LineItem&) {}
    void operator()(const diagram::PathItem& item)
    {
        if (item.fill == diagram::Ink::None && !m_group.starts_with("state-")) {
            m_picture.lines.push_back({m_group, pointsOf(item), item.stroke.width});
        }
    }
    void operator()(const diagram::TextItem& item)
    {
        if (item.ink != diagram::Ink::Paper) {
            m_picture.labels.push_back({m_group, item.text, boxOf(item, m_measurer)});
        }
    }

private:
    GraphPicture& m_picture;
    const diagram::TextMeasurer& m_measurer;
    std::string m_group;
    int m_depth = 0;
};

/// Of two boxes; negative where they overlap.
double apart(const Rect& a, const Rect& b)
{
    const double x = std::max(a.x - b.right(), b.x - a.right());
    const double y = std::max(a.y - b.bottom(), b.y - a.bottom());
    return x > 0 && y > 0 ? std::hypot(x, y) : std::max(x, y);
}

/// Of a line's middle and a box; negative where it goes through. Its pieces are parted into ones so
/// short that their own boxes will do.
double apart(const std::vector<Point>& line, const Rect& rect)
{
    constexpr double kShort = 2;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point whole{line[i].x - line[i - 1].x, line[i].y - line[i - 1].y};
        const int parts = 1 + static_cast<int>(std::hypot(whole.x, whole.y) / kShort);
        const double width = std::abs(whole.x) / parts;
        const double height = std::abs(whole.y) / parts;
        for (int part = 0; part < parts; ++part) {
            const double middle = (part + 0.5) / parts;
            const Point at{line[i - 1].x + middle * whole.x, line[i - 1].y + middle * whole.y};
            const Rect piece{at.x - width / 2, at.y - height / 2, width, height};
            nearest = std::min(nearest, apart(piece, rect));
        }
    }
    return nearest;
}

Rect around(const GraphPicture::Disc& disc)
{
    return {
        disc.centre.x - disc.radius, disc.centre.y - disc.radius, 2 * disc.radius, 2 * disc.radius};
}

/// A hair: rounding is no fault.
constexpr double kHair = 0.01;

class Inspector
{
public:
    explicit Inspector(const GraphPicture& picture)
        : m_picture(picture)
    {}

    std::vector<std::string> run()
    {
        for (std::size_t i = 0; i < m_picture.labels.size(); ++i) {
            inspectLabel(i);
        }
        for (const auto& line : m_picture.lines) {
            for (const auto& node : m_picture.nodes) {
                // An edge's own ends are touched, not entered.
                if (apart(line.points, node.rect) < -kHair) {
                    say(line.group + " goes through " + node.group);
                }
            }
        }
        return m_faults;
    }

private:
    void inspectLabel(std::size_t index)
    {
        const auto& label = m_picture.labels[index];
        const std::string who = label.group + " '" + label.text + '\'';
        const Rect& box = label.box;
        if (box.x < 0 || box.y < 0 || box.right() > m_picture.size.width ||
            box.bottom() > m_picture.size.height) {
            say(who + " leaves the picture");
        }
        for (std::size_t i = index + 1; i < m_picture.labels.size(); ++i) {
            const auto& other = m_picture.labels[i];
            if (apart(box, other.box) < 0) {
                say(who + " lies on " + other.group + " '" + other.text + '\'');
            }
        }
        for (const auto& node : m_picture.nodes) {
            const bool own = node.group == label.group;
            if (!own && apart(box, node.rect) < 2) {
                say(who + " lies on " + node.group);
            }
            if (own && (box.x < node.rect.x + 4 || box.right() > node.rect.right() - 4)) {
                say(who + " is wider than its node");
            }
        }
        for (const auto& line : m_picture.lines) {
            if (apart(line.points, box) < line.width / 2) {
                say(who + " is crossed by " + line.group);
            }
        }
        for (const auto& disc : m_picture.discs) {
            if (apart(box, around(disc)) < -kHair) {
                say(who + " lies on a disc of " + disc.group);
            }
        }
    }

    void say(std::string fault) { m_faults.push_back(std::move(fault)); }

    const GraphPicture& m_picture;
    std::vector<std::string> m_faults;
};

} // namespace

GraphPicture takeApart(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer)
{
    GraphPicture picture;
    picture.size = list.size;
    Collector collector(picture, measurer);
    for (const auto& item : list.items) {
        std::visit(collector, item);
    }
    return picture;
}

std::vector<std::string> faults(const GraphPicture& picture) { return Inspector(picture).run(); }

std::vector<std::string> meetings(const GraphPicture& picture)
{
    constexpr double kBeside = 8;
    constexpr double kBelow = 4;
    const auto tight = [](const Rect& box) {
        const double size = box.height / (kInkAbove + kInkBelow);
        return Rect{box.x, box.y + (kInkAbove - 0.76) * size, box.width, 0.94 * size};
    };
    const auto areNear = [](const Rect& a, const Rect& b) {
        return a.x - b.right() < kBeside && b.x - a.right() < kBeside &&
            a.y - b.bottom() < kBelow && b.y - a.bottom() < kBelow;
    };
    // Their words are a list at one line.
    const auto doShare = [&picture](const std::string& one, const std::string& two) {
        return std::ranges::any_of(picture.lines, [&](const GraphPicture::Line& line) {
            return line.group == one &&
                std::ranges::any_of(picture.lines, [&](const GraphPicture::Line& other) {
                    return other.group == two && other.points == line.points;
                });
        });
    };
    std::vector<std::string> result;
    for (std::size_t i = 0; i < picture.labels.size(); ++i) {
        const auto& label = picture.labels[i];
        const Rect box = tight(label.box);
        const std::string who = label.group + " '" + label.text + '\'';
        for (std::size_t j = i + 1; j < picture.labels.size(); ++j) {
            const auto& other = picture.labels[j];
            const bool isOfState =
                label.group.starts_with("state-") || other.group.starts_with("state-");
            if (other.group != label.group && !isOfState && areNear(box, tight(other.box)) &&
                !doShare(label.group, other.group)) {
                result.push_back(who + " meets " + other.group + " '" + other.text + '\'');
            }
        }
        const bool isInNode = label.group.starts_with("state-");
        for (const auto& line : picture.lines) {
            if (!isInNode && apart(line.points, box) < line.width / 2 - kHair) {
                result.push_back(who + " is crossed by " + line.group);
            }
        }
    }
    return result;
}

std::vector<std::string> strayLabels(const GraphPicture& picture)
{
    std::vector<std::string> result;
    for (const auto& label : picture.labels) {
        if (!label.group.starts_with("edge-")) {
            continue;
        }
        double own = std::numeric_limits<double>::max();
        double foreign = own;
        for (const auto& line : picture.lines) {
            double& nearest = line.group == label.group ? own : foreign;
            nearest = std::min(nearest, apart(line.points, label.box));
        }
        if (own > foreign) {
            result.push_back(label.group + " '" + label.text + "' is nearer to another edge");
        }
    }
    return result;
}

} // namespace support
