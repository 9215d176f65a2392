// SPDX-License-Identifier: GPL-3.0-or-later

// The place in a run: steps, seeking, acting in the middle, refusals.

#include "lesson/scenario/scenario.h"
#include "session/session.h"
#include "support/suite.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

namespace session_test {

using session::Session;
using sim::Side;
using tcp::State;

namespace {

constexpr std::chrono::milliseconds operator""_ms(unsigned long long count)
{
    return std::chrono::milliseconds(count);
}

tcp::Instant at(std::chrono::milliseconds time) { return tcp::Instant(time); }

lesson::Scenario scenario(const char* id)
{
    return std::get<lesson::Scenario>(lesson::loadScenario(id));
}

session::Act call(Side who, tcp::CallKind kind) { return sim::UserCall{who, {kind, 0, true}}; }

session::Change lastChange(const QSignalSpy& spy)
{
    return spy.last().first().value<session::Change>();
}

/// The state at the playhead, found another way: by running afresh.
sim::Simulation folded(const Session& session)
{
    sim::History history(session.scenario().genesis);
    sim::Simulation state = history.current();
    while (state.rowCount() < session.state().rowCount()) {
        state.apply({{}, sim::Advance{}}, nullptr);
    }
    return state;
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void startsInABlankLaboratory();
    void knowsAScenarioToItsEnd();
    void stepsThereAndBack();
    void stepsBackToTheLastStepFromBetween();
    void seeksAnyMoment();
    void goesToTheNextSegment();
    void actsAtThePlayhead();
    void dropsWhatLayBeyondAnAct();
    void takesActsBackOneByOne();
    void refusesWhatTheCoreRefuses();
    void selects();
    void tellsEachChangeOnce();
    void agreesWithAFreshRun();
    void watchesAtAReadablePace();
};

void SessionTest::startsInABlankLaboratory()
{
    Session session;
    QCOMPARE(session.steps().count(), 0U);
    QVERIFY(!session.nextStepAt());
    QVERIFY(!session.stepForward());
    QVERIFY(!session.stepBack());
    QCOMPARE(session.knownEnd(), tcp::Instant{});
}

void SessionTest::knowsAScenarioToItsEnd()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    QCOMPARE(session.trace().segments().size(), 3U);
    QCOMPARE(session.stepsDone(), 0U);
    QCOMPARE(session.steps().count(), 4U);
    QCOMPARE(session.knownEnd(), at(150_ms));
    QVERIFY(session.state() == sim::Simulation(session.scenario().genesis));
}

void SessionTest::stepsThereAndBack()
{
    Session session;
    session.open(scenario("whole-connection"));
    std::vector<sim::Simulation> states{session.state()};
    while (session.stepForward()) {
        QCOMPARE(session.stepsDone(), states.size());
        QCOMPARE(session.playhead(), session.state().now());
        states.push_back(session.state());
    }
    QCOMPARE(states.size(), session.steps().count() + 1);
    for (std::size_t i = states.size(); i-- > 0;) {
        QVERIFY(session.state() == states[i]);
        QCOMPARE(session.stepBack(), i > 0);
    }
}

void SessionTest::stepsBackToTheLastStepFromBetween()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    session.seek(at(70_ms));
    QCOMPARE(session.stepsDone(), 2U);
    QVERIFY(session.stepBack());
    QCOMPARE(session.playhead(), at(50_ms));
    QCOMPARE(session.stepsDone(), 2U);
    QVERIFY(session.stepBack());
    QCOMPARE(session.playhead(), at(0_ms));
    QCOMPARE(session.stepsDone(), 1U);
}

void SessionTest::seeksAnyMoment()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    session.seek(at(70_ms));
    QCOMPARE(session.playhead(), at(70_ms));
    QCOMPARE(session.state().endpoint(Side::Server).state(), State::SynReceived);
    QCOMPARE(session.state().inFlight().size(), 1U);
    session.seek(at(50_ms));
    QCOMPARE(session.stepsDone(), 2U);
    session.seek(at(5'000_ms));
    QCOMPARE(session.playhead(), at(150_ms));
    session.seek(at(0_ms) - 1_ms);
    QCOMPARE(session.playhead(), tcp::Instant{});
}

void SessionTest::goesToTheNextSegment()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    QVERIFY(session.nextSegment());
    QCOMPARE(session.playhead(), at(0_ms));
    QVERIFY(session.nextSegment());
    QCOMPARE(session.playhead(), at(50_ms));
    QVERIFY(session.nextSegment());
    QVERIFY(session.nextSegment());
    QCOMPARE(session.playhead(), at(150_ms));
    QVERIFY(!session.nextSegment());
}

void SessionTest::actsAtThePlayhead()
{
    Session session;
    QVERIFY(!session.apply(call(Side::Server, tcp::CallKind::Listen)));
    QVERIFY(!session.apply(call(Side::Client, tcp::CallKind::Connect)));
    session.seek(at(75_ms));
    QCOMPARE(session.state().inFlight().size(), 1U);
    const auto synAck = session.state().inFlight().front().segment;
    QVERIFY(!session.apply(sim::SegmentFault{synAck, sim::Drop{}}));
    QCOMPARE(session.playhead(), at(75_ms));
    QCOMPARE(session.state().now(), at(75_ms));
    const sim::TraceRow& row = session.trace().rows().back();
    QVERIFY(std::holds_alternative<sim::DropRow>(row.what));
    QCOMPARE(row.at, at(75_ms));
}

