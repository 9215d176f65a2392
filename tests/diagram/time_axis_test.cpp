// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/time_axis.h"
#include "support/suite.h"

#include <QtTest>

#include <vector>

namespace time_axis_test {

using namespace std::chrono_literals;
using diagram::TimeAxis;

namespace {

TimeAxis axis(std::vector<double> scales = {}) { return {50ms, 40, 80, 100, std::move(scales)}; }

tcp::Instant at(tcp::Duration time) { return tcp::Instant{} + time; }

} // namespace

class TimeAxisTest : public QObject
{
    Q_OBJECT

private slots:
    void shortTimesAreToScale();
    void longTimesAreCompressedButOrdered();
    void findsHeightsOfMoments();
    void findsMomentsOfHeights();
    void bothWaysAgree();
    void keepsWhatItHas();
    void isEmptyAtFirst();
    void drawsEachSectionToItsScale();
    void aQuietGapTakesItsWholeTime();
    void marksWhatIsFarFromScale();
    void marksWhatIsOutOfScale();
    void forgetsMarksThatLaterStopsMade();
};

void TimeAxisTest::shortTimesAreToScale()
{
    QCOMPARE(axis().gap(0ms), 0.0);
    QCOMPARE(axis().gap(50ms), 40.0);
    QCOMPARE(axis().gap(25ms), 20.0);
    QCOMPARE(axis().gap(100ms), 80.0);
    QVERIFY(!axis().compresses(100ms));
}

void TimeAxisTest::longTimesAreCompressedButOrdered()
{
    double last = 0;
    for (const tcp::Duration time :
        std::vector<tcp::Duration>{1us, 50ms, 100ms, 101ms, 1s, 2s, 4s, 1min, 4min, 24h * 30}) {
        const double gap = axis().gap(time);
        QVERIFY(gap > last);
        last = gap;
    }
    QVERIFY(last < 300);
    QVERIFY(axis().compresses(1s));
}

void TimeAxisTest::findsHeightsOfMoments()
{
    TimeAxis time = axis();
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    time.stretch(130);
    time.append(at(50ms), 170, TimeAxis::Gap::Busy);
    QCOMPARE(time.yOf(at(0ms)), 100.0);
    QCOMPARE(time.yOf(at(25ms)), 150.0);
    QCOMPARE(time.yOf(at(50ms)), 170.0);
    QCOMPARE(time.yOf(at(75ms)), 190.0);
    QCOMPARE(time.yOf(at(-5ms)), 100.0);
}

void TimeAxisTest::findsMomentsOfHeights()
{
    TimeAxis time = axis();
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    time.stretch(130);
    time.append(at(50ms), 170, TimeAxis::Gap::Busy);
    QCOMPARE(time.instantAt(90), at(0ms));
    QCOMPARE(time.instantAt(115), at(0ms));
    QCOMPARE(time.instantAt(150), at(25ms));
    QCOMPARE(time.instantAt(170), at(50ms));
    QCOMPARE(time.instantAt(210), at(100ms));
    QCOMPARE(time.firstStopBelow(120), std::size_t{0});
    QCOMPARE(time.firstStopBelow(131), std::size_t{1});
    QCOMPARE(time.firstStopBelow(171), std::size_t{2});
}

void TimeAxisTest::bothWaysAgree()
{
    TimeAxis time = axis();
    double y = 100;
    for (int i = 0; i < 200; ++i) {
        time.append(at(i * i * 1ms + 1ms * i), y, TimeAxis::Gap::Busy);
        time.stretch(y + i % 3);
        y += 3 + i % 7;
    }
    double last = 0;
    for (auto moment = 0ms; moment < 50000ms; moment += 13ms) {
        const double height = time.yOf(at(moment));
        QVERIFY(height >= last);
        last = height;
        const auto back = time.instantAt(height);
        QVERIFY(std::abs((back - at(moment)).count()) < 1000 || height >= time.bottom());
    }
}

void TimeAxisTest::keepsWhatItHas()
{
    TimeAxis time = axis();
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    time.append(at(50ms), 140, TimeAxis::Gap::Busy);
    const double before = time.yOf(at(30ms));
    time.append(at(4min), 400, TimeAxis::Gap::Busy);
    QCOMPARE(time.yOf(at(30ms)), before);
    time.truncate(2);
    QCOMPARE(time.stops().size(), std::size_t{2});
    QCOMPARE(time.bottom(), 140.0);
}

void TimeAxisTest::isEmptyAtFirst()
{
    QCOMPARE(axis().bottom(), 100.0);
    QCOMPARE(axis().yOf(at(50ms)), 140.0);
    QCOMPARE(axis().instantAt(140), at(50ms));
}

void TimeAxisTest::drawsEachSectionToItsScale()
{
    TimeAxis time = axis({1, 2});
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    QCOMPARE(time.toScale(50ms), 40.0);
    QCOMPARE(time.earliestTop(at(50ms), TimeAxis::Gap::Busy), 140.0);
    time.append(at(1s), time.earliestTop(at(1s), TimeAxis::Gap::Busy), TimeAxis::Gap::Busy);
    QCOMPARE(time.sections(), std::size_t{2});
    QVERIFY(time.isMarkedBefore(1));
    QCOMPARE(time.toScale(50ms), 80.0);
    QCOMPARE(time.earliestTop(at(1050ms), TimeAxis::Gap::Busy), time.bottom() + 80);
}

void TimeAxisTest::aQuietGapTakesItsWholeTime()
{
    TimeAxis time = axis();
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    time.stretch(200); // much happened at once
    QCOMPARE(time.earliestTop(at(50ms), TimeAxis::Gap::Busy), 208.0);
    QCOMPARE(time.earliestTop(at(50ms), TimeAxis::Gap::Quiet), 240.0);
    time.append(at(50ms), 240, TimeAxis::Gap::Quiet);
    // From there on, time goes on to scale.
    QCOMPARE(time.earliestTop(at(75ms), TimeAxis::Gap::Busy), 260.0);
}

/// Parallel flights may need it: then it is told.
void TimeAxisTest::marksWhatIsFarFromScale()
{
    TimeAxis time = axis();
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    time.append(at(5ms), 170, TimeAxis::Gap::Busy);  // words take that: 4 pixels are to scale
    time.append(at(70ms), 178, TimeAxis::Gap::Busy); // 52 pixels are
    time.append(at(80ms), 200, TimeAxis::Gap::Busy);
    QVERIFY(time.isMarkedBefore(1) && time.isMarkedBefore(2) && !time.isMarkedBefore(3));
    QVERIFY(time.stops()[1].offScale == TimeAxis::OffScale::Longer);
    QVERIFY(time.stops()[2].offScale == TimeAxis::OffScale::Shorter);
    QVERIFY(time.isInLastStretch(at(0ms))); // no flight is out of scale
}

void TimeAxisTest::marksWhatIsOutOfScale()
{
    TimeAxis time = axis();
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    time.append(at(10ms), 108, TimeAxis::Gap::Busy);
    time.append(at(20ms), 150, TimeAxis::Gap::Busy);
    time.append(at(30ms), 160, TimeAxis::Gap::Busy);
    QVERIFY(time.isInLastStretch(at(0ms)));
    QCOMPARE(time.markOutOfScale(at(0ms)), std::size_t{2});
    QVERIFY(!time.isMarkedBefore(1) && time.isMarkedBefore(2) && !time.isMarkedBefore(3));
    QVERIFY(!time.isInLastStretch(at(10ms)));
    QVERIFY(time.isInLastStretch(at(20ms)));
    QCOMPARE(time.stops()[3].stretch, std::size_t{2});
    // From there on, time goes on to scale.
    QCOMPARE(time.earliestTop(at(60ms), TimeAxis::Gap::Busy), 150.0 + 32);
    time.append(at(60ms), 190, TimeAxis::Gap::Busy);
    QCOMPARE(time.markOutOfScale(at(20ms)), std::size_t{4});
    QCOMPARE(time.stops()[3].stretch, std::size_t{2});
    QCOMPARE(time.sections(), std::size_t{1});
}

void TimeAxisTest::forgetsMarksThatLaterStopsMade()
{
    TimeAxis time = axis();
    time.append(at(0ms), 100, TimeAxis::Gap::Busy);
    time.append(at(10ms), 130, TimeAxis::Gap::Busy);
    time.append(at(20ms), 140, TimeAxis::Gap::Busy);
    time.markOutOfScale(at(0ms));
    QVERIFY(time.isMarkedBefore(1));
    time.truncate(2);
    QVERIFY(!time.isMarkedBefore(1));
    QVERIFY(time.isInLastStretch(at(0ms)));
}

SUITE(TimeAxisTest);

} // namespace time_axis_test

#include "time_axis_test.moc"
