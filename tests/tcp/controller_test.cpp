// SPDX-License-Identifier: GPL-3.0-or-later
// The congestion window as a number: RFC 5681 §3.1 and §4.1, and CUBIC, RFC 9438.

#include "support/suite.h"
#include "tcp/config.h"
#include "tcp/congestion/controller.h"

#include <QTest>

namespace controller_test {

using namespace tcp;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::uint32_t kSmss = 1000;

Instant at(milliseconds time) { return Instant{time}; }

EndpointConfig with(CongestionControl control)
{
    EndpointConfig config;
    config.congestion = control;
    return config;
}

} // namespace

class ControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void slowStartEndsAtTheThreshold();
    void slowStartBySeveralStopsAtTheThreshold();
    void initialThreshold();
    void unusedWindowsDoNotGrow();
    void avoidanceLosesNothing();
    void avoidanceBeginsAnew();
    void idlenessNeverOpensTheWindow();
    void reductionKeepsTwoSegments();
    void noLossRaisesTheWindow();
    void timeouts();
    void neverBeyondTheLargestWindow();
    void smallerSegmentsLeaveTheirNumber();
    void cubicCurve();
    void cubicSteps();
    void cubicIsNoSlowerThanReno();
    void cubicBecomesReno();
    void cubicNeverComesDown();
    void cubicWithoutALoss();
    void cubicAfterATimeout();
    void cubicFastConvergence();
    void cubicReduction();
    void cubicLeavesOutIdleTime();
    void cubicGrowsNoFasterThanSlowStart();
};

void ControllerTest::slowStartEndsAtTheThreshold()
{
    const EndpointConfig config = with(CongestionControl::NewReno);
    Controller controller;
    controller.begin(kSmss, false, config); // 10,000
    controller.reduce(8000, kSmss, config); // ssthresh 4000
    controller.timeout(8000, kSmss, true, config);
    for (const std::uint32_t window : {2000U, 3000U, 4000U}) {
        controller.grow({1000, 4000, {}, {}}, kSmss, config);
        QCOMPARE(controller.window(), window);
    }
    controller.grow({1000, 4000, {}, {}}, kSmss, config);
    QCOMPARE(controller.window(), 4000U); // from there a segment a window
}