void SessionTest::dropsWhatLayBeyondAnAct()
{
    Session session;
    session.open(scenario("whole-connection"));
    session.seek(at(120_ms));
    const std::size_t rows = session.state().rowCount();
    const QSignalSpy spy(&session, &Session::changed);
    QVERIFY(!session.apply(call(Side::Client, tcp::CallKind::Abort)));
    QCOMPARE(lastChange(spy).keptRows, rows);
    QCOMPARE(session.steps().count(), session.stepsDone());
    QCOMPARE(session.trace().rows().size(), session.state().rowCount());
    // The scenario's own steps still come, one by one.
    QVERIFY(session.nextStepAt().has_value());
    session.toEnd();
    QVERIFY(!session.nextStepAt());
}

void SessionTest::takesActsBackOneByOne()
{
    Session session;
    const sim::Simulation blank = session.state();
    session.apply(call(Side::Server, tcp::CallKind::Listen));
    const sim::Simulation listening = session.state();
    session.apply(call(Side::Client, tcp::CallKind::Connect));
    QCOMPARE(session.stepsDone(), 2U);
    QVERIFY(session.stepBack());
    QVERIFY(session.state() == listening);
    QVERIFY(session.stepBack());
    QVERIFY(session.state() == blank);
    QVERIFY(session.stepForward());
    QVERIFY(session.stepForward());
    QCOMPARE(session.state().endpoint(Side::Client).state(), State::SynSent);
}

void SessionTest::refusesWhatTheCoreRefuses()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    session.toEnd();
    const sim::Simulation before = session.state();
    const QSignalSpy spy(&session, &Session::changed);

    const auto existing = session.apply(call(Side::Client, tcp::CallKind::Connect));
    QVERIFY(existing == sim::WhyNot(tcp::Error::ConnectionAlreadyExists));
    const auto arrived = session.apply(sim::SegmentFault{sim::SegmentId{1}, sim::Drop{}});
    QVERIFY(arrived == sim::WhyNot(sim::Refusal::NotInFlight));
    QCOMPARE(session.canApply(call(Side::Client, tcp::CallKind::Connect)), existing);
    QVERIFY(session.state() == before);
    QCOMPARE(spy.count(), 0);
}

void SessionTest::selects()
{
    Session session;
    session.open(scenario("whole-connection"));
    session.select(sim::SegmentId{3});
    QCOMPARE(session.selectedSegment(), sim::SegmentId{3});
    // What an act drops cannot stay selected.
    session.apply(call(Side::Server, tcp::CallKind::Listen));
    QVERIFY(!session.selectedSegment());
    // Even where another segment has its number now.
    session.apply(call(Side::Client, tcp::CallKind::Connect));
    session.toEnd();
    session.select(sim::SegmentId{1});
    session.toStart();
    session.apply(call(Side::Client, tcp::CallKind::Connect));
    QVERIFY(session.trace().segments().size() > 0);
    QCOMPARE(session.selection(), sim::Subject());

    session.select(Side::Server);
    QCOMPARE(session.selection(), sim::Subject(Side::Server));
    QVERIFY(!session.selectedSegment());
    session.select(tcp::State::TimeWait);
    session.select(sim::Edge{tcp::State::Listen, tcp::Event::ReceiveSyn});
    session.apply(call(Side::Server, tcp::CallKind::Listen));
    QCOMPARE(
        session.selection(), sim::Subject(sim::Edge{tcp::State::Listen, tcp::Event::ReceiveSyn}));
}

void SessionTest::tellsEachChangeOnce()
{
    Session session;
    const QSignalSpy spy(&session, &Session::changed);
    session.open(scenario("whole-connection"));
    QCOMPARE(spy.count(), 1);
    QVERIFY(lastChange(spy).opened);
    session.toEnd();
    session.nextSegment();
    session.toStart();
    session.watch(std::chrono::seconds(5));
    QCOMPARE(spy.count(), 4);
    session.select(sim::SegmentId{1});
    session.select(sim::SegmentId{1});
    QCOMPARE(spy.count(), 5);
}

void SessionTest::agreesWithAFreshRun()
{
    std::mt19937 random(20'240);
    Session session;
    session.open(scenario("lost-syn-ack"));
    const auto end = session.knownEnd().time_since_epoch().count();
    for (int i = 0; i < 200; ++i) {
        const auto moment = static_cast<std::int64_t>(random()) * 1'000 % (end + 1);
        session.seek(tcp::Instant(tcp::Duration(moment)));
        QVERIFY(session.state() == folded(session));
        QVERIFY(session.state().now() <= session.playhead());
        QVERIFY(!session.nextStepAt() || *session.nextStepAt() > session.playhead());
    }
}

void SessionTest::watchesAtAReadablePace()
{
    using session::Traffic;
    using session::watchingTime;
    const tcp::Duration flight = 50_ms;
    QCOMPARE(watchingTime(flight, flight, Traffic::UnderWay), session::RealTime(1'200_ms));
    QCOMPARE(watchingTime({}, flight, Traffic::UnderWay), session::RealTime(0));
    QVERIFY(watchingTime(std::chrono::minutes(4), flight, Traffic::None) < 1'300_ms);
    QVERIFY(watchingTime(std::chrono::minutes(4), flight, Traffic::None) > 800_ms);

    Session session;
    session.open(scenario("time-wait"));
    auto last = session::RealTime(-1);
    for (const auto& step : session.steps().all()) {
        QVERIFY(step.watched > last);
        last = step.watched;
        QCOMPARE(session.watchedAt(step.at), step.watched);
        QCOMPARE(session.instantAt(step.watched), step.at);
    }
}

SUITE_WITHIN(QCoreApplication, SessionTest);

} // namespace session_test

#include "session_test.moc"
