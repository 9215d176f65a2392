// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/pen.h"
#include "render/paint/painter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <string>

namespace support {

/// A picture of everything that a display list may hold.
inline diagram::DisplayList everyKind()
{
    using namespace diagram;
    DisplayList list;
    list.size = {300, 200};
    list.title = "握手 <\"all\" & every>";
    list.description = "Two lines,\nthe second with \x01 in it.";
    list.items = {
        RectItem{{20, 20, 100, 40}, 8, Ink::Panel, {Ink::Client, 1.5, Dash::Solid}},
        GroupBegin{.subject = sim::SegmentId{1}, .title = "A tip: a < b"},
        LineItem{{30, 80}, {270, 100}, {Ink::Syn, 2, Dash::Solid}},
        LineItem{{30, 110}, {270, 130}, {Ink::Fin, 2, Dash::Dashed}},
        TextItem{{150, 88}, "SYN,ACK 三次握手 101", {FontFamily::Sans, 14, FontWeight::Bold},
            Ink::Syn, Anchor::Middle, 4.76},
        GroupEnd{},
        GroupBegin{.part = {diagram::Part::Kind::Notes}, .opacity = 0.4},
        CircleItem{{200, 40}, 15, Ink::Server, {}},
        CircleItem{{250, 40}, 15, Ink::None, {Ink::Lost, 3, Dash::Dotted}},
        GroupEnd{},
        PathItem{{{PathItem::Verb::Move, {40, 150}, {}, {}},
                     {PathItem::Verb::Cubic, {140, 150}, {60, 180}, {120, 120}},
                     {PathItem::Verb::Line, {160, 170}, {}, {}}},
            Ink::None, {Ink::Data, 2, Dash::Solid}},
        PathItem{
            {{PathItem::Verb::Move, {200, 150}, {}, {}}, {PathItem::Verb::Line, {230, 160}, {}, {}},
                {PathItem::Verb::Line, {200, 170}, {}, {}}, {PathItem::Verb::Close, {}, {}, {}}},
            Ink::Rst, {}},
        TextItem{{20, 190}, "seq=x+1", {FontFamily::Mono, 12, FontWeight::Normal}, Ink::Text},
        TextItem{{280, 190}, "客户端", {}, Ink::Soft, Anchor::End},
        TextItem{{14, 150}, "up", {}, Ink::Soft, Anchor::Middle, -90},
    };
    return list;
}

/// `rows` lines of text and arrows below each other, 50 pixels each.
inline diagram::DisplayList tallList(int rows)
{
    using namespace diagram;
    DisplayList list;
    list.size = {200, rows * 50.0};
    list.title = "Tall";
    Pen pen(list);
    pen.rect({10, 0, 8, list.size.height}, Ink::PhaseOpen);
    for (int i = 0; i < rows; ++i) {
        const auto group = pen.group(sim::SegmentId{static_cast<std::uint32_t>(i + 1)}, {});
        pen.line({20, i * 50.0 + 10}, {190, i * 50.0 + 45}, {Ink::Syn, 2, Dash::Solid});
        pen.text({60, i * 50.0 + 14}, "row " + std::to_string(i + 1), {}, Ink::Text);
    }
    return list;
}

/// The whole picture, painted in one go.
inline QImage painted(
    const diagram::DisplayList& list, double scale = 1, render::Theme theme = render::Theme::Light)
{
    QImage image(static_cast<int>(std::ceil(list.size.width * scale)),
        static_cast<int>(std::ceil(list.size.height * scale)), QImage::Format_RGB32);
    image.fill(render::colour(theme, diagram::Ink::Paper));
    QPainter painter(&image);
    painter.scale(scale, scale);
    render::paint(list, theme, painter);
    return image;
}

/// The share of pixels that differ clearly, 0 to 1; 1 where the sizes differ.
inline double difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size()) {
        return 1;
    }
    constexpr int kClear = 64;
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb two = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(one) - qRed(two)),
                std::abs(qGreen(one) - qGreen(two)), std::abs(qBlue(one) - qBlue(two))});
            different += most > kClear ? 1 : 0;
        }
    }
    return static_cast<double>(different) / (a.width() * a.height());
}

} // namespace support
