// SPDX-License-Identifier: GPL-3.0-or-later
// Window scale and timestamps (RFC 7323), selective acknowledgments (RFC 2018, RFC 2883),
// keep-alive (RFC 9293 §3.8.4) and the limit on challenge ACKs (RFC 5961 §7).

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

#include <algorithm>

namespace options_test {

using namespace tcp;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using support::departures;
using support::EndpointDriver;
using enum tcp::State;

namespace {

EndpointDriver with(const std::function<void(EndpointConfig&)>& settings)
{
    EndpointConfig config = EndpointDriver::defaults();
    settings(config);
    return EndpointDriver(support::Numbers{}, config);
}

/// "4001-5001 3001-3501", counted from IRS.
std::string blocks(const Segment& segment, const EndpointDriver& driver)
{
    std::string list;
    for (const SackBlock& block : segment.options.sack.blocks()) {
        const auto from = [&](SeqNum seq) {
            return std::to_string(distance(SeqNum{driver.numbers().irs}, seq));
        };
        list += (list.empty() ? "" : " ") + from(block.left) + "-" + from(block.right);
    }
    return list;
}

std::string blocks(const Output& out, const EndpointDriver& driver)
{
    return out.departures.empty() ? "nothing sent" : blocks(out.departures.back().segment, driver);
}

Segment data(const EndpointDriver& driver, std::int32_t seq, std::uint32_t len)
{
    return driver.segment({Flag::Ack}, seq, 1, len);
}

Segment stamped(Segment segment, std::uint32_t value, std::uint32_t echo = 0)
{
    segment.options.timestamps = Timestamps{value, echo};
    return segment;
}

} // namespace

class OptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsOfferedByDefault();
    void aSynOffersASynAckAgrees();
    void scaledWindows();
    void aSynsWindowIsNeverScaled();
    void noScaleUnlessBothOffer();
    void noMoreThanTheFieldTellsWithoutScale();
    void sackTellsTheLatestFirst();
    void sackTellsThreeBesideTimestamps();
    void duplicatesAreTold();
    void onlyWhatArrivedTwiceIsADuplicate();
    void noSackUnlessBothOffer();
    void noBlockTouchesTheAck();
    void noSegmentExceedsAPacket();
    void aRepeatIsNotEchoed();
    void timestampsAreEchoed();
    void timestampsMeasureWhatWasSentTwice();
    void anEchoOfNothingMeasuresNothing();
    void resetsCarryTimestamps();
    void oldTimestampsAreTurnedAway();
    void segmentsWithoutTimestampAreDropped();
    void timestampsTakeRoomFromData();
    void aBufferTooSmallForItsScale();
    void sackTakesRoomFromData();
    void whatIsSentAgainKeepsItsLength();
    void anEchoFromTheFutureIsNone();
    void newerByTimestamp_data();
    void newerByTimestamp();
    void keepaliveProbesAnIdleConnection();
    void keepaliveGivesUp();
    void keepaliveRestsWhileDataAreInFlight();
    void challengesAreLimited();
    void answersThatTellNothingAreLimited_data();
    void answersThatTellNothingAreLimited();
    void aProbeThatAcknowledgesIsCounted();

private:
    static EndpointDriver withSack(bool timestamps = false);
    static EndpointDriver withTimestamps();
};

EndpointDriver OptionsTest::withSack(bool timestamps)
{
    EndpointDriver driver = with([=](EndpointConfig& config) {
        config.sack = true;
        config.timestamps = timestamps;
    });
    driver.call(CallKind::Connect);
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.options.sackPermitted = true;
    if (timestamps) {
        synAck = stamped(synAck, 100, 1);
    }
    driver.arrive(synAck);
    return driver;
}

EndpointDriver OptionsTest::withTimestamps()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.timestamps = true; });
    driver.call(CallKind::Connect);
    driver.pass(milliseconds(100));
    driver.arrive(stamped(driver.segment({Flag::Syn, Flag::Ack}, 0, 1), 5000, 1));
    return driver;
}

