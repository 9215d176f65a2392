// SPDX-License-Identifier: GPL-3.0-or-later
// What of a dashed line is drawn where only a part of it is seen: that part, and its dashes stay
// where they are.

#include "figure/sample_list.h"
#include "render/paint/seen_part.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QTest>

#include <rapidcheck.h>

namespace seen_part_test {
namespace {

constexpr double kPeriod = 11;

double lengthOf(const QPolygonF& line)
{
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        length += QLineF(line[i - 1], line[i]).length();
    }
    return length;
}

QPointF anyPoint(int reach)
{
    return {*rc::gen::inRange(-reach, reach) / 8.0, *rc::gen::inRange(-reach, reach) / 8.0};
}

/// How far along a line of one piece a point of it is.
double along(const QPolygonF& line, QPointF at) { return QLineF(line.first(), at).length(); }

/// Long dashed lines across each other, from right to left and from left to right.
diagram::DisplayList dashedLines()
{
    using namespace diagram;
    DisplayList list;
    list.size = {300, 2000};
    for (int i = 0; i < 8; ++i) {
        const double y = 97.3 * i + 10;
        list.items.emplace_back(LineItem{{20, y}, {280, y + 1200.7}, {Ink::Fin, 2, Dash::Dashed}});
        list.items.emplace_back(LineItem{{280, y}, {20, y + 900.1}, {Ink::Syn, 1.6, Dash::Dotted}});
    }
    PathItem bracket;
    bracket.stroke = {Ink::Soft, 1, Dash::Dashed};
    for (const Point at : {Point{20, 5}, Point{10, 5}, Point{10, 1990.5}, Point{20, 1990.5}}) {
        const auto verb = bracket.elements.empty() ? PathItem::Verb::Move : PathItem::Verb::Line;
        bracket.elements.push_back({verb, at, {}, {}});
    }
    list.items.emplace_back(bracket);
    return list;
}

/// Of 255 shades: what no eye sees.
constexpr int kUnseen = 4;

/// How far two pictures are apart in the shade in which they differ most, as far down as the second
/// reaches.
int furthestApart(const QImage& one, const QImage& other)
{
    int furthest = 0;
    for (int y = 0; y < other.height(); ++y) {
        for (int x = 0; x < other.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            furthest = std::max({furthest, std::abs(qRed(a) - qRed(b)),
                std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return furthest;
}

} // namespace

class SeenPartTest : public QObject
{
    Q_OBJECT

private slots:
    void isWholeWhereAllIsSeen()
    {
        const QPolygonF line({{0, 0}, {30, 0}, {30, 40}});
        QCOMPARE(render::seenPart(line, {-1, -1, 100, 100}, kPeriod), line);
    }

    void isEmptyWhereNothingIsSeen()
    {
        const QPolygonF line({{0, 0}, {100, 100}});
        QVERIFY(render::seenPart(line, {60, 0, 40, 40}, kPeriod).isEmpty());
        QVERIFY(render::seenPart(line, {200, 200, 40, 40}, kPeriod).isEmpty());
        QVERIFY(render::seenPart({}, {0, 0, 40, 40}, kPeriod).isEmpty());
    }

    void holdsWhatIsSeenAndHardlyMore()
    {
        QVERIFY(rc::check([] {
            const QPolygonF line({anyPoint(8000), anyPoint(8000)});
            const QPointF corner = anyPoint(8000);
            const QRectF seen(corner, QSizeF(*rc::gen::inRange(1, 400), *rc::gen::inRange(1, 400)));
            const QPolygonF part = render::seenPart(line, seen, kPeriod);
            const double length = lengthOf(line);
            RC_PRE(length > 0);
            for (double at = 0; at <= length; at += 0.5) {
                const QPointF point = QLineF(line[0], line[1]).pointAt(at / length);
                if (seen.contains(point)) {
                    RC_ASSERT(!part.isEmpty());
                    RC_ASSERT(along(line, part.first()) <= at + 1e-6);
                    RC_ASSERT(along(line, part.last()) >= at - 1e-6);
                }
            }
            if (!part.isEmpty()) {
                const double periods = along(line, part.first()) / kPeriod;
                RC_ASSERT(std::abs(periods - std::round(periods)) < 1e-6);
                const double diagonal = std::hypot(seen.width(), seen.height());
                RC_ASSERT(lengthOf(part) <= diagonal + 2 * kPeriod);
            }
        }));
    }

    void goesRoundCorners()
    {
        const QPolygonF line({{0, 0}, {10, 0}, {10, 1000}, {0, 1000}});
        const QPolygonF top = render::seenPart(line, {-5, -5, 100, 30}, kPeriod);
        QCOMPARE(top.size(), 3);
        QCOMPARE(top[1], QPointF(10, 0));
        QVERIFY(top[2].y() >= 25 && top[2].y() <= 25 + kPeriod);
        const QPolygonF middle = render::seenPart(line, {-5, 500, 100, 30}, kPeriod);
        QCOMPARE(middle.size(), 2);
        QCOMPARE(render::seenPart(line, {-5, 995, 8, 30}, kPeriod).last(), line.last());
    }

    /// A picture that is painted in bands, as long ones are, is the picture that is painted at
    /// once, but for what rounding does to a shade.
    void bandsMakeTheWhole()
    {
        const diagram::DisplayList list = dashedLines();
        for (const double scale : {1.0, 1.5, 2.0}) {
            const QImage whole = support::painted(list, scale);
            constexpr int kRows = 64;
            for (int top = 0; top < whole.height(); top += kRows) {
                QImage band(whole.width(), kRows, whole.format());
                band.fill(render::colour(render::Theme::Light, diagram::Ink::Paper));
                QPainter painter(&band);
                painter.translate(0, -top);
                painter.scale(scale, scale);
                render::paint(list, render::Theme::Light, painter,
                    {0, top / scale, list.size.width, kRows / scale});
                painter.end();
                const int rows = std::min(kRows, whole.height() - top);
                const int apart = furthestApart(band, whole.copy(0, top, whole.width(), rows));
                QVERIFY2(apart <= kUnseen, qPrintable(QString::number(apart)));
            }
        }
    }
};

SUITE_WITHIN(QGuiApplication, SeenPartTest);

} // namespace seen_part_test

#include "seen_part_test.moc"
