// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/label_placer.h"

#include "support/plain_words.h"
#include "support/suite.h"

#include <QtTest>

namespace label_placer_test {

using diagram::ArrowPath;
using diagram::LabelPlacer;
using diagram::LabelShapes;
using diagram::OrientedBox;
using diagram::Point;

namespace {

constexpr double kLeft = 100;
constexpr double kRight = 500;

ArrowPath arrow(double fromY, double toY, bool toRight = true)
{
    ArrowPath path;
    path.tail = {toRight ? kLeft : kRight, fromY};
    path.tip = {toRight ? kRight : kLeft, toY};
    path.aim = path.tip;
    return path;
}

diagram::SegmentLabel label(std::vector<std::string> numbers)
{
    return {.head = "ACK", .numbers = std::move(numbers), .separator = " "};
}

/// Labels all arrows alike and keeps what was found.
std::vector<std::optional<diagram::LabelPlace>> placed(
    const std::vector<ArrowPath>& paths, const diagram::SegmentLabel& words)
{
    const support::PlainMeasurer measurer;
    diagram::ArrowTextWidths widths(measurer);
    const diagram::MeasuredLabel label = diagram::measured(words, widths);
    LabelPlacer placer(paths, kLeft, kRight, 0, 1000);
    std::vector<std::optional<diagram::LabelPlace>> places;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        LabelShapes shapes(label, widths);
        places.push_back(placer.place(i, shapes));
    }
    return places;
}

} // namespace

class LabelPlacerTest : public QObject
{
    Q_OBJECT

private slots:
    void standsAboveTheMiddle();
    void movesAwayFromTheArrowItAnswers();
    void breaksWhereTheColumnIsNarrow();
    void sharesCrossings();
    void goesBelowAsALastResort();
    void givesUpNumbersThenAll();
    void staysByAShortArrow();
    void passesOverTheDotOfAnInjectedSegment();
    void keepsItsMainNumber();
    void keepsOffWhatBeginsBelowACopy();
    void boxesAndLines();
};

void LabelPlacerTest::standsAboveTheMiddle()
{
    const auto places = placed({arrow(300, 340)}, label({"seq=x"}));
    QVERIFY(places[0].has_value());
    QCOMPARE(places[0]->shape, std::size_t{0});
    QVERIFY(std::abs(places[0]->box.centre.x - 300) < 2);
    QVERIFY(places[0]->box.centre.y < 320);
    QVERIFY(places[0]->box.sine > 0);
    QVERIFY(placed({arrow(300, 340, false)}, label({}))[0]->box.sine < 0);
}

void LabelPlacerTest::movesAwayFromTheArrowItAnswers()
{
    const auto places = placed({arrow(300, 340), arrow(344, 384, false)},
        label({"seq=y+14601", "ack=x+14601", "len=1460"}));
    QVERIFY(places[1].has_value());
    QCOMPARE(places[1]->shape, std::size_t{0});
    QVERIFY2(places[1]->box.centre.x < 297, qPrintable(QString::number(places[1]->box.centre.x)));
}

void LabelPlacerTest::breaksWhereTheColumnIsNarrow()
{
    const std::string number = "seq=4294967295";
    const auto places = placed({arrow(300, 340)}, label({number, number, number, number}));
    QVERIFY(places[0].has_value());
    QVERIFY(places[0]->shape > 0);
}

void LabelPlacerTest::sharesCrossings()
{
    const auto places =
        placed({arrow(300, 340), arrow(300, 340, false)}, label({"seq=u", "ack=v"}));
    QVERIFY(places[0].has_value() && places[1].has_value());
    QVERIFY(places[0]->box.centre.x < 300);
    QVERIFY(places[1]->box.centre.x > 300);
    QVERIFY(!overlap(places[0]->box, places[1]->box));
}

/// The arrow of a copy begins where the network made it, below where the next segment leaves.
void LabelPlacerTest::keepsOffWhatBeginsBelowACopy()
{
    ArrowPath copy = arrow(300, 700);
    copy.tail.x = 130;
    copy.fork = 290;
    const std::vector<ArrowPath> paths{arrow(0, 600), copy, arrow(50, 90)};
    const LabelPlacer placer(paths, kLeft, kRight, 0, 1000);
    OrientedBox box;
    box.centre = {300, 70};
    box.halfWidth = 20;
    box.halfHeight = 6;
    QVERIFY(!placer.isClear(box));
    box.centre = {300, 150};
    QVERIFY(placer.isClear(box));
}