void OptionsTest::nothingIsOfferedByDefault()
{
    EndpointDriver driver;
    const Options offered = driver.call(CallKind::Connect).departures.at(0).segment.options;
    QCOMPARE(offered.mss, std::optional<std::uint16_t>(support::kMss));
    QVERIFY(!offered.windowScale);
    QVERIFY(!offered.timestamps);
    QVERIFY(!offered.sackPermitted);
}

void OptionsTest::aSynOffersASynAckAgrees()
{
    const auto all = [](EndpointConfig& config) {
        config.windowScale = 3;
        config.sack = true;
        config.timestamps = true;
    };
    EndpointDriver active = with(all);
    const Options offered = active.call(CallKind::Connect).departures.at(0).segment.options;
    QCOMPARE(*offered.windowScale, std::uint8_t{3});
    QVERIFY(offered.sackPermitted);
    QVERIFY(offered.timestamps);

    // To a SYN with all of them, and to one with none.
    for (const bool peerOffers : {true, false}) {
        EndpointDriver passive = with(all);
        passive.call(CallKind::Listen);
        Segment syn = passive.segment({Flag::Syn}, 0);
        if (peerOffers) {
            syn = stamped(syn, 77);
            syn.options.windowScale = 5;
            syn.options.sackPermitted = true;
        }
        const Options agreed = passive.arrive(syn).departures.at(0).segment.options;
        QCOMPARE(agreed.windowScale.has_value(), peerOffers);
        QCOMPARE(agreed.sackPermitted, peerOffers);
        QCOMPARE(agreed.timestamps.has_value(), peerOffers);
        if (peerOffers) {
            QCOMPARE(*agreed.windowScale, std::uint8_t{3}); // its own, not the peer's
            QCOMPARE(agreed.timestamps->echo, 77U);
        }
    }
}

void OptionsTest::scaledWindows()
{
    EndpointDriver driver = with([](EndpointConfig& config) {
        config.windowScale = 3;
        config.window = 400'000;
    });
    const Output syn = driver.call(CallKind::Connect);
    QCOMPARE(syn.departures[0].segment.window, std::uint16_t{65535}); // not scaled
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.options.windowScale = 5;
    synAck.window = 1000;
    const Output ack = driver.arrive(synAck);
    QCOMPARE(ack.departures[0].segment.window, std::uint16_t{50'000}); // 400,000 / 8
    QCOMPARE(driver.tcb().snd.wnd, 1000U);                             // not scaled either
    Segment update = driver.segment({Flag::Ack}, 1, 1);
    update.window = 1000;
    driver.arrive(update);
    QCOMPARE(driver.tcb().snd.wnd, 32'000U); // 1000 * 32
}

/// RFC 7323 §2.2: nor that of a SYN,ACK which completes a simultaneous open.
void OptionsTest::aSynsWindowIsNeverScaled()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.windowScale = 3; });
    driver.call(CallKind::Connect);
    Segment syn = driver.segment({Flag::Syn}, 0);
    syn.options.windowScale = 5;
    driver.arrive(syn);
    QCOMPARE(driver.tcb().snd.wnd, std::uint32_t{support::kPeerWindow});
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.options.windowScale = 5;
    driver.arrive(synAck);
    QCOMPARE(driver.state(), Established);
    QCOMPARE(driver.tcb().snd.wnd, std::uint32_t{support::kPeerWindow});
}

void OptionsTest::noScaleUnlessBothOffer()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.windowScale = 3; });
    driver.reach(Established);
    driver.arrive(driver.segment({Flag::Ack}, 1, 1));
    QCOMPARE(driver.tcb().snd.wnd, std::uint32_t{support::kPeerWindow});
    const Output out = driver.arrive(data(driver, 1, 10));
    QCOMPARE(out.departures[0].segment.window, std::uint16_t{3990});
}

