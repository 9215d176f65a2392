// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/phases.h"

#include "sim/simulation.h"
#include "support/sample_runs.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QtTest>

namespace phases_test {

using namespace std::chrono_literals;
using diagram::PhaseKind;

namespace {

std::vector<PhaseKind> kindsOf(const sim::Trace& trace)
{
    diagram::Phases phases;
    for (std::size_t row = 0; row < trace.rows().size(); ++row) {
        phases.read(trace, row);
    }
    std::vector<PhaseKind> kinds;
    std::size_t last = 0;
    for (const diagram::Phase& phase : phases.found()) {
        // Phases come one after the other, and none is upside down.
        if (phase.firstRow < last || phase.lastRow < phase.firstRow) {
            qFatal("phases overlap");
        }
        last = phase.lastRow;
        kinds.push_back(phase.kind);
    }
    return kinds;
}

std::vector<PhaseKind> kindsIn(const char* run) { return kindsOf(support::sampleRun(run).trace()); }

sim::Trace runOf(const sim::Genesis& genesis)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

using Kinds = std::vector<PhaseKind>;

} // namespace

class PhasesTest : public QObject
{
    Q_OBJECT

private slots:
    void openings();
    void transfers();
    void loneSyns();
    void probes();
    void closes();
    void resets();
};

void PhasesTest::openings()
{
    QCOMPARE(kindsIn("handshake"), Kinds{PhaseKind::ThreeWayHandshake});
    QCOMPARE(kindsIn("lost SYN,ACK"), Kinds{PhaseKind::ThreeWayHandshake});
    QCOMPARE(kindsIn("lost ACK"), Kinds{PhaseKind::ThreeWayHandshake});
    QCOMPARE(kindsIn("simultaneous open"), Kinds{PhaseKind::SimultaneousOpen});
    QCOMPARE(kindsIn("closed port"), Kinds{PhaseKind::OpenFailed});
    QCOMPARE(kindsIn("nobody answers"), Kinds{PhaseKind::OpenFailed});
    QCOMPARE(kindsIn("old duplicate"), Kinds{PhaseKind::ThreeWayHandshake});
}

void PhasesTest::transfers()
{
    QCOMPARE(kindsIn("burst"), Kinds{PhaseKind::DataTransfer});
    QCOMPARE(kindsIn("closed window"),
        (Kinds{PhaseKind::DataTransfer, PhaseKind::ZeroWindowProbing, PhaseKind::DataTransfer}));
    // The data arrive in the instant in which the handshake ends.
    QCOMPARE(
        kindsIn("data at once"), (Kinds{PhaseKind::ThreeWayHandshake, PhaseKind::DataTransfer}));
}

/// Nobody has answered: no handshake yet.
void PhasesTest::loneSyns()
{
    support::TraceBuilder builder;
    builder.at(0ms).send(sim::Side::Client, {tcp::Flag::Syn}, 100);
    QCOMPARE(kindsOf(builder.trace()), Kinds{PhaseKind::Opening});
    builder.at(50ms).arrive(1).send(sim::Side::Server, {tcp::Flag::Syn}, 300, 101);
    QCOMPARE(kindsOf(builder.trace()), Kinds{PhaseKind::ThreeWayHandshake});
}

void PhasesTest::probes()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.endpoint[sim::Side::Client].keepalive = 1h;
    genesis.endpoint[sim::Side::Server].window = 2000;
    genesis.until = tcp::Instant{3h};
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{sim::Side::Server, {tcp::CallKind::StopReading, 0}}});
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{sim::Side::Client, {tcp::CallKind::Send, 3000}}});
    genesis.steps.push_back({sim::AtTime{tcp::Instant{10s}},
        sim::UserCall{sim::Side::Server, {tcp::CallKind::ResumeReading, 0}}});
    genesis.steps.push_back({sim::AtTime{tcp::Instant{90min}},
        sim::UserCall{sim::Side::Client, {tcp::CallKind::Send, 10}}});
    QCOMPARE(kindsOf(runOf(genesis)),
        (Kinds{PhaseKind::DataTransfer, PhaseKind::ZeroWindowProbing, PhaseKind::DataTransfer,
            PhaseKind::KeepAlive, PhaseKind::DataTransfer, PhaseKind::KeepAlive}));
}

void PhasesTest::closes()
{
    QCOMPARE(kindsIn("whole connection"),
        (Kinds{PhaseKind::ThreeWayHandshake, PhaseKind::DataTransfer, PhaseKind::FourWayTeardown}));
    QCOMPARE(kindsIn("half-close"), Kinds{PhaseKind::FourWayTeardown});
    QCOMPARE(kindsIn("three-segment close"), Kinds{PhaseKind::ThreeSegmentClose});
    QCOMPARE(kindsIn("lost last ACK"), Kinds{PhaseKind::ThreeSegmentClose});
    QCOMPARE(kindsIn("simultaneous close"), Kinds{PhaseKind::SimultaneousClose});
}

void PhasesTest::resets()
{
    QCOMPARE(kindsIn("abort"), (Kinds{PhaseKind::DataTransfer, PhaseKind::Reset}));
    // RFC 9293 Figure 11: nobody wanted to open.
    QCOMPARE(kindsIn("old SYN for two listeners"), Kinds{PhaseKind::Reset});
    // Another SYN, and the listener waits again: nothing was reset (RFC 9293 section 3.10.7.4).
    sim::Genesis flood;
    flood.steps.push_back(
        {sim::AtTime{}, sim::UserCall{sim::Side::Server, {tcp::CallKind::Listen, 0}}});
    for (const auto at : {10ms, 15ms}) {
        sim::Injection syn;
        syn.to = sim::Side::Server;
        syn.segment.flags = {tcp::Flag::Syn};
        syn.segment.seq = tcp::SeqNum{static_cast<std::uint32_t>(at.count())};
        flood.steps.push_back({sim::AtTime{tcp::Instant{at}}, syn});
    }
    QCOMPARE(kindsOf(runOf(flood)).front(), PhaseKind::OpenFailed);
    // First one end is reset, then it resets the other.
    QCOMPARE(kindsIn("injected reset"), (Kinds{PhaseKind::DataTransfer, PhaseKind::Reset}));
    // What arrives at an end that has forgotten is no transfer.
    QCOMPARE(kindsIn("restarted under way"),
        (Kinds{PhaseKind::ThreeWayHandshake, PhaseKind::DataTransfer, PhaseKind::Reset,
            PhaseKind::ThreeWayHandshake}));
    QCOMPARE(kindsIn("half-open"), (Kinds{PhaseKind::Reset, PhaseKind::ThreeWayHandshake}));
}

SUITE(PhasesTest);

} // namespace phases_test

#include "phases_test.moc"