/// A lost segment's label breaks rather than stand beyond the cross.
void LabelPlacerTest::staysByAShortArrow()
{
    ArrowPath lost = arrow(300, 340);
    lost.tip = {300, 320};
    lost.lost = true;
    const auto places = placed({lost}, label({"seq=x+1461", "ack=y+1", "len=1460"}));
    QVERIFY(places[0].has_value());
    QVERIFY(places[0]->shape > 0);
    QVERIFY(places[0]->box.centre.x + places[0]->box.halfWidth < 296);

    ArrowPath injected = arrow(300, 320);
    injected.tail.x = 300;
    const auto beside = placed({injected}, label({"seq=x"}));
    QVERIFY(beside[0]->box.centre.x - beside[0]->box.halfWidth > 296);
}

/// A label longer than half the way has to stand above the dot where its arrow begins.
void LabelPlacerTest::passesOverTheDotOfAnInjectedSegment()
{
    ArrowPath injected = arrow(300, 340);
    injected.injected = true;
    injected.tail = {300, 320};
    const auto places = placed({injected},
        {.head = "an old duplicate of a SYN, ACK", .numbers = {"seq=1"}, .separator = " "});
    QVERIFY(places[0].has_value());
    QCOMPARE(places[0]->shape, std::size_t{0});
    QVERIFY(places[0]->box.halfWidth > 100);
}

/// Between parallel arrows 24 px apart there is room for a line; where another crosses, for a short
/// one.
void LabelPlacerTest::keepsItsMainNumber()
{
    diagram::SegmentLabel words = label({"seq=x+1461", "ack=y+14601", "len=1460"});
    words.main = 1;
    std::vector<ArrowPath> paths;
    for (int i = 0; i < 5; ++i) {
        paths.push_back(arrow(300 + 24 * i, 340 + 24 * i));
    }
    for (int i = 0; i < 5; ++i) {
        ArrowPath crossing = arrow(330 + 24 * i, 300 + 24 * i);
        crossing.tail.y = 250 + 24 * i;
        crossing.tip.y = 450 + 24 * i;
        paths.push_back(crossing);
    }
    std::ranges::sort(paths, {}, [](const ArrowPath& path) { return path.tail.y; });
    const auto places = placed(paths, words);
    const support::PlainMeasurer measurer;
    diagram::ArrowTextWidths widths(measurer);
    const diagram::MeasuredLabel label = diagram::measured(words, widths);
    LabelShapes shapes(label, widths);
    QCOMPARE(shapes.lines(shapes.telling())[0].numbers, std::string("ack=y+14601"));
    QCOMPARE(shapes.lines(shapes.telling() + 1)[0].head, std::string());
    QCOMPARE(shapes.lines(shapes.telling() + 2)[0].numbers, std::string("ack=y+14601"));
    QCOMPARE(shapes.lines(shapes.telling() + 3)[0].numbers, std::string());
    QVERIFY(std::ranges::any_of(places, [&](const auto& place) {
        return place.has_value() && place->shape >= shapes.telling() &&
            shapes.hasNumber(place->shape);
    }));
    words.headTells = true;
    const diagram::MeasuredLabel ofSyn = diagram::measured(words, widths);
    LabelShapes syn(ofSyn, widths);
    QCOMPARE(syn.lines(syn.telling() + 1)[0].head, std::string("ACK"));
}

void LabelPlacerTest::goesBelowAsALastResort()
{
    const auto places = placed({arrow(300, 340), arrow(312, 352)}, label({"seq=x"}));
    QVERIFY(places[1].has_value());
    QVERIFY(places[1]->box.centre.y > 332);
}

void LabelPlacerTest::givesUpNumbersThenAll()
{
    std::vector<ArrowPath> paths;
    for (int i = 0; i < 9; ++i) {
        paths.push_back(arrow(300 + 8 * i, 340 + 8 * i));
    }
    const auto places = placed(paths, label({"seq=x+1"}));
    QVERIFY(places.front().has_value());
    QVERIFY(!places[4].has_value());
    QVERIFY(places.back().has_value());
}

void LabelPlacerTest::boxesAndLines()
{
    const OrientedBox box = boxOf(diagram::Rect{10, 10, 20, 10});
    QVERIFY(crosses(box, {0, 0}, {40, 30}));
    QVERIFY(!crosses(box, {0, 0}, {9, 30}));
    QVERIFY(crosses(box, {15, 12}, {16, 13}));
    QVERIFY(!crosses(box, {0, 25}, {40, 25}));
    OrientedBox turned = box;
    turned.cosine = turned.sine = std::sqrt(0.5);
    QVERIFY(overlap(box, turned));
    turned.centre = {38, 29};
    QVERIFY(!overlap(box, turned));
    QVERIFY(boundsOf(turned).width > 20);
}

SUITE(LabelPlacerTest);

} // namespace label_placer_test

#include "label_placer_test.moc"
