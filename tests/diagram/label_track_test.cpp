// SPDX-License-Identifier: GPL-3.0-or-later
// What a track says is free, tried out box by box.

#include "diagram/labels/label_track.h"
#include "support/suite.h"

#include <QtTest>

#include <cmath>
#include <random>

namespace label_track_test {

using diagram::ArrowPath;
using diagram::LabelTrack;
using diagram::OrientedBox;
using diagram::Places;
using diagram::Point;
using diagram::Stretch;

namespace {

/// Around one arrow.
struct Crowd
{
    ArrowPath arrow;
    std::vector<ArrowPath> others;
    std::vector<OrientedBox> boxes;
};

Crowd crowdOf(std::mt19937& random)
{
    const auto between = [&](double from, double to) {
        return from + (to - from) * static_cast<double>(random() % 10001) / 10000;
    };
    const auto arrow = [&](double least, double most) {
        ArrowPath path;
        const bool toRight = random() % 2 == 0;
        path.tail = {toRight ? 100.0 : 500.0, between(200, 400)};
        path.tip = {toRight ? 500.0 : 100.0, path.tail.y + between(least, most)};
        path.aim = path.tip;
        return path;
    };
    Crowd crowd;
    crowd.arrow = arrow(0, 300);
    for (std::size_t i = random() % 12; i > 0; --i) {
        crowd.others.push_back(arrow(0, 300));
    }
    for (std::size_t i = random() % 4; i > 0; --i) {
        const double angle = random() % 3 == 0 ? 0 : between(-1.4, 1.4);
        crowd.boxes.push_back({{between(100, 500), between(200, 600)}, between(3, 90),
            between(3, 20), std::cos(angle), std::sin(angle)});
    }
    return crowd;
}

bool isClear(const Crowd& crowd, const OrientedBox& box)
{
    return std::ranges::none_of(crowd.others,
               [&](const ArrowPath& path) { return crosses(box, path.tail, path.tip); }) &&
        std::ranges::none_of(
            crowd.boxes, [&](const OrientedBox& other) { return overlap(box, other); });
}

} // namespace

class LabelTrackTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheNearestPlace();
    void knowsTheLongestStretch();
    void tellsWhereItIsCrossed();
};

void LabelTrackTest::findsTheNearestPlace()
{
    constexpr double kEdge = 1e-3;
    std::mt19937 random(7);
    int found = 0;
    int none = 0;
    for (int round = 0; round < 3000; ++round) {
        const Crowd crowd = crowdOf(random);
        LabelTrack track;
        track.begin(crowd.arrow, 60);
        for (const ArrowPath& path : crowd.others) {
            track.add(path);
        }
        for (const OrientedBox& box : crowd.boxes) {
            track.add(box);
        }
        track.finish();
        const double half = 10 + static_cast<double>(random() % 100);
        const double away = -40 + static_cast<double>(random() % 80);
        std::vector<Stretch> covered;
        track.findCovered({away - 9, away + 9}, 0, covered);
        const Places places{.best = 200,
            .step = 12,
            .least = 50,
            .most = 350,
            .towards = random() % 2 == 0 ? 1.0 : -1.0};
        const auto place = nearestClear(places, covered, half);
        const auto clearAt = [&](double along, double grown) {
            const Point tail = crowd.arrow.tail;
            return isClear(crowd,
                {{tail.x + along * track.cosine() - away * track.sine(),
                     tail.y + along * track.sine() + away * track.cosine()},
                    half + grown, 9 + grown, track.cosine(), track.sine()});
        };
        const double distance = place.has_value() ? std::abs(*place - 200) : 1000;
        for (double along = 56; along <= 350; along += 12) {
            const double off = std::abs(along - 200);
            const bool isLess = off < distance - 1 ||
                (off < distance + 1 && (along - 200) * places.towards > 0 &&
                    along != place.value_or(0));
            QVERIFY(!isLess || !clearAt(along, kEdge));
        }
        if (place.has_value()) {
            QVERIFY(clearAt(*place, -kEdge));
            QVERIFY(diagram::longestClear(covered, 50 - half, 350 + half) >= 2 * half - kEdge);
        }
        (place.has_value() ? found : none) += 1;
    }
    QVERIFY(found > 300 && none > 100);
}

void LabelTrackTest::knowsTheLongestStretch()
{
    const std::vector<Stretch> covered{{0, 200}, {300, 360}, {350, 640}};
    const double longest = diagram::longestClear(covered, 0, 640);
    QVERIFY(longest >= 100 && longest <= 120);
    QVERIFY(diagram::longestClear({}, 0, 640) >= 640);
    QVERIFY(diagram::longestClear(std::vector<Stretch>{{-10, 700}}, 0, 640) < 30);
}

void LabelTrackTest::tellsWhereItIsCrossed()
{
    ArrowPath arrow;
    arrow.tail = {100, 100};
    arrow.tip = arrow.aim = {500, 200};
    ArrowPath other;
    other.tail = {500, 100};
    other.tip = other.aim = {100, 200};
    LabelTrack track;
    track.begin(other, 60);
    track.add(arrow);
    track.finish();
    QCOMPARE(track.crossings().size(), std::size_t{3});
    QCOMPARE(track.crossings()[1], 0.5);
}

SUITE(LabelTrackTest);

} // namespace label_track_test

#include "label_track_test.moc"