/// RFC 7323 §2.2: what the field cannot tell is not in the window.
void OptionsTest::noMoreThanTheFieldTellsWithoutScale()
{
    for (const bool agreed : {true, false}) {
        EndpointDriver driver = with([](EndpointConfig& config) {
            config.windowScale = 3;
            config.window = 400'000;
        });
        driver.call(CallKind::Connect);
        Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
        if (agreed) {
            synAck.options.windowScale = 0;
        }
        driver.arrive(synAck);
        QCOMPARE(driver.tcb().rcv.wnd, agreed ? 400'000U : 65'535U);
        const Output out = driver.arrive(data(driver, 65'536, 10));
        QCOMPARE(support::notes(out), std::string(agreed ? "out-of-order" : "outside-window"));
    }
}

void OptionsTest::sackTellsTheLatestFirst() // RFC 2018 §4
{
    EndpointDriver driver = withSack();
    QCOMPARE(blocks(driver.arrive(data(driver, 1, 10)), driver), std::string()); // no gap
    QCOMPARE(blocks(driver.arrive(data(driver, 21, 10)), driver), std::string("21-31"));
    QCOMPARE(blocks(driver.arrive(data(driver, 41, 10)), driver), std::string("41-51 21-31"));
    QCOMPARE(blocks(driver.arrive(data(driver, 31, 5)), driver), std::string("21-36 41-51"));
    for (const int seq : {61, 81, 101}) {
        driver.arrive(data(driver, seq, 10));
    }
    QCOMPARE(blocks(driver.arrive(data(driver, 121, 10)), driver),
        std::string("121-131 101-111 81-91 61-71")); // four fit
    QCOMPARE(blocks(driver.arrive(data(driver, 11, 10)), driver),
        std::string("121-131 101-111 81-91 61-71"));
    QCOMPARE(driver.progress().rcvNxt, 36);
}

void OptionsTest::sackTellsThreeBesideTimestamps()
{
    EndpointDriver driver = withSack(true);
    Output out;
    for (const int seq : {21, 41, 61, 81}) {
        out = driver.arrive(stamped(data(driver, seq, 10), 100));
    }
    QCOMPARE(blocks(out, driver), std::string("81-91 61-71 41-51"));
    QVERIFY(out.departures[0].segment.options.wireLength() <= 40U);
}

void OptionsTest::duplicatesAreTold() // RFC 2883 §4
{
    EndpointDriver driver = withSack();
    driver.arrive(data(driver, 1, 10));
    QCOMPARE(blocks(driver.arrive(data(driver, 1, 10)), driver), std::string("1-11"));
    // Once only.
    QCOMPARE(blocks(driver.arrive(data(driver, 11, 10)), driver), std::string());
    // Beside a held block, ahead of it.
    driver.arrive(data(driver, 41, 10));
    QCOMPARE(blocks(driver.arrive(data(driver, 1, 20)), driver), std::string("1-21 41-51"));
    // Held twice.
    QCOMPARE(blocks(driver.arrive(data(driver, 41, 10)), driver), std::string("41-51 41-51"));
    // In part old.
    QCOMPARE(blocks(driver.arrive(data(driver, 16, 10)), driver), std::string("16-21 41-51"));
}

/// The segment is turned away, for the window is closed: what lies in it beyond RCV.NXT is new.
void OptionsTest::onlyWhatArrivedTwiceIsADuplicate()
{
    EndpointDriver driver = withSack();
    driver.call(CallKind::StopReading);
    for (std::int32_t seq = 1; seq < 4000; seq += 1000) {
        driver.arrive(data(driver, seq, 1000));
    }
    QCOMPARE(driver.tcb().rcv.wnd, 0U);
    QCOMPARE(blocks(driver.arrive(data(driver, 3991, 20)), driver), std::string("3991-4001"));
}

void OptionsTest::noSackUnlessBothOffer()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.sack = true; });
    driver.reach(Established);
    QCOMPARE(blocks(driver.arrive(data(driver, 21, 10)), driver), std::string());
}

void OptionsTest::timestampsAreEchoed() // RFC 7323 §4.3
{
    EndpointDriver driver = withTimestamps();
    const auto echo = [](const Output& out) {
        return out.departures.at(0).segment.options.timestamps.value().echo;
    };
    QCOMPARE(driver.tcb().ts.recent, 5000U);
    QCOMPARE(echo(driver.arrive(stamped(data(driver, 1, 10), 5010))), 5010U);
    // Ahead of a gap: the timestamp of the last segment in order is echoed still.
    QCOMPARE(echo(driver.arrive(stamped(data(driver, 21, 10), 5030))), 5010U);
    QCOMPARE(echo(driver.arrive(stamped(data(driver, 11, 10), 5020))), 5020U);
    // Its own clock ticks milliseconds.
    const Output first = driver.call(CallKind::Send, 10);
    driver.pass(milliseconds(250));
    const Output second = driver.call(CallKind::Send, 1000);
    const auto value = [](const Output& out) {
        return out.departures.at(0).segment.options.timestamps.value().value;
    };
    QCOMPARE(value(second) - value(first), 250U);
}

