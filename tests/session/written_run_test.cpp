// SPDX-License-Identifier: GPL-3.0-or-later

// A run with what the user did in it, written as a scenario.

#include "lesson/scenario/scenario_writer.h"
#include "session/document.h"
#include "session/written_run.h"
#include "sim/trace_json.h"
#include "support/random_runs.h"
#include "support/suite.h"

#include <QtTest>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace written_run_test {

using namespace std::chrono_literals;
using session::Branches;
using session::Likeness;
using session::WrittenRun;
using sim::Side;
using support::Chaos;
using tcp::CallKind;

namespace {

/// What happens at one end, line by line, as the command line prints it.
std::vector<std::string> linesOf(const sim::Trace& trace, Side who)
{
    std::vector<std::string> lines;
    for (const sim::TraceRow& row : trace.rows()) {
        const bool isChange = std::holds_alternative<sim::SettingsRow>(row.what) ||
            std::holds_alternative<sim::LinkRow>(row.what) ||
            std::holds_alternative<sim::DropRow>(row.what);
        if (row.who == who && !isChange) {
            lines.push_back(sim::toJson(trace, row));
        }
    }
    return lines;
}

/// The segments that an end sends, or gets, without their moments.
template<typename Row>
std::vector<std::string> segmentsOf(const sim::Trace& trace, Side who)
{
    std::vector<std::string> lines;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* told = std::get_if<Row>(&row.what);
        if (row.who == who && told != nullptr) {
            const tcp::Segment& segment = trace.segment(told->segment).segment;
            lines.push_back(tcp::toString(segment.flags) + std::to_string(segment.seq.value) + ' ' +
                std::to_string(segment.len));
        }
    }
    return lines;
}

/// From its text again; none: a file cannot say it, as a port that no end can have.
std::optional<lesson::Scenario> readAgain(const lesson::Scenario& scenario)
{
    auto read = lesson::readScenario(lesson::scenarioText(scenario), "again.json");
    auto* again = std::get_if<lesson::Scenario>(&read);
    return again == nullptr ? std::nullopt : std::optional(std::move(*again));
}

/// A run in which somebody did this and that.
Branches played(const lesson::Scenario& scenario, sim::Random& random, const Chaos& chaos)
{
    Branches branches(scenario.genesis);
    for (std::uint32_t i = support::upTo(random, 60); i > 0; --i) {
        branches.apply(support::randomInput(branches.history().current(), random, chaos));
    }
    return branches;
}

std::optional<lesson::Scenario> randomScenario(sim::Random& random, const Chaos& chaos)
{
    lesson::Scenario scenario;
    scenario.title = {"Random", "R"};
    scenario.genesis = support::randomGenesis(random, chaos);
    scenario.genesis.seed %= 1000; // what a file can say
    scenario.genesis.endpoint[Side::Client].port = 1;
    scenario.genesis.endpoint[Side::Server].port = 2;
    return readAgain(scenario);
}

} // namespace

class WrittenRunTest : public QObject
{
    Q_OBJECT

private slots:
    /// The same run, or it is said what differs.
    void tellsHowTheRunOfTheScenarioCompares()
    {
        int same = 0;
        int near = 0;
        int runs = 0;
        for (int seed = 0; seed < 120; ++seed) {
            sim::Random random(static_cast<std::uint64_t>(seed));
            Chaos chaos;
            chaos.badNetwork = random.chance(0.5);
            chaos.forgeries = random.chance(0.5);
            chaos.changes = random.chance(0.3);
            const auto scenario = randomScenario(random, chaos);
            if (!scenario) {
                continue;
            }
            const Branches branches = played(*scenario, random, chaos);
            const WrittenRun written = session::writeRun(*scenario, branches.history());
            const auto read = readAgain(written.scenario);
            if (!read) {
                continue; // a call that was answered with an error, say
            }
            ++runs;
            const sim::Trace original = branches.traceToEnd(branches.current(), {});
            const sim::Trace again = session::traceToEnd(*session::runOf(*read));
            for (const Side side : sim::kBothSides) {
                if (written.comparison.likeness == Likeness::Same) {
                    QVERIFY2(linesOf(again, side) == linesOf(original, side),
                        qPrintable(QString("seed %1").arg(seed)));
                } else if (written.comparison.likeness == Likeness::Near) {
                    QVERIFY2(segmentsOf<sim::SendRow>(again, side) ==
                                segmentsOf<sim::SendRow>(original, side) &&
                            segmentsOf<sim::ArriveRow>(again, side) ==
                                segmentsOf<sim::ArriveRow>(original, side),
                        qPrintable(QString("seed %1").arg(seed)));
                }
            }
            same += written.comparison.likeness == Likeness::Same ? 1 : 0;
            near += written.comparison.likeness == Likeness::Near ? 1 : 0;
            QCOMPARE(written.comparison.likeness == Likeness::Other,
                written.comparison.differsAt.has_value());
        }
        QVERIFY2(same > runs / 3 && same + near > runs * 6 / 10,
            qPrintable(QString("%1 the same, %2 near, of %3").arg(same).arg(near).arg(runs)));
    }

