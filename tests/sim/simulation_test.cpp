// SPDX-License-Identifier: GPL-3.0-or-later
// A run of two ends: how it starts and ends, what the user does to segments in flight, what is
// refused, and that it can be told again.

#include "sim/simulation.h"
#include "sim/trace_json.h"
#include "support/random_runs.h"
#include "support/story.h"
#include "support/suite.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace simulation_test {

using namespace std::chrono_literals;
using sim::Input;
using sim::Refusal;
using sim::SegmentFault;
using sim::SegmentId;
using sim::Simulation;
using support::events;
using support::kA;
using support::kB;
using support::Story;
using tcp::CallKind;
using tcp::Flag;
using tcp::Instant;
using tcp::State;

namespace {

QString text(const std::string& lines) { return QString::fromStdString(lines); }

Input advance() { return {{}, sim::Advance{}}; }

Input call(Instant at, sim::Side who, CallKind kind, std::uint64_t bytes = 0)
{
    return {at, sim::UserCall{who, {kind, bytes}}};
}

Input fault(Instant at, std::uint32_t segment, const sim::Fault& what)
{
    return {at, SegmentFault{SegmentId{segment}, what}};
}

std::optional<Refusal> refusal(const Simulation& simulation, const Input& input)
{
    const auto whyNot = simulation.canApply(input);
    if (!whyNot || !std::holds_alternative<Refusal>(*whyNot)) {
        return {};
    }
    return std::get<Refusal>(*whyNot);
}

std::string json(const sim::Trace& trace)
{
    std::string lines;
    for (const sim::TraceRow& row : trace.rows()) {
        lines += sim::toJson(trace, row) + "\n";
    }
    return lines;
}

/// Data of 10 octets from A in flight, segment 1, due at 50 ms.
sim::History withDataInFlight()
{
    sim::History history(Story::established(100, 300).genesis);
    history.apply(call({}, kA, CallKind::Send, 10));
    return history;
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private slots:
    void establishedStart();
    void keepsAnEstablishedStartAlive();
    void closedStart();
    void isnsComeFromTheSeed();
    void incarnationsTakeTheirIsns();
    void aCrashedEndIsSilent();
    void endsWhenNothingIsLeft();
    void endsAtUntil();
    void tellsTheNextInstant();
    void dropsASegmentInFlight();
    void delaysASegmentInFlight();
    void copiesASegmentInFlight();
    void corruptsASegmentInFlight();
    void faultsMeetEveryCopy();
    void refusesWhatCannotBe();
    void refusesWhatComesTooLate();
    void tellsWhyACallWouldFail();
    void anInjectionIsASegmentOfItsOwn();
    void sameSeedSameTrace();
    void segmentIdsRunInSendingOrder();
    void aCopyIsIndependent();
};

/// SND.NXT = isn + 1, the peer's window and MSS known, nothing in flight.
void SimulationTest::establishedStart()
{
    Story story = Story::established(100, 300);
    story.genesis.endpoint[kA].mss = 1000;
    story.genesis.endpoint[kA].window = 5000;
    const Simulation start(story.genesis);
    const tcp::Endpoint& a = start.endpoint(kA);
    const tcp::Endpoint& b = start.endpoint(kB);
    QCOMPARE(a.state(), State::Established);
    QCOMPARE(b.state(), State::Established);
    QCOMPARE(a.tcb().snd.nxt.value, 100U);
    QCOMPARE(a.tcb().snd.una.value, 100U);
    QCOMPARE(a.tcb().rcv.nxt.value, 300U);
    QCOMPARE(b.tcb().snd.nxt.value, 300U);
    QCOMPARE(b.tcb().snd.wnd, 5000U);
    QCOMPARE(b.tcb().snd.mss, std::uint16_t{1000});
    QCOMPARE(start.inFlight().size(), std::size_t{0});
    QVERIFY(!start.nextInstant());
    const sim::TraceStart trace = start.traceStart();
    QCOMPARE(trace.state[kA], State::Established);
    QCOMPARE(trace.iss[kA].value, 99U);
    QCOMPARE(trace.iss[kB].value, 299U);
    QCOMPARE(start.rowCount(), std::size_t{0}); // no row for the initial states

    // The first octet has the number isn + 1.
    story.call(0ms, kA, CallKind::Send, 10);
    QCOMPARE(support::run(story.genesis).segment({1}).segment.seq.value, 100U);
}

/// On a connection that nothing ever touches, too.
void SimulationTest::keepsAnEstablishedStartAlive()
{
    Story story = Story::established(100, 300);
    story.genesis.endpoint[kA].keepalive = 5s;
    story.until(support::Milliseconds(6000));
    QCOMPARE(text(events(support::run(story.genesis))),
        QString("0 A timer keepalive start\n5000 A timer keepalive expire\n5000 A timer keepalive "
                "start\n5000 A sends 1\n"
                "5050 B gets 1\n5050 B notes outside-window\n5050 B sends 2\n5100 A gets 2\n"
                "5100 A timer keepalive start\n"));
}

void SimulationTest::closedStart()
{
    const Simulation start{sim::Genesis{}};
    for (const sim::Side side : sim::kBothSides) {
        QCOMPARE(start.endpoint(side).state(), State::Closed);
    }
    QVERIFY(!start.nextInstant());
}

void SimulationTest::isnsComeFromTheSeed()
{
    const auto isn = [](std::uint64_t seed, sim::Side who) {
        Story story;
        story.genesis.seed = seed;
        story.genesis.endpoint[kA].port = 49152;
        story.genesis.endpoint[kB].port = 80;
        story.call(0ms, who, CallKind::Connect);
        return support::run(story.until(10ms).genesis).segment({1}).segment.seq.value;
    };
    QCOMPARE(isn(1, kA), isn(1, kA));
    std::set<std::uint32_t> different;
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        different.insert(isn(seed, kA));
        different.insert(isn(seed, kB));
    }
    QCOMPARE(different.size(), std::size_t{8}); // neither seeds nor ends share one
}