void OptionsTest::timestampsMeasureWhatWasSentTwice() // RFC 7323 §4.1
{
    EndpointDriver driver = withTimestamps();
    const Duration before = *driver.tcb().rtt.srtt();
    driver.call(CallKind::Send, 10);
    const Output again = driver.expireNext();
    const std::uint32_t sent = again.departures.at(0).segment.options.timestamps->value;
    driver.pass(milliseconds(900));
    driver.arrive(stamped(driver.segment({Flag::Ack}, 1, 11), 5010, sent));
    QCOMPARE(*driver.tcb().rtt.srtt(), (7 * before + Duration(milliseconds(900))) / 8);
}

/// 0 is what stands there as long as a peer has nothing to echo.
void OptionsTest::anEchoOfNothingMeasuresNothing()
{
    EndpointDriver driver = withTimestamps();
    const Duration before = *driver.tcb().rtt.srtt();
    driver.pass(seconds(100));
    driver.call(CallKind::Send, 10);
    driver.expireNext(); // now only an echo could tell (Karn)
    driver.arrive(stamped(driver.segment({Flag::Ack}, 1, 11), 5010, 0));
    QCOMPARE(*driver.tcb().rtt.srtt(), before);
}

/// RFC 7323 §5.2: one that answers echoes what it answers and tells no time of its own; one that
/// ABORT sends is like all others.
void OptionsTest::resetsCarryTimestamps()
{
    const auto stamp = [](const Output& out) {
        return out.departures.at(0).segment.options.timestamps;
    };
    EndpointDriver driver = withTimestamps();
    const Output aborted = driver.call(CallKind::Abort);
    QCOMPARE(departures(aborted), std::string("<SEQ=ISS+1><CTL=RST>"));
    QCOMPARE(stamp(aborted).value().value, 101U);
    const Segment late = driver.segment({Flag::Ack}, 1, 1);
    QVERIFY(stamp(driver.arrive(stamped(late, 5010, 1))) == (Timestamps{0, 5010}));
    QVERIFY(!stamp(driver.arrive(late)));
    EndpointDriver plain;
    QVERIFY(!stamp(plain.arrive(stamped(late, 5010, 1)))); // it does not know the option
    EndpointDriver unlike = with([](EndpointConfig& config) {
        config.timestamps = true;
        config.resetEchoesTimestamp = false;
    });
    QVERIFY(!stamp(unlike.arrive(stamped(late, 5010, 1))));
}

void OptionsTest::oldTimestampsAreTurnedAway() // RFC 7323 §5.3, R1
{
    EndpointDriver driver = withTimestamps();
    driver.arrive(stamped(data(driver, 1, 10), 5010));
    const Output out = driver.arrive(stamped(data(driver, 11, 10), 5009));
    QVERIFY(!out.delivered);
    QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+11><CTL=ACK>"));
    QCOMPARE(support::notes(out), std::string("old-timestamp"));
    // A reset is not judged by its timestamp.
    driver.arrive(stamped(driver.segment({Flag::Rst}, 11), 1));
    QCOMPARE(driver.state(), Closed);
}

void OptionsTest::segmentsWithoutTimestampAreDropped() // RFC 7323 §3.2
{
    EndpointDriver driver = withTimestamps();
    const Output out = driver.arrive(data(driver, 1, 10));
    QVERIFY(!out.delivered);
    QVERIFY(out.departures.empty());
    QCOMPARE(support::notes(out), std::string("no-timestamp"));
    driver.arrive(driver.segment({Flag::Rst}, 1)); // a reset needs none
    QCOMPARE(driver.state(), Closed);
}

