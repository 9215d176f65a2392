// SPDX-License-Identifier: GPL-3.0-or-later

// Segments made by hand: what they begin as, and what is foretold of them is what happens.

#include "session/injection_draft.h"
#include "support/story.h"
#include "support/suite.h"

#include <QTest>

namespace injection_draft_test {

using namespace std::chrono_literals;
using session::InjectionKind;
using sim::Side;
using sim::Simulation;
using tcp::State;

namespace {

Simulation established() { return Simulation(support::Story::established(101, 301).genesis); }

Simulation listening()
{
    Simulation simulation{sim::Genesis{}};
    simulation.apply({{}, sim::UserCall{Side::Server, {tcp::CallKind::Listen}}}, nullptr);
    return simulation;
}

bool hasNote(const session::InjectionOutcome& outcome, tcp::Note note)
{
    const auto& notes = outcome.output.notes;
    return std::find(notes.begin(), notes.end(), note) != notes.end();
}

} // namespace

class InjectionDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void nextIsTaken();
    void kindsOnAConnection_data();
    void kindsOnAConnection();
    void beginsWithASynWhereNothingIsKnown();
    void hasTheOptionsThatWereAgreedOn();
    void offersWhatTheEndIsSetTo();
    void foretellsWhatHappens();
};

void InjectionDraftTest::nextIsTaken()
{
    const Simulation state = established();
    const auto next = session::draftInjection(InjectionKind::Next, state, Side::Server);
    QCOMPARE(next.segment.seq.value, 101U);
    QCOMPARE(next.segment.ack.value, 301U);
    QVERIFY(next.segment.flags == tcp::Flags{tcp::Flag::Ack});
    const auto bases = session::injectionBases(state, Side::Server);
    QCOMPARE(bases.seq.value, 100U);
    QCOMPARE(bases.ack.value, 300U);
}

void InjectionDraftTest::kindsOnAConnection_data()
{
    QTest::addColumn<InjectionKind>("kind");
    QTest::addColumn<State>("after");
    QTest::addColumn<int>("note");
    const auto row = [](const char* name, InjectionKind kind, State after, int note) {
        QTest::newRow(name) << kind << after << note;
    };
    const auto note = [](tcp::Note each) { return static_cast<int>(each); };
    row("next", InjectionKind::Next, State::Established, -1);
    row("FIN", InjectionKind::Fin, State::CloseWait, -1);
    row("exact RST", InjectionKind::ResetExact, State::Closed, -1);
    row("RST in window", InjectionKind::ResetInWindow, State::Established,
        note(tcp::Note::ChallengeAck));
    row("RST outside", InjectionKind::ResetOutside, State::Established,
        note(tcp::Note::ResetIgnored));
    row("SYN in window", InjectionKind::SynInWindow, State::Established,
        note(tcp::Note::ChallengeAck));
    row("data beyond", InjectionKind::DataBeyond, State::Established,
        note(tcp::Note::OutsideWindow));
    row("ACK of unsent", InjectionKind::AckOfUnsent, State::Established,
        note(tcp::Note::AckOfUnsent));
}

void InjectionDraftTest::kindsOnAConnection()
{
    QFETCH(const InjectionKind, kind);
    QFETCH(const State, after);
    QFETCH(const int, note);
    const Simulation state = established();
    const auto injection = session::draftInjection(kind, state, Side::Client);
    const auto outcome = session::outcomeOf(injection, state, state.now());
    QCOMPARE(outcome.before, State::Established);
    QCOMPARE(outcome.after, after);
    QVERIFY(note < 0 || hasNote(outcome, static_cast<tcp::Note>(note)));
}

void InjectionDraftTest::beginsWithASynWhereNothingIsKnown()
{
    const Simulation state = listening();
    const auto next = session::draftInjection(InjectionKind::Next, state, Side::Server);
    QVERIFY(next.segment.syn() && !next.segment.hasAck());
    QCOMPARE(session::outcomeOf(next, state, state.now()).after, State::SynReceived);
    const auto toClosed = session::draftInjection(InjectionKind::Next, state, Side::Client);
    const auto outcome = session::outcomeOf(toClosed, state, state.now());
    QCOMPARE(outcome.output.departures.size(), std::size_t{1});
    QVERIFY(outcome.output.departures.front().segment.rst());
}

/// Without its timestamp the segment would be dropped (RFC 7323 §3.2).
void InjectionDraftTest::hasTheOptionsThatWereAgreedOn()
{
    sim::Genesis genesis;
    for (const Side side : sim::kBothSides) {
        genesis.endpoint[side].timestamps = true;
    }
    Simulation state{genesis};
    state.apply({{}, sim::UserCall{Side::Server, {tcp::CallKind::Listen}}}, nullptr);
    state.apply({{}, sim::UserCall{Side::Client, {tcp::CallKind::Connect}}}, nullptr);
    while (state.endpoint(Side::Server).state() != State::Established) {
        QVERIFY(state.nextInstant().has_value());
        state.apply({*state.nextInstant(), sim::Advance{}}, nullptr);
    }
    auto next = session::draftInjection(InjectionKind::Next, state, Side::Server);
    QVERIFY(next.segment.options.timestamps.has_value());
    QVERIFY(!next.segment.options.mss);
    next.segment.len = 10;
    QCOMPARE(session::outcomeOf(next, state, state.now()).delivered, std::uint64_t{10});
    const auto reset = session::draftInjection(InjectionKind::ResetExact, state, Side::Server);
    QVERIFY(reset.segment.options == tcp::Options());
}

void InjectionDraftTest::offersWhatTheEndIsSetTo()
{
    sim::Genesis genesis;
    tcp::EndpointConfig& client = genesis.endpoint[Side::Client];
    client.mss = 536;
    client.sack = true;
    client.windowScale = 3;
    client.window = 65535U << 3;
    const Simulation state{genesis};
    const auto syn = session::draftInjection(InjectionKind::Next, state, Side::Server).segment;
    QVERIFY(syn.syn());
    QCOMPARE(syn.options.mss, std::optional<std::uint16_t>(536));
    QCOMPARE(syn.options.windowScale, std::optional<std::uint8_t>(3));
    QVERIFY(syn.options.sackPermitted && !syn.options.timestamps && syn.options.sack.empty());
    const tcp::Options all = session::optionsToBeginWith(state, Side::Server);
    QVERIFY(all.mss && all.windowScale && all.sackPermitted && all.timestamps);
    QCOMPARE(all.sack.size(), std::size_t{1});
}

/// The model, asked for real, does the same.
void InjectionDraftTest::foretellsWhatHappens()
{
    for (const InjectionKind kind : session::kInjectionKinds) {
        for (const Side to : sim::kBothSides) {
            for (const Simulation& start : {established(), listening()}) {
                const auto injection = session::draftInjection(kind, start, to);
                const auto outcome = session::outcomeOf(injection, start, start.now());
                Simulation real = start;
                QVERIFY(real.apply({start.now(), injection}, nullptr));
                QCOMPARE(real.endpoint(to).state(), outcome.after);
                QCOMPARE(real.endpoint(to) == start.endpoint(to), outcome.unchanged);
                QCOMPARE(real.segmentCount() - start.segmentCount() - 1,
                    outcome.output.departures.size());
            }
        }
    }
}

SUITE(InjectionDraftTest);

} // namespace injection_draft_test

#include "injection_draft_test.moc"