void SimulationTest::incarnationsTakeTheirIsns()
{
    Story story;
    story.isns(kA, {100, 200, 300});
    for (const auto at : {0ms, 20ms, 40ms, 60ms}) {
        story.call(at, kA, CallKind::Connect).call(at + 10ms, kA, CallKind::Crash);
    }
    std::vector<std::uint32_t> isns;
    const sim::Trace trace = support::run(story.until(70ms).genesis);
    for (const sim::SentSegment& sent : trace.segments()) {
        if (sent.segment.syn()) {
            isns.push_back(sent.segment.seq.value);
        }
    }
    QCOMPARE(isns, (std::vector<std::uint32_t>{100, 200, 300, 300}));
    // An established start takes the first one.
    Story established = Story::established(100, 300);
    established.isns(kA, {99, 500});
    established.call(0ms, kA, CallKind::Crash).call(10ms, kA, CallKind::Connect);
    QCOMPARE(support::run(established.until(20ms).genesis).segment({1}).segment.seq.value, 500U);
}

/// "The end forgets everything, as a restarted host does; state CLOSED, nothing sent."
void SimulationTest::aCrashedEndIsSilent()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Send, 10).call(1ms, kA, CallKind::Crash);
    QCOMPARE(text(events(support::run(story.until(40ms).genesis))),
        QString("0 A calls send\n0 A timer retransmission start\n0 A sends 1\n"
                "1 A calls crash\n1 A CLOSED\n1 A timer retransmission stop\n"));
}

void SimulationTest::endsWhenNothingIsLeft()
{
    Story story = Story::established(100, 300);
    story.call(10ms, kA, CallKind::Send, 10);
    sim::History history(story.genesis);
    history.runToEnd();
    QCOMPARE(history.current().now(), Instant{110ms}); // the ACK has arrived
    QVERIFY(!history.current().nextInstant());
    QCOMPARE(refusal(history.current(), advance()), std::optional(Refusal::NothingToHappen));
}