/// RFC 9293 §3.7.1: Eff.snd.MSS leaves room for the options of every segment.
void OptionsTest::timestampsTakeRoomFromData()
{
    EndpointDriver driver = withTimestamps();
    const Segment first = driver.call(CallKind::Send, 3000).departures.at(0).segment;
    QCOMPARE(first.len + first.options.wireLength(), std::uint32_t{support::kMss});
}

/// RFC 7323 §2.3: a shift so great that the whole buffer would be told as 0 is not offered.
void OptionsTest::aBufferTooSmallForItsScale()
{
    EndpointDriver driver = with([](EndpointConfig& config) {
        config.windowScale = 14;
        config.window = 1000;
    });
    const Output syn = driver.call(CallKind::Connect);
    QCOMPARE(*syn.departures[0].segment.options.windowScale, std::uint8_t{9});
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.options.windowScale = 5;
    const Output ack = driver.arrive(synAck);
    QCOMPARE(ack.departures[0].segment.window, std::uint16_t{1});
}

/// RFC 2018 §4, RFC 9293 §3.7.1: data carry the blocks, too, and are so much shorter.
void OptionsTest::sackTakesRoomFromData()
{
    EndpointDriver driver = withSack();
    driver.instant([&](Endpoint& endpoint, Output& out) {
        endpoint.onSegment(data(driver, 21, 10), driver.now(), out);
        endpoint.onSegment(data(driver, 41, 10), driver.now(), out);
    });
    const Output out = driver.call(CallKind::Send, 2500);
    QCOMPARE(out.departures.size(), std::size_t{2}); // Nagle's algorithm keeps back the rest
    for (const Departure& departure : out.departures) {
        const Segment& full = departure.segment;
        QCOMPARE(blocks(full, driver), std::string("41-51 21-31"));
        QCOMPARE(full.len + full.options.wireLength(), std::uint32_t{support::kMss});
    }
}

/// Sent before the gap came up: as many blocks as there is room left for.
void OptionsTest::whatIsSentAgainKeepsItsLength()
{
    EndpointDriver driver = withSack();
    driver.call(CallKind::Send, 985);
    driver.arrive(data(driver, 21, 10));
    driver.arrive(data(driver, 41, 10));
    const Output out = driver.expireNext();
    const Segment& again = out.departures.at(0).segment;
    QCOMPARE(again.len, 985U);
    QCOMPARE(blocks(again, driver), std::string("41-51"));
}

void OptionsTest::anEchoFromTheFutureIsNone()
{
    EndpointDriver driver = withTimestamps();
    driver.call(CallKind::Send, 10);
    driver.expireNext();
    const Duration before = *driver.tcb().rtt.srtt();
    driver.arrive(stamped(driver.segment({Flag::Ack}, 1, 11), 5010, 4'000'000));
    QCOMPARE(driver.progress().una, 11);
    QCOMPARE(*driver.tcb().rtt.srtt(), before);
}

void OptionsTest::newerByTimestamp_data() // RFC 6191 §2
{
    QTest::addColumn<bool>("before");
    QTest::addColumn<int>("value"); // of the SYN; -1: it has none
    QTest::addColumn<int>("seq");   // from RCV.NXT
    QTest::addColumn<bool>("reopens");
    QTest::newRow("greater") << true << 5001 << -500 << true;
    QTest::newRow("equal, number greater") << true << 5000 << 10 << true;
    QTest::newRow("equal, number not greater") << true << 5000 << -1 << false;
    QTest::newRow("less, number greater") << true << 4999 << 10 << false;
    QTest::newRow("none, number greater") << true << -1 << 10 << true;
    QTest::newRow("none, number not greater") << true << -1 << -1 << false;
    QTest::newRow("not used before") << false << 1 << -500 << true;
}

