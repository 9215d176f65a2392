// SPDX-License-Identifier: GPL-3.0-or-later

// Where stacks differ and RFC 9293 lets them: each setting, switched on, beside the default.

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

#include <functional>
#include <memory>

namespace stack_settings_test {

using namespace tcp;
using std::chrono::milliseconds;
using support::departures;
using support::EndpointDriver;
using enum tcp::State;

namespace {

using Change = std::function<void(EndpointConfig&)>;

EndpointDriver established(
    const Change& change = [](EndpointConfig&) {},
    support::Opening opening = support::Opening::Active)
{
    EndpointConfig config = EndpointDriver::defaults();
    change(config);
    EndpointDriver driver({}, config);
    driver.reach(Established, opening);
    return driver;
}

Segment data(const EndpointDriver& driver, std::int32_t seq, std::uint32_t len)
{
    return driver.segment({Flag::Ack}, seq, 1, len);
}

std::uint16_t toldWindow(const Output& out)
{
    return out.departures.empty() ? std::uint16_t{0} : out.departures.back().segment.window;
}

} // namespace

class StackSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void aRepeatedSynSaysTheSame();
    void secondSegmentIsAnswered();
    void whatArrivedTwiceIsToldAtOnce();
    void wholeSegmentWindow();
    void wholeSegmentWindowIsForConnectionsOnly();
    void anySegmentTellsAllThatIsFree();
    void windowUpdatesOfStacks_data();
    void windowUpdatesOfStacks();
    void withoutMssOption();
    void slopOnEveryRtoButTheFirst();
    void coarseGranularity();
    void inexactResetWhereAllowed();
    void synWhereNotChallenged();
    void resetsWithAck();
    void missingTimestampsWhereTolerated();
    void fewKeepaliveProbes();
    void theTailOfALargeWrite();
    void unpushedDataWait();
    void unpushedDataLeaveInTime();
    void aPushWithoutData();
    void settingsChangeWhileItRuns();
    void timesOfSilenceSetAnew();
};

/// Whatever is set anew in between.
void StackSettingsTest::aRepeatedSynSaysTheSame()
{
    for (const CallKind opening : {CallKind::Connect, CallKind::Listen}) {
        EndpointDriver driver;
        Output first = driver.call(opening);
        if (opening == CallKind::Listen) {
            first = driver.arrive(driver.segment({Flag::Syn}, 0));
        }
        driver.instant([](Endpoint& endpoint, Output&) {
            EndpointConfig config = endpoint.settings();
            config.sendMss = false;
            config.mss = 77;
            config.sack = true;
            config.timestamps = true;
            config.windowScale = 3;
            endpoint.changeSettings(std::make_shared<EndpointConfig>(config));
        });
        const Output again = driver.expireNext();
        QCOMPARE(again.departures.size(), std::size_t{1});
        QVERIFY(again.departures[0].segment == first.departures.at(0).segment);
    }
}

void StackSettingsTest::secondSegmentIsAnswered()
{
    EndpointDriver driver = established([](EndpointConfig& config) {
        config.delayedAck = milliseconds(40);
        config.ackSecondSegment = true;
    });
    QCOMPARE(departures(driver.arrive(data(driver, 1, 1))), std::string());
    QCOMPARE(departures(driver.arrive(data(driver, 2, 2))),
        std::string("<SEQ=ISS+1><ACK=IRS+4><CTL=ACK>"));
    QCOMPARE(departures(driver.arrive(data(driver, 4, 1))), std::string());
    // More than a full segment counts as two.
    driver.pass(milliseconds(40));
    QVERIFY(!driver.arrive(data(driver, 5, 1500)).departures.empty());
}