    /// Calls at moments of their own and faults on what is sent next are kept to the letter.
    void callsAndFaultsAreKept()
    {
        Chaos chaos;
        chaos.forgeries = false;
        chaos.badNetwork = false;
        for (int seed = 0; seed < 60; ++seed) {
            sim::Random random(static_cast<std::uint64_t>(seed));
            const auto scenario = randomScenario(random, chaos);
            if (!scenario) {
                continue;
            }
            Branches branches(scenario->genesis);
            for (int i = 0; i < 40; ++i) {
                const sim::Simulation& state = branches.history().current();
                sim::Input input = support::randomInput(state, random, chaos);
                const auto next = state.nextInstant();
                const bool isBetween = input.at > state.now() && (!next || input.at < *next);
                if (std::holds_alternative<sim::Advance>(input.what) || isBetween) {
                    branches.apply(input);
                }
                if (random.chance(0.1)) {
                    branches.apply({state.now(),
                        sim::NextFault{random.chance(0.5) ? Side::Client : Side::Server,
                            random.chance(0.2) ? std::nullopt
                                               : std::optional<sim::Fault>(sim::Drop{})}});
                }
            }
            const WrittenRun written = session::writeRun(*scenario, branches.history());
            QVERIFY2(written.comparison.likeness == Likeness::Same,
                qPrintable(QString("seed %1").arg(seed)));
            QVERIFY(written.left.empty());
        }
    }

    /// A close in the very instant in which a FIN has been answered: a scenario would answer with a
    /// FIN,ACK (RFC 9293 MUST-58).
    void actsOfOneInstantAreKeptApart()
    {
        lesson::Scenario scenario = lesson::blankScenario();
        scenario.genesis.established = true;
        Branches branches(scenario.genesis);
        QVERIFY(branches.apply({{}, sim::UserCall{Side::Client, {CallKind::Close, 0}}}));
        QVERIFY(branches.apply({{}, sim::Advance{}}));
        const tcp::Instant now = branches.history().current().now();
        QVERIFY(branches.apply({now, sim::UserCall{Side::Server, {CallKind::Close, 0}}}));
        const WrittenRun written = session::writeRun(scenario, branches.history());
        QVERIFY(written.comparison.likeness == Likeness::Near);
        const sim::Step& step = written.scenario.genesis.steps.back();
        QCOMPARE(std::get<sim::AtTime>(step.when).at, now + 1ns);
    }

    void settingsAreKeptWhereNothingHadHappened()
    {
        const lesson::Scenario scenario = lesson::blankScenario();
        Branches branches(scenario.genesis);
        tcp::EndpointConfig config = scenario.genesis.endpoint[Side::Client];
        config.mss = 500;
        sim::PerSide<sim::LinkConfig> link = scenario.genesis.link;
        link[Side::Client].delay = 10ms;
        QVERIFY(branches.apply({{}, sim::SettingsChange{Side::Client, config}}));
        QVERIFY(branches.apply({{}, sim::NetworkChange{link}}));
        QVERIFY(branches.apply({{}, sim::UserCall{Side::Server, {CallKind::Listen, 0}}}));
        QVERIFY(branches.apply({{}, sim::UserCall{Side::Client, {CallKind::Connect, 0}}}));
        WrittenRun written = session::writeRun(scenario, branches.history());
        QCOMPARE(written.comparison.likeness, Likeness::Same);
        QVERIFY(written.left.empty());
        QCOMPARE(written.scenario.genesis.endpoint[Side::Client].mss, config.mss);
        // Later there are no words for it.
        QVERIFY(branches.apply({{}, sim::Advance{}}));
        link[Side::Client].delay = 400ms;
        QVERIFY(branches.apply({branches.history().current().now(), sim::NetworkChange{link}}));
        written = session::writeRun(scenario, branches.history());
        QCOMPARE(written.left.size(), std::size_t{1});
        QCOMPARE(written.comparison.likeness, Likeness::Other);
    }
};

SUITE(WrittenRunTest);

} // namespace written_run_test

#include "written_run_test.moc"