void OptionsTest::newerByTimestamp()
{
    QFETCH(bool, before);
    QFETCH(int, value);
    QFETCH(int, seq);
    QFETCH(bool, reopens);
    EndpointDriver driver = with([](EndpointConfig& config) {
        config.timestamps = true;
        config.timeWaitReuse = true;
    });
    const auto from = [&](Segment segment) { return before ? stamped(segment, 5000, 1) : segment; };
    driver.call(CallKind::Connect);
    driver.arrive(from(driver.segment({Flag::Syn, Flag::Ack}, 0, 1)));
    driver.call(CallKind::Close);
    driver.arrive(from(driver.segment({Flag::Fin, Flag::Ack}, 1, 2)));
    QCOMPARE(driver.state(), TimeWait);
    Segment syn = driver.segment({Flag::Syn}, 2 + seq);
    if (value >= 0) {
        syn = stamped(syn, static_cast<std::uint32_t>(value));
    }
    driver.arrive(syn);
    QCOMPARE(driver.state(), reopens ? SynReceived : TimeWait);
}

void OptionsTest::keepaliveProbesAnIdleConnection()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.keepalive = minutes(120); });
    driver.reach(Established);
    const Instant idleSince = driver.now();
    const Output probe = driver.expireNext();
    QCOMPARE(driver.now() - idleSince, Duration(minutes(120)));
    QCOMPARE(departures(probe), std::string("<SEQ=ISS><ACK=IRS+1><CTL=ACK>")); // SND.NXT - 1
    driver.arrive(driver.segment({Flag::Ack}, 1, 1));
    QCOMPARE(*driver.endpoint().nextTimer(), driver.now() + minutes(120));
    // Whatever arrives counts.
    driver.pass(minutes(60));
    driver.arrive(data(driver, 1, 10));
    QCOMPARE(*driver.endpoint().nextTimer(), driver.now() + minutes(120));
}

/// A single probe without an answer must not end the connection.
void OptionsTest::keepaliveGivesUp()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.keepalive = minutes(120); });
    driver.reach(Established);
    int probes = 0;
    Output out = driver.expireNext();
    while (driver.state() == Established && probes < 100) {
        QCOMPARE(departures(out), std::string("<SEQ=ISS><ACK=IRS+1><CTL=ACK>"));
        ++probes;
        out = driver.expireNext();
    }
    QVERIFY(probes > 1);
    QCOMPARE(support::errors(out), std::string("connection timed out"));
}

void OptionsTest::keepaliveRestsWhileDataAreInFlight()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.keepalive = seconds(1); });
    driver.reach(Established);
    driver.call(CallKind::Send, 10);
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Keepalive));
    driver.arrive(driver.segment({Flag::Ack}, 1, 11));
    QVERIFY(driver.endpoint().timers().running(TimerKind::Keepalive));
}

void OptionsTest::challengesAreLimited()
{
    EndpointDriver driver;
    driver.reach(Established);
    const auto challenged = [&] {
        return !driver.arrive(driver.segment({Flag::Rst}, 2)).departures.empty();
    };
    for (int i = 0; i < 10; ++i) {
        QVERIFY(challenged());
    }
    QVERIFY(!challenged());
    driver.pass(milliseconds(4'999));
    QVERIFY(!challenged());
    driver.pass(milliseconds(1));
    QVERIFY(challenged());
    // Whoever asks whether this end lives is told each time (RFC 9293 §3.8.4).
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!driver.arrive(driver.segment({Flag::Ack}, 0, 1)).departures.empty());
    }
}

void OptionsTest::answersThatTellNothingAreLimited_data()
{
    QTest::addColumn<std::int32_t>("seq");
    QTest::addColumn<std::int32_t>("ack");
    QTest::addColumn<std::uint32_t>("len");
    QTest::addColumn<bool>("limited");
    const std::int32_t beyond = 1 + static_cast<std::int32_t>(support::kOwnWindow);
    QTest::newRow("beyond the window") << beyond << 1 << 0U << true;
    QTest::newRow("before the window") << -1 << 1 << 0U << true;
    QTest::newRow("ACK of what was never sent") << 1 << 2 << 0U << true;
    QTest::newRow("no keep-alive: ACK of what was never sent") << 0 << 2 << 0U << true;
    QTest::newRow("keep-alive") << 0 << 1 << 0U << false;
    // A timer sends these again: only the answer tells the peer that they have come.
    QTest::newRow("text beyond the window") << beyond << 1 << 10U << false;
    QTest::newRow("text that has come before") << -9 << 1 << 10U << false;
    QTest::newRow("text with an ACK of what was never sent") << 1 << 2 << 10U << false;
}