/// RFC 2883 §4: a duplicate is told by the ACK that answers it, or never.
void StackSettingsTest::whatArrivedTwiceIsToldAtOnce()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.delayedAck = milliseconds(40);
    config.sack = true;
    EndpointDriver driver({}, config);
    driver.call(CallKind::Connect);
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.options.sackPermitted = true;
    driver.arrive(synAck);
    QVERIFY(driver.arrive(data(driver, 1, 100)).departures.empty());
    const Output out = driver.arrive(data(driver, 51, 100));
    QCOMPARE(out.departures.size(), std::size_t(1));
    const auto& blocks = out.departures.front().segment.options.sack;
    QCOMPARE(blocks.size(), std::size_t(1));
    QVERIFY(blocks.blocks().front() == (SackBlock{SeqNum{5051}, SeqNum{5101}}));
}

void StackSettingsTest::wholeSegmentWindow()
{
    const auto whole = [](EndpointConfig& config) {
        config.window = 65536;
        config.wholeSegmentWindow = true;
    };
    EndpointDriver driver = established(whole);
    QCOMPARE(driver.tcb().rcv.wnd, 66000U); // MSS 1000
    QCOMPARE(toldWindow(driver.arrive(data(driver, 1, 1))), std::uint16_t(65535));
    QCOMPARE(established().tcb().rcv.wnd, support::kOwnWindow);
}

/// As long as a peer has only sent its SYN there is nothing but the field it was told.
void StackSettingsTest::wholeSegmentWindowIsForConnectionsOnly()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.window = 65536;
    config.wholeSegmentWindow = true;
    EndpointDriver driver({}, config);
    driver.reach(SynReceived, support::Opening::Passive);
    QCOMPARE(driver.tcb().rcv.wnd, 65535U);
    driver.arrive(driver.segment({Flag::Ack}, 1, 1));
    QCOMPARE(driver.tcb().rcv.wnd, 66000U);
}

void StackSettingsTest::anySegmentTellsAllThatIsFree()
{
    for (const bool always : {false, true}) {
        EndpointDriver driver = established([&](EndpointConfig& config) {
            config.windowUpdates =
                always ? WindowUpdates::QuarterOfBuffer : WindowUpdates::LargeSteps;
        });
        driver.call(CallKind::StopReading);
        driver.arrive(data(driver, 1, 500));
        QVERIFY(driver.call(CallKind::Receive, 500).departures.empty());
        QCOMPARE(
            toldWindow(driver.arrive(data(driver, 501, 1))), std::uint16_t(always ? 3999 : 3499));
    }
}

void StackSettingsTest::windowUpdatesOfStacks_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("buffer");
    QTest::addColumn<int>("unread");
    QTest::addColumn<int>("taken");
    QTest::addColumn<bool>("told");
    const int quarter = static_cast<int>(WindowUpdates::QuarterOfBuffer);
    const int doubling = static_cast<int>(WindowUpdates::Doubling);
    QTest::newRow("a segment of a small buffer") << quarter << 8000 << 2000 << 1999 << false;
    QTest::newRow("two segments of a small buffer") << quarter << 8000 << 2000 << 2000 << true;
    QTest::newRow("two segments of a large one") << quarter << 20000 << 4000 << 2000 << false;
    QTest::newRow("a quarter of a large one") << quarter << 20000 << 6000 << 5000 << true;
    QTest::newRow("more than half was free") << doubling << 8000 << 2000 << 2000 << false;
    QTest::newRow("less than twice") << doubling << 8000 << 5000 << 2999 << false;
    QTest::newRow("twice") << doubling << 8000 << 5000 << 3000 << true;
}

void StackSettingsTest::windowUpdatesOfStacks()
{
    QFETCH(int, rule);
    QFETCH(int, buffer);
    QFETCH(int, unread);
    QFETCH(int, taken);
    EndpointDriver driver = established([&](EndpointConfig& config) {
        config.windowUpdates = static_cast<WindowUpdates>(rule);
        config.window = static_cast<std::uint32_t>(buffer);
    });
    driver.call(CallKind::StopReading);
    driver.arrive(data(driver, 1, static_cast<std::uint32_t>(unread)));
    const Output out = driver.call(CallKind::Receive, static_cast<std::uint64_t>(taken));
    QTEST(!out.departures.empty(), "told");
    if (!out.departures.empty()) {
        QCOMPARE(int(toldWindow(out)), buffer - unread + taken);
    }
}