/// The end itself belongs to the run.
void SimulationTest::endsAtUntil()
{
    Story story;
    story.genesis.link[kA].loss = 1;
    story.call(0ms, kA, CallKind::Connect); // repeated at 1 s and 3 s
    const auto segments = [&](support::Milliseconds end) {
        return support::run(story.until(end).genesis).segments().size();
    };
    QCOMPARE(segments(999ms), std::size_t{1});
    QCOMPARE(segments(1000ms), std::size_t{2});
    QCOMPARE(segments(3000ms), std::size_t{3});
    QCOMPARE(sim::Genesis{}.until, Instant{900'000ms});
}

void SimulationTest::tellsTheNextInstant()
{
    Story story = Story::established(100, 300);
    story.call(10ms, kA, CallKind::Send, 10);
    Simulation simulation(story.genesis);
    for (const auto expected : {10ms, 60ms, 110ms}) { // step, data, ACK
        QCOMPARE(simulation.nextInstant(), std::optional(Instant{expected}));
        QVERIFY(simulation.apply(advance(), nullptr));
        QCOMPARE(simulation.now(), Instant{expected});
    }
    QVERIFY(!simulation.nextInstant());
}

void SimulationTest::dropsASegmentInFlight()
{
    sim::History history = withDataInFlight();
    QVERIFY(history.apply(fault(Instant{20ms}, 1, sim::Drop{})));
    QCOMPARE(history.current().now(), Instant{20ms});
    QVERIFY(history.current().inFlight().empty());
    QVERIFY(text(events(history.trace())).endsWith("20 A loses 1 fault\n"));
    history.runToEnd();
    QCOMPARE(history.trace().segment({2}).at, Instant{1000ms});
    QVERIFY(history.trace().segment({2}).retransmission);
}

void SimulationTest::delaysASegmentInFlight()
{
    sim::History history = withDataInFlight();
    QVERIFY(history.apply(fault(Instant{20ms}, 1, sim::Delay{70ms})));
    QVERIFY(history.stepForward());
    QCOMPARE(history.current().now(), Instant{120ms});
    QVERIFY(events(history.trace()).find("120 B gets 1\n") != std::string::npos);
}

void SimulationTest::copiesASegmentInFlight()
{
    sim::History history = withDataInFlight();
    QVERIFY(history.apply(fault(Instant{20ms}, 1, sim::Duplicate{2})));
    QCOMPARE(history.current().inFlight().size(), std::size_t{3});
    QVERIFY(history.stepForward());
    QCOMPARE(text(events(history.trace())).count("50 B gets 1\n"), 3);
    QCOMPARE(text(events(history.trace())).count("50 B has 10\n"), 1);
}

void SimulationTest::corruptsASegmentInFlight()
{
    sim::History history = withDataInFlight();
    QVERIFY(history.apply(fault(Instant{20ms}, 1, sim::Corrupt{})));
    QVERIFY(history.stepForward());
    QVERIFY(text(events(history.trace())).endsWith("50 A loses 1 corrupt\n"));
}

void SimulationTest::faultsMeetEveryCopy()
{
    sim::History history = withDataInFlight();
    QVERIFY(history.apply(fault(Instant{20ms}, 1, sim::Duplicate{2})));
    QVERIFY(history.apply(fault(Instant{30ms}, 1, sim::Delay{5ms})));
    QVERIFY(std::ranges::all_of(history.current().inFlight(),
        [](const sim::Flight& flight) { return flight.due == Instant{55ms}; }));
    QVERIFY(history.apply(fault(Instant{40ms}, 1, sim::Drop{})));
    QVERIFY(history.current().inFlight().empty());
    QCOMPARE(text(events(history.trace())).count("40 A loses 1 fault\n"), 3);
}

void SimulationTest::refusesWhatCannotBe()
{
    sim::History history = withDataInFlight();
    const Simulation& state = history.current();
    const auto status = [](support::Milliseconds at) {
        return call(Instant{at}, kA, CallKind::Status);
    };
    QVERIFY(!state.canApply(status(0ms)));
    QVERIFY(!state.canApply(status(50ms)));
    QCOMPARE(refusal(state, status(51ms)), std::optional(Refusal::AfterNextInstant));
    QCOMPARE(refusal(state, fault({}, 2, sim::Drop{})), std::optional(Refusal::NotInFlight));
    QVERIFY(history.stepForward());
    QCOMPARE(refusal(state, status(49ms)), std::optional(Refusal::InThePast));
    QCOMPARE(
        refusal(state, fault(Instant{50ms}, 1, sim::Drop{})), std::optional(Refusal::NotInFlight));
}

/// Nothing happens after the end, and nothing that was to happen before is put off until then.
void SimulationTest::refusesWhatComesTooLate()
{
    Story story;
    story.genesis.link[kA].loss = 1;
    story.call(0ms, kA, CallKind::Connect).until(500ms);
    Simulation simulation(story.genesis);
    while (simulation.apply(advance(), nullptr)) {
    }
    QVERIFY(!simulation.nextInstant()); // the timer would expire at 1 s
    const auto abort = [](support::Milliseconds at) {
        return call(Instant{at}, kA, CallKind::Abort);
    };
    QCOMPARE(refusal(simulation, abort(501ms)), std::optional(Refusal::AfterNextInstant));
    QCOMPARE(refusal(simulation, abort(2000ms)), std::optional(Refusal::AfterNextInstant));
    QVERIFY(!simulation.canApply(abort(500ms)));
}

void SimulationTest::tellsWhyACallWouldFail()
{
    const Simulation start{sim::Genesis{}};
    const auto whyNot = start.canApply(call({}, kA, CallKind::Close));
    QVERIFY(whyNot.has_value());
    QCOMPARE(std::get<tcp::Error>(*whyNot), tcp::Error::ConnectionDoesNotExist);
    // It can be made all the same, and is answered with the error.
    sim::History history{sim::Genesis{}};
    QVERIFY(history.apply(call({}, kA, CallKind::Close)));
    QCOMPARE(text(events(history.trace())),
        QString("0 A calls close\n0 A error connection does not exist\n"));
}

void SimulationTest::anInjectionIsASegmentOfItsOwn()
{
    sim::History history(Story::established(100, 300).genesis);
    const tcp::Segment reset = support::segment({Flag::Rst}, 300);
    QVERIFY(history.apply({Instant{5ms}, sim::Injection{kA, reset}}));
    QCOMPARE(history.current().endpoint(kA).state(), State::Closed);
    QCOMPARE(history.current().endpoint(kB).state(), State::Established);
    const sim::SentSegment& sent = history.trace().segment({1});
    QVERIFY(sent.injected);
    QCOMPARE(sent.from, kB);
    QVERIFY(sent.segment == reset);
}

/// "The same SOURCE and seed print the same bytes."
void SimulationTest::sameSeedSameTrace()
{
    sim::Random random(77);
    int different = 0;
    for (int i = 0; i < 30; ++i) {
        sim::Genesis genesis = support::randomGenesis(random, {});
        genesis.until = Instant{20s};
        const std::string first = json(support::run(genesis));
        QCOMPARE(json(support::run(genesis)), first);
        genesis.seed += 1;
        different += json(support::run(genesis)) != first ? 1 : 0;
    }
    QVERIFY(different > 5);
}

void SimulationTest::segmentIdsRunInSendingOrder()
{
    sim::Random random(78);
    for (int i = 0; i < 30; ++i) {
        sim::Genesis genesis = support::randomGenesis(random, {});
        genesis.until = Instant{20s};
        const sim::Trace trace = support::run(genesis);
        std::uint32_t id = 0;
        Instant last;
        for (const sim::SentSegment& sent : trace.segments()) {
            QCOMPARE(sent.id.value, ++id);
            QVERIFY(sent.at >= last);
            last = sent.at;
        }
        std::set<std::uint32_t> known;
        for (const sim::TraceRow& row : trace.rows()) {
            if (const auto* sent = std::get_if<sim::SendRow>(&row.what)) {
                QVERIFY(known.insert(sent->segment.value).second);
            } else if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
                QVERIFY(known.contains(arrival->segment.value));
            }
        }
        QCOMPARE(known.size(), trace.segments().size());
    }
}

void SimulationTest::aCopyIsIndependent()
{
    sim::History history = withDataInFlight();
    const Simulation before = history.current();
    Simulation one = before;
    Simulation two = before;
    QVERIFY(one.apply(advance(), nullptr));
    QVERIFY(two == before);
    QVERIFY(!(one == before));
    QVERIFY(two.apply(advance(), nullptr));
    QVERIFY(one == two);
}

SUITE(SimulationTest);

} // namespace simulation_test

#include "simulation_test.moc"