/// RFC 5961 §7, for ACKs of every kind that the other end may answer by the like.
void OptionsTest::answersThatTellNothingAreLimited()
{
    QFETCH(std::int32_t, seq);
    QFETCH(std::int32_t, ack);
    QFETCH(std::uint32_t, len);
    QFETCH(bool, limited);
    EndpointDriver driver;
    driver.reach(Established);
    const auto arrive = [&] { return driver.arrive(driver.segment({Flag::Ack}, seq, ack, len)); };
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(arrive().departures.size(), std::size_t{1});
    }
    const tcp::Output eleventh = arrive();
    QCOMPARE(eleventh.departures.empty(), limited);
    QCOMPARE(std::ranges::count(eleventh.notes, tcp::Note::ChallengeAckLimited), limited ? 1 : 0);
    driver.pass(std::chrono::seconds(5));
    QCOMPARE(arrive().departures.size(), std::size_t{1});
}

/// RFC 9293 Appendix A.2: two ends that probe each other at once each take the other's ACKs for
/// unacceptable, and must not answer them for ever.
void OptionsTest::aProbeThatAcknowledgesIsCounted()
{
    EndpointDriver driver;
    driver.reach(Established);
    driver.call(tcp::CallKind::Send, 10);
    const auto arrive = [&] { return driver.arrive(driver.segment({Flag::Ack}, 0, 11)); };
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(arrive().departures.size(), std::size_t{1});
    }
    QVERIFY(arrive().departures.empty());
}

/// RFC 2018 §3: a block has a gap before it. Text that came with the SYN waits for the handshake,
/// and joins on at RCV.NXT.
void OptionsTest::noBlockTouchesTheAck()
{
    EndpointDriver driver = with([](EndpointConfig& config) { config.sack = true; });
    driver.call(CallKind::Listen);
    Segment syn = driver.segment({Flag::Syn}, 0, 0, 10);
    syn.options.sackPermitted = true;
    driver.arrive(syn);
    QCOMPARE(driver.state(), SynReceived);
    const Output out = driver.arrive(driver.segment({Flag::Ack}, 100'000, 1)); // outside the window
    QCOMPARE(out.departures.size(), std::size_t{1});
    QVERIFY(out.departures.front().segment.options.sack.empty());
}

/// The length of an IPv4 packet has 16 bits: 65,535 less 40 octets of headers.
void OptionsTest::noSegmentExceedsAPacket()
{
    for (const bool timestamps : {false, true}) {
        EndpointDriver driver = with([=](EndpointConfig& config) {
            config.mss = 65'535;
            config.window = 1 << 20;
            config.windowScale = std::uint8_t{5};
            config.timestamps = timestamps;
            config.initialCwndSegments = 100;
        });
        driver.call(CallKind::Connect);
        Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
        synAck.options.mss = std::uint16_t{65'535};
        synAck.options.windowScale = std::uint8_t{5};
        if (timestamps) {
            synAck = stamped(synAck, 1, 1);
        }
        driver.arrive(synAck);
        Segment opens = driver.segment({Flag::Ack}, 1, 1);
        opens.window = 60'000; // times 32
        driver.arrive(timestamps ? stamped(opens, 2, 1) : opens);
        const Output out = driver.call(CallKind::Send, 200'000);
        QVERIFY(!out.departures.empty());
        for (const Departure& departure : out.departures) {
            QVERIFY(packetLength(departure.segment) <= 65'535U);
        }
        QCOMPARE(out.departures.front().segment.len, timestamps ? 65'483U : 65'495U);
    }
}

/// RFC 7323 §5.3: what lies before the window is rejected (R2) before its timestamp is taken (R3).
void OptionsTest::aRepeatIsNotEchoed()
{
    EndpointDriver driver = withTimestamps();
    driver.arrive(stamped(data(driver, 1, 10), 6000));
    const Output again = driver.arrive(stamped(data(driver, 1, 10), 7000));
    QCOMPARE(again.departures.front().segment.options.timestamps->echo, 6000U);
}

SUITE(OptionsTest);

} // namespace options_test

#include "options_test.moc"