void StackSettingsTest::withoutMssOption()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.sendMss = false;
    EndpointDriver driver({}, config);
    QCOMPARE(departures(driver.call(CallKind::Connect)), std::string("<SEQ=ISS><CTL=SYN>"));
}

void StackSettingsTest::slopOnEveryRtoButTheFirst()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.rtoSlop = milliseconds(200);
    EndpointDriver driver({}, config);
    driver.call(CallKind::Connect);
    std::vector<Duration> sent;
    for (int i = 0; i < 3; ++i) {
        const Instant before = driver.now();
        driver.expireNext();
        sent.push_back(driver.now() - before);
    }
    const std::vector<Duration> wanted{milliseconds(1000), milliseconds(2200), milliseconds(4200)};
    QVERIFY(sent == wanted);
}

void StackSettingsTest::coarseGranularity()
{
    EndpointDriver driver = established([](EndpointConfig& config) {
        config.minRto = milliseconds(10);
        config.rtoGranularity = milliseconds(500);
    });
    QVERIFY(driver.tcb().rtt.rto() == support::kPeerDelay + milliseconds(500));
}

void StackSettingsTest::inexactResetWhereAllowed()
{
    for (const bool exact : {true, false}) {
        EndpointDriver driver =
            established([&](EndpointConfig& config) { config.exactReset = exact; });
        driver.arrive(driver.segment({Flag::Rst}, 2));
        QCOMPARE(driver.state(), exact ? Established : Closed);
        EndpointDriver outside =
            established([&](EndpointConfig& config) { config.exactReset = exact; });
        outside.arrive(outside.segment({Flag::Rst}, 1 + int(support::kOwnWindow)));
        QCOMPARE(outside.state(), Established);
    }
}

void StackSettingsTest::synWhereNotChallenged()
{
    for (const bool challenged : {true, false}) {
        EndpointDriver driver =
            established([&](EndpointConfig& config) { config.challengeSyn = challenged; });
        driver.arrive(driver.segment({Flag::Syn}, 2));
        QCOMPARE(driver.state(), challenged ? Established : Closed);
    }
}

