// SPDX-License-Identifier: GPL-3.0-or-later
// One painter for every device: what it draws, and what it leaves out.

#include "figure/sample_list.h"
#include "render/paint/painter.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QTest>

namespace painter_test {

using namespace diagram;
using render::Theme;

namespace {

/// Where anything but paper is.
QRect inked(const QImage& image)
{
    const QRgb paper = image.pixel(0, 0);
    QRect result;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != paper) {
                result |= QRect(x, y, 1, 1);
            }
        }
    }
    return result;
}

DisplayList only(const DisplayItem& item)
{
    DisplayList list;
    list.size = {200, 100};
    list.items.push_back(item);
    return list;
}

} // namespace

class PainterTest : public QObject
{
    Q_OBJECT

private slots:
    void paintsEveryKind()
    {
        for (const DisplayItem& item : support::everyKind().items) {
            const bool isGroup =
                std::holds_alternative<GroupBegin>(item) || std::holds_alternative<GroupEnd>(item);
            if (!isGroup) {
                DisplayList list = support::everyKind();
                list.items = {item};
                QVERIFY(!inked(support::painted(list)).isEmpty());
            }
        }
    }

    void stripsMakeTheWhole()
    {
        const DisplayList list = support::everyKind();
        for (const double scale : {1.0, 2.0}) {
            const QImage whole = support::painted(list, scale);
            QImage strips(whole.size(), whole.format());
            strips.fill(Qt::white);
            for (int top = 0; top < whole.height(); top += 16) {
                QImage strip(whole.width(), 16, whole.format());
                strip.fill(Qt::white);
                QPainter painter(&strip);
                painter.translate(0, -top);
                painter.scale(scale, scale);
                render::paint(
                    list, Theme::Light, painter, {0, top / scale, list.size.width, 16 / scale});
                painter.end();
                QPainter(&strips).drawImage(0, top, strip);
            }
            QVERIFY(support::difference(strips, whole) < 0.001);
        }
    }

    void anchorsSayWhereTextIs()
    {
        const TextItem item{{100, 50}, "text", {}, Ink::Text, Anchor::Start, 0};
        const auto at = [&](Anchor anchor) {
            TextItem moved = item;
            moved.anchor = anchor;
            return inked(support::painted(only(moved)));
        };
        QVERIFY(at(Anchor::Start).left() >= 99);
        QVERIFY(at(Anchor::End).right() <= 101);
        QVERIFY(std::abs(at(Anchor::Middle).center().x() - 100) <= 2);
    }

    void turnsTextClockwise()
    {
        const TextItem down{{100, 20}, "downwards", {}, Ink::Text, Anchor::Start, 90};
        const QRect box = inked(support::painted(only(down)));
        QVERIFY(box.height() > box.width());
        QVERIFY(box.top() >= 19);
    }

    /// What dashes mean is explained in the pictures, and true in every theme.
    void dashesAreTheSameInEveryThemeAndInk()
    {
        const auto gaps = [](Theme theme, Ink ink, diagram::Dash dash) {
            const QImage image = support::painted(
                only(diagram::LineItem{{0, 10}, {200, 10}, {ink, 4, dash}}), 1, theme);
            const QRgb paper = image.pixel(100, 50);
            int count = 0;
            for (int x = 1; x < 200; ++x) {
                count += image.pixel(x, 10) == paper && image.pixel(x - 1, 10) != paper ? 1 : 0;
            }
            return count;
        };
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Print}) {
            for (const Ink ink : {Ink::Text, Ink::Client, Ink::Server, Ink::Faint}) {
                QCOMPARE(gaps(theme, ink, diagram::Dash::Solid), 0);
                for (const auto dash : {diagram::Dash::Dashed, diagram::Dash::Dotted}) {
                    QVERIFY(gaps(theme, ink, dash) > 0);
                    QCOMPARE(gaps(theme, ink, dash), gaps(Theme::Light, Ink::Text, dash));
                }
            }
        }
    }

    void dimsGroupsWithinGroups()
    {
        const RectItem black{{0, 0, 20, 20}, 0, Ink::Text, {}};
        const auto shade = [&](std::vector<DisplayItem> items) {
            DisplayList list;
            list.size = {20, 20};
            list.items = std::move(items);
            return qGray(support::painted(list, 1, Theme::Print).pixel(10, 10));
        };
        QCOMPARE(shade({black}), 0);
        const int half = shade({GroupBegin{.opacity = 0.5}, black, GroupEnd{}});
        const int quarter = shade({GroupBegin{.opacity = 0.5}, GroupBegin{.opacity = 0.5}, black,
            GroupEnd{}, GroupEnd{}});
        QVERIFY(std::abs(half - 128) <= 2);
        QVERIFY(std::abs(quarter - 191) <= 2);
        QCOMPARE(shade({GroupBegin{.opacity = 0.5}, GroupEnd{}, black}), 0);
    }

    void leavesThePainterAsItWas()
    {
        QImage image(100, 100, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setPen(Qt::red);
        painter.setOpacity(0.7);
        render::paint(support::everyKind(), Theme::Dark, painter);
        QCOMPARE(painter.pen().color(), QColor(Qt::red));
        QCOMPARE(painter.opacity(), 0.7);
    }

    void outlinesLookLikeText()
    {
        const TextItem item{{20, 60}, "SYN 握手", {FontFamily::Sans, 40, {}}, Ink::Text};
        const QImage text = support::painted(only(item));
        QImage shapes(text.size(), text.format());
        shapes.fill(Qt::white);
        QPainter painter(&shapes);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const render::TextPath& piece : render::textPaths(item)) {
            painter.fillPath(piece.path, render::colour(Theme::Light, Ink::Text));
        }
        painter.end();
        QVERIFY(support::difference(text, shapes) < 0.02);
    }
};

SUITE_WITHIN(QGuiApplication, PainterTest);

} // namespace painter_test

#include "painter_test.moc"