void ControllerTest::slowStartBySeveralStopsAtTheThreshold() // RFC 3465 §2.2
{
    EndpointConfig config = with(CongestionControl::NewReno);
    config.slowStartSegments = 0; // as many as are acknowledged
    config.initialSsthresh = 12'000;
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.grow({8000, 8000, {}, {}}, kSmss, config);
    QCOMPARE(controller.window(), 12'000U);
}

/// RFC 7661 and RFC 9438 §5.8: in slow start more than half of cwnd has to be out, then all but
/// what makes no segment.
void ControllerTest::unusedWindowsDoNotGrow()
{
    EndpointConfig config = with(CongestionControl::NewReno);
    config.growsOnlyWhenUsed = true;
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.grow({kSmss, 5000, {}, {}}, kSmss, config);
    QCOMPARE(controller.window(), 10'000U);
    controller.grow({kSmss, 5001, {}, {}}, kSmss, config);
    QCOMPARE(controller.window(), 11'000U);
    controller.reduce(8000, kSmss, config);
    controller.grow({4000, 3000, {}, {}}, kSmss, config);
    QCOMPARE(controller.window(), 4000U);
    controller.grow({4000, 3001, {}, {}}, kSmss, config);
    QCOMPARE(controller.window(), 5000U);
}

/// What is acknowledged beyond a window counts towards the next one.
void ControllerTest::avoidanceLosesNothing()
{
    const EndpointConfig config = with(CongestionControl::NewReno);
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.reduce(8000, kSmss, config);
    for (const std::uint32_t window : {4000U, 5000U, 6000U}) { // 3000, 6000 and 5000 of each
        controller.grow({3000, 6000, {}, {}}, kSmss, config);
        QCOMPARE(controller.window(), window);
    }
}

/// RFC 5681 §4.1: RW = min(IW, cwnd).
void ControllerTest::idlenessNeverOpensTheWindow()
{
    const EndpointConfig config = with(CongestionControl::NewReno);
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.setWindow(3000);
    controller.restart(1, kSmss, config);
    QCOMPARE(controller.window(), 3000U);
    controller.setWindow(30'000);
    controller.restart(1, kSmss, config);
    QCOMPARE(controller.window(), 10'000U);
    // RFC 2861: half of it for each RTO.
    EndpointConfig halving = config;
    halving.afterIdle = AfterIdle::Halved;
    for (const auto& [rtos, left] :
        {std::pair(1, 40'000U), {2, 20'000U}, {3, 10'000U}, {9, 10'000U}}) {
        controller.setWindow(80'000);
        controller.restart(rtos, kSmss, halving);
        QCOMPARE(controller.window(), left);
    }
    halving.afterIdle = AfterIdle::Unchanged;
    controller.setWindow(80'000);
    controller.restart(9, kSmss, halving);
    QCOMPARE(controller.window(), 80'000U);
}

/// What was acknowledged towards the next segment belongs to the window that there was.
void ControllerTest::avoidanceBeginsAnew()
{
    const EndpointConfig config = with(CongestionControl::NewReno);
    for (const bool timeout : {false, true}) {
        Controller controller;
        controller.begin(kSmss, false, config);
        controller.reduce(8000, kSmss, config);
        controller.grow({3000, 4000, {}, {}}, kSmss, config);
        if (timeout) {
            controller.timeout(4000, kSmss, false, config);
            controller.grow({kSmss, kSmss, {}, {}}, kSmss, config); // slow start
        } else {
            controller.reduce(4000, kSmss, config);
        }
        QCOMPARE(controller.window(), 2000U);
        controller.grow({kSmss, 2000, {}, {}}, kSmss, config);
        QCOMPARE(controller.window(), 2000U);
        controller.grow({kSmss, 2000, {}, {}}, kSmss, config);
        QCOMPARE(controller.window(), 3000U);
    }
}

void ControllerTest::initialThreshold()
{
    EndpointConfig config = with(CongestionControl::NewReno);
    config.initialSsthresh = 16'000;
    Controller controller;
    controller.begin(kSmss, false, config);
    QCOMPARE(controller.threshold(), std::optional(16'000U));
    QVERIFY(controller.slowStart());
}

void ControllerTest::reductionKeepsTwoSegments() // equation (4)
{
    const EndpointConfig config = with(CongestionControl::NewReno);
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.reduce(3000, kSmss, config);
    QCOMPARE(controller.threshold(), std::optional(2000U));
    controller.setWindow(12'000);
    controller.reduce(9999, kSmss, config);
    QCOMPARE(controller.threshold(), std::optional(4999U));
}

/// (4) says what ssthresh is at most. FlightSize may be larger than cwnd and ssthresh were.
void ControllerTest::noLossRaisesTheWindow()
{
    const EndpointConfig config = with(CongestionControl::NewReno);
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.setWindow(6000);
    controller.reduce(90'000, kSmss, config);
    QCOMPARE(controller.window(), 6000U);
    QCOMPARE(controller.threshold(), std::optional(6000U));
    controller.setWindow(3000);
    controller.timeout(90'000, kSmss, false, config);
    QCOMPARE(controller.threshold(), std::optional(6000U));
}

void ControllerTest::timeouts()
{
    const EndpointConfig config = with(CongestionControl::NewReno);
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.timeout(10'000, kSmss, false, config);
    QCOMPARE(controller.window(), kSmss);
    QCOMPARE(controller.threshold(), std::optional(5000U));
    controller.timeout(6000, kSmss, true, config); // the same segment: ssthresh is held
    QCOMPARE(controller.threshold(), std::optional(5000U));
}

void ControllerTest::neverBeyondTheLargestWindow()
{
    EndpointConfig config = with(CongestionControl::NewReno);
    config.slowStartSegments = 0;
    Controller controller;
    controller.begin(kSmss, false, config);
    for (int i = 0; i < 10; ++i) {
        controller.grow({Controller::kLargest / 2, 0, {}, {}}, kSmss, config);
    }
    QCOMPARE(controller.window(), Controller::kLargest);
}

void ControllerTest::smallerSegmentsLeaveTheirNumber()
{
    Controller controller;
    controller.begin(kSmss, false, with(CongestionControl::NewReno));
    controller.resize(1000, 600);
    QCOMPARE(controller.window(), 6000U); // ten segments still
    controller.setWindow(500);
    controller.resize(600, 300);
    QCOMPARE(controller.window(), 300U); // one at least
}

/// W_max = 100 segments, β = 0.7: K = cbrt(30 / 0.4) = cbrt(75) = 4.217 s; W(0) = 70,
/// W(1) = 0.4 (-3.217)³ + 100 = 86.68, W(K) = 100, W(6) = 0.4 (1.783)³ + 100 = 102.27.
void ControllerTest::cubicCurve()
{
    Cubic cubic;
    cubic.reduce(100 * kSmss, false);
    cubic.grow(70 * kSmss, kSmss, kSmss, at(seconds(10)), seconds(0));
    QCOMPARE(cubic.k(), Duration(milliseconds(4217)));
    QCOMPARE(cubic.window(Duration(0), kSmss) / 100, 700U); // rounding of K: within a segment/10
    QCOMPARE(cubic.window(seconds(1), kSmss) / 10, 8668U);
    QCOMPARE(cubic.window(milliseconds(4217), kSmss), 100U * kSmss);
    QCOMPARE(cubic.window(seconds(6), kSmss) / 10, 10'226U);
}

/// cwnd grows by (target - cwnd) / cwnd segments an ACK, target = W(t + RTT) (§4.4).
void ControllerTest::cubicSteps()
{
    Cubic cubic;
    cubic.reduce(1000 * kSmss, false);
    // K = cbrt(300 / 0.4) = 9.085 s. W(0 + 0.1 s) = 0.4 (-8.985)³ + 1000 = 709.86.
    const std::uint32_t first =
        cubic.grow(700 * kSmss, kSmss, kSmss, at(seconds(1)), milliseconds(100));
    // (709.86 - 700) / 700 = 0.01409 segments
    QCOMPARE(first, 700 * kSmss + 14);
    // A second later: W(1.1) = 0.4 (-7.985)³ + 1000 = 796.35; (796.35 - 700.014) / 700.014 = 0.1376
    // and the rest of the first step.
    const std::uint32_t second = cubic.grow(first, kSmss, kSmss, at(seconds(2)), milliseconds(100));
    QVERIFY2(second - first >= 137 && second - first <= 138, QByteArray::number(second - first));
    // Parts of octets add up: fifty times 14.09.
    Cubic steady;
    steady.reduce(1000 * kSmss, false);
    std::uint32_t grown = 0;
    for (int i = 0; i < 50; ++i) {
        grown +=
            steady.grow(700 * kSmss, kSmss, kSmss, at(seconds(1)), milliseconds(100)) - 700 * kSmss;
    }
    QVERIFY2(grown >= 703 && grown <= 705, QByteArray::number(grown));
}

/// With a short RTT Reno's window would be larger: W_est decides (§4.3).
void ControllerTest::cubicIsNoSlowerThanReno()
{
    Cubic cubic;
    cubic.reduce(20 * kSmss, false);
    std::uint32_t cwnd = 14 * kSmss;
    // W_est grows by 9/17 of a segment for each window that is acknowledged.
    Instant now = at(seconds(1));
    for (int rounds = 0; rounds < 17; ++rounds) {
        for (std::uint32_t acked = 0; acked < 14; ++acked) {
            cwnd = cubic.grow(cwnd, kSmss, kSmss, now, milliseconds(1));
        }
        now += milliseconds(1);
    }
    // As cwnd grows, the same number of ACKs is less than a window each: a little less than 9.
    QVERIFY2(cwnd > 20 * kSmss && cwnd <= 23 * kSmss, QByteArray::number(cwnd));
}

/// Once W_est is where cwnd was before the loss, α is 1 (§4.3): 14 segments and 12 times 9/17, then
/// 2 more. A loss begins anew.
void ControllerTest::cubicBecomesReno()
{
    Cubic cubic;
    cubic.reduce(100 * kSmss, false);
    cubic.reduce(20 * kSmss, false);
    std::uint32_t cwnd = 14 * kSmss;
    for (int round = 0; round < 14; ++round) { // all of a window is acknowledged at a time
        cwnd = cubic.grow(cwnd, cwnd, kSmss, at(seconds(1)), Duration(0));
    }
    QCOMPARE(cwnd, 22'352U);
    cubic.reduce(20 * kSmss, false);
    QCOMPARE(cubic.grow(14 * kSmss, 14 * kSmss, kSmss, at(seconds(2)), Duration(0)), 14'529U);
}

/// Neither the target (§4.2) nor W_est (§4.3) makes cwnd smaller.
void ControllerTest::cubicNeverComesDown()
{
    Cubic cubic;
    cubic.reduce(1000 * kSmss, false);
    cubic.grow(700 * kSmss, kSmss, kSmss, at(seconds(1)), milliseconds(100));
    QCOMPARE(cubic.grow(900 * kSmss, kSmss, kSmss, at(milliseconds(1100)), milliseconds(100)),
        900 * kSmss);
    Cubic slow;
    slow.reduce(20 * kSmss, false);
    slow.grow(14 * kSmss, 14 * kSmss, kSmss, at(seconds(1)), Duration(0));
    QCOMPARE(slow.grow(18 * kSmss, kSmss, kSmss, at(seconds(1)), Duration(0)), 18 * kSmss);
}

void ControllerTest::cubicWithoutALoss() // §4.10
{
    Cubic cubic;
    cubic.grow(70 * kSmss, kSmss, kSmss, at(seconds(5)), milliseconds(100));
    QCOMPARE(cubic.k(), Duration(0));
    QCOMPARE(cubic.wMax(), 70 * kSmss);
}

/// §4.8: K = 0 and W_max = cwnd as congestion avoidance begins.
void ControllerTest::cubicAfterATimeout()
{
    Cubic cubic;
    cubic.timeout(100 * kSmss);
    cubic.grow(70 * kSmss, kSmss, kSmss, at(seconds(5)), milliseconds(100));
    QCOMPARE(cubic.k(), Duration(0));
    QCOMPARE(cubic.wMax(), 70 * kSmss);
    QCOMPARE(cubic.window(seconds(5), kSmss), 120U * kSmss); // 0.4 * 125 + 70
    // A stage that was under way is over, and after the next loss K counts again.
    cubic.timeout(100 * kSmss);
    cubic.grow(50 * kSmss, kSmss, kSmss, at(seconds(9)), milliseconds(100));
    QCOMPARE(cubic.wMax(), 50 * kSmss);
    cubic.reduce(100 * kSmss, false);
    cubic.grow(70 * kSmss, kSmss, kSmss, at(seconds(10)), milliseconds(100));
    QCOMPARE(cubic.k(), Duration(milliseconds(4217)));
}

void ControllerTest::cubicFastConvergence() // §4.7
{
    Cubic cubic;
    cubic.reduce(100 * kSmss, true);
    QCOMPARE(cubic.wMax(), 100 * kSmss);
    cubic.reduce(80 * kSmss, true); // less than last time: 80 * 1.7 / 2
    QCOMPARE(cubic.wMax(), 68 * kSmss);
    cubic.reduce(60 * kSmss, false);
    QCOMPARE(cubic.wMax(), 60 * kSmss);
    // It is a setting: with it the window comes back later to where it was.
    const auto grown = [&](bool fastConvergence) {
        EndpointConfig config = with(CongestionControl::Cubic);
        config.cubicFastConvergence = fastConvergence;
        Controller controller;
        controller.begin(kSmss, false, config);
        for (const std::uint32_t segments : {100U, 80U}) {
            controller.setWindow(segments * kSmss);
            controller.reduce(segments * kSmss, kSmss, config);
        }
        for (int second = 1; second <= 3; ++second) {
            const std::uint32_t window = controller.window();
            controller.grow(
                {window, window, at(seconds(second)), milliseconds(100)}, kSmss, config);
        }
        return controller.window();
    };
    QVERIFY(grown(true) != grown(false));
}

void ControllerTest::cubicReduction() // §4.6
{
    const EndpointConfig config = with(CongestionControl::Cubic);
    Controller controller;
    controller.begin(kSmss, false, config);
    controller.reduce(10'000, kSmss, config);
    QCOMPARE(controller.threshold(), std::optional(7000U));
    QCOMPARE(controller.window(), 7000U);
    controller.reduce(2000, kSmss, config);
    QCOMPARE(controller.threshold(), std::optional(2000U)); // two segments at least
}

/// §4.2, §5.8: time in which the window was not used up does not count, and it does not grow then.
void ControllerTest::cubicLeavesOutIdleTime()
{
    const EndpointConfig config = with(CongestionControl::Cubic);
    const auto grown = [&](milliseconds idle) {
        Controller controller;
        controller.begin(kSmss, false, config);
        controller.setWindow(100 * kSmss);
        controller.reduce(100 * kSmss, kSmss, config);
        Growth growth{kSmss, 70 * kSmss, at(seconds(1)), milliseconds(100)};
        controller.grow(growth, kSmss, config);
        if (idle > milliseconds(0)) {
            const std::uint32_t before = controller.window();
            Growth unused = growth;
            unused.used = 10 * kSmss;
            for (int i = 0; i < 2; ++i) {
                unused.now += idle / 2;
                controller.grow(unused, kSmss, config);
            }
            [&] { QCOMPARE(controller.window(), before); }();
        }
        growth.now += idle + milliseconds(500);
        growth.used = 71 * kSmss;
        controller.grow(growth, kSmss, config);
        return controller.window();
    };
    QCOMPARE(grown(seconds(60)), grown(milliseconds(0)));
}

void ControllerTest::cubicGrowsNoFasterThanSlowStart()
{
    Cubic cubic;
    cubic.reduce(10 * kSmss, false);
    // Long after K the target is half as much more than cwnd, no more: half a segment an ACK.
    cubic.grow(7 * kSmss, kSmss, kSmss, at(seconds(1)), milliseconds(100));
    const std::uint32_t cwnd =
        cubic.grow(100 * kSmss, kSmss, kSmss, at(seconds(100)), milliseconds(100));
    QVERIFY2(cwnd >= 100'499 && cwnd <= 100'501, QByteArray::number(cwnd));
}

SUITE(ControllerTest);

} // namespace controller_test

#include "controller_test.moc"