void StackSettingsTest::resetsWithAck()
{
    EndpointDriver plain = established();
    QCOMPARE(departures(plain.call(CallKind::Abort)), std::string("<SEQ=ISS+1><CTL=RST>"));
    EndpointDriver driver = established([](EndpointConfig& config) { config.resetWithAck = true; });
    QCOMPARE(departures(driver.call(CallKind::Abort)),
        std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=RST,ACK>"));
}

void StackSettingsTest::missingTimestampsWhereTolerated()
{
    for (const bool required : {true, false}) {
        EndpointConfig config = EndpointDriver::defaults();
        config.timestamps = true;
        config.requireTimestamps = required;
        EndpointDriver driver({}, config);
        driver.call(CallKind::Connect);
        Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
        synAck.options.timestamps = Timestamps{7, 1};
        driver.arrive(synAck);
        QCOMPARE(driver.arrive(data(driver, 1, 5)).departures.empty(), required);
    }
}

void StackSettingsTest::fewKeepaliveProbes()
{
    EndpointDriver driver = established([](EndpointConfig& config) {
        config.keepalive = milliseconds(5000);
        config.keepaliveInterval = milliseconds(1000);
        config.keepaliveProbes = 2;
    });
    const Instant idle = driver.now();
    std::vector<Duration> expired;
    while (driver.state() == Established && expired.size() < 9) {
        driver.expireNext();
        expired.push_back(driver.now() - idle);
    }
    const std::vector<Duration> wanted{milliseconds(5000), milliseconds(6000), milliseconds(7000)};
    QVERIFY(expired == wanted);
}

/// Of 2,500 octets written at once the last 500 wait for the ACK of the others, or do not; 100 more
/// wait everywhere.
void StackSettingsTest::theTailOfALargeWrite()
{
    const auto left = [](const Output& out) { return out.departures.size(); };
    for (const auto rule : {NagleRule::AnythingOut, NagleRule::SmallOneOut, NagleRule::WasBusy}) {
        EndpointDriver driver =
            established([=](EndpointConfig& config) { config.nagleRule = rule; });
        const std::size_t expected = rule == NagleRule::AnythingOut ? 2 : 3;
        QCOMPARE(left(driver.call(CallKind::Send, 2500)), expected);
        QCOMPARE(left(driver.call(CallKind::Send, 100)), std::size_t{0});
    }
    // Without a small segment on its way Linux lets another leave, BSD does not.
    for (const auto rule : {NagleRule::SmallOneOut, NagleRule::WasBusy}) {
        EndpointDriver driver =
            established([=](EndpointConfig& config) { config.nagleRule = rule; });
        driver.call(CallKind::Send, 2000);
        const bool linux = rule == NagleRule::SmallOneOut;
        QCOMPARE(left(driver.call(CallKind::Send, 100)), std::size_t{linux ? 1U : 0U});
    }
}

/// RFC 9293 §3.9.1.2: without PUSH data may wait for more.
void StackSettingsTest::unpushedDataWait()
{
    EndpointDriver driver = established();
    const Call unpushed{.kind = CallKind::Send, .bytes = 600, .push = false};
    QCOMPARE(departures(driver.call(unpushed)), std::string());
    QCOMPARE(departures(driver.call(unpushed)),
        std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=ACK><DATA=1000>"));
    QCOMPARE(departures(driver.call(CallKind::Close)),
        std::string("<SEQ=ISS+1001><ACK=IRS+1><CTL=FIN,PSH,ACK><DATA=200>"));
}

void StackSettingsTest::unpushedDataLeaveInTime()
{
    EndpointDriver driver = established();
    driver.call({.kind = CallKind::Send, .bytes = 600, .push = false});
    QCOMPARE(departures(driver.expireNext()),
        std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=PSH,ACK><DATA=600>"));
}

void StackSettingsTest::aPushWithoutData()
{
    EndpointDriver driver = established();
    driver.call({.kind = CallKind::Send, .bytes = 600, .push = false});
    QCOMPARE(departures(driver.call(CallKind::Send, 0)),
        std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=PSH,ACK><DATA=600>"));
    QVERIFY(driver.call(CallKind::Send, 0).departures.empty());
}

/// Nagle's algorithm is switched off by what is on its way.
void StackSettingsTest::settingsChangeWhileItRuns()
{
    EndpointDriver driver = established();
    driver.call(CallKind::Send, 10);
    QVERIFY(driver.call(CallKind::Send, 20).departures.empty());
    EndpointConfig config = driver.endpoint().config();
    config.nagle = false;
    const Output out = driver.instant([&](Endpoint& endpoint, Output&) {
        endpoint.configure(std::make_shared<const EndpointConfig>(config));
    });
    QCOMPARE(departures(out), std::string("<SEQ=ISS+11><ACK=IRS+1><CTL=PSH,ACK><DATA=20>"));
}

void StackSettingsTest::timesOfSilenceSetAnew()
{
    EndpointDriver driver =
        established([](EndpointConfig& config) { config.keepalive = std::chrono::hours(2); });
    driver.pass(milliseconds(500));
    EndpointConfig config = driver.endpoint().config();
    config.keepalive = milliseconds(1000);
    driver.instant([&](Endpoint& endpoint, Output&) {
        endpoint.configure(std::make_shared<const EndpointConfig>(config));
    });
    QVERIFY(driver.endpoint().nextTimer() == driver.now() + milliseconds(1000));
    config.keepalive.reset();
    driver.instant([&](Endpoint& endpoint, Output&) {
        endpoint.configure(std::make_shared<const EndpointConfig>(config));
    });
    QVERIFY(!driver.endpoint().nextTimer());
}

SUITE(StackSettingsTest);

} // namespace stack_settings_test

#include "stack_settings_test.moc"
