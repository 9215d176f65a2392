// SPDX-License-Identifier: GPL-3.0-or-later

// What was done in a run becomes a scenario that does it by itself.

#include "lesson/query/played_run.h"
#include "lesson/scenario/scenario_writer.h"
#include "session/recording.h"
#include "support/random_runs.h"
#include "support/story.h"
#include "support/suite.h"

#include <QtTest>

#include <algorithm>
#include <optional>

namespace recording_test {
namespace {

using session::RecordingProblem;
using sim::Side;

lesson::Scenario scenarioOf(const sim::Genesis& genesis)
{
    lesson::Scenario scenario = lesson::blankScenario();
    scenario.genesis = genesis;
    scenario.genesis.seed = genesis.seed % 1000; // what a file can say
    scenario.genesis.endpoint[Side::Client].port = 1;
    scenario.genesis.endpoint[Side::Server].port = 2;
    return scenario;
}

/// The scenario, read again from its file; none: what is done in it is impossible from the first.
std::optional<lesson::Scenario> readAgain(const lesson::Scenario& scenario)
{
    const auto read = lesson::readScenario(lesson::scenarioText(scenario), "test.json");
    const auto* same = std::get_if<lesson::Scenario>(&read);
    return same != nullptr ? std::optional(*same) : std::nullopt;
}

bool isSame(const lesson::Scenario& recorded, const sim::History& run)
{
    const auto again = readAgain(recorded);
    return again &&
        std::ranges::equal(lesson::Run(again->genesis).trace().segments(), run.trace().segments());
}

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

private slots:
    void callsBecomeSteps();
    void faultsAreCounted();
    void faultsAreWithdrawn();
    void settingsBelongToTheBeginning();
    void repeatsRandomRuns();
};

void RecordingTest::callsBecomeSteps()
{
    const lesson::Scenario blank = lesson::blankScenario();
    sim::History run(blank.genesis);
    QVERIFY(run.apply({{}, sim::UserCall{Side::Server, {tcp::CallKind::Listen}}}));
    QVERIFY(run.apply({{}, sim::UserCall{Side::Client, {tcp::CallKind::Connect}}}));
    run.runToEnd();
    const auto recorded = session::recorded(blank, run);
    const auto& scenario = std::get<lesson::Scenario>(recorded);
    QCOMPARE(scenario.genesis.steps.size(), std::size_t{2});
    QVERIFY(isSame(scenario, run));
}

void RecordingTest::faultsAreCounted()
{
    const lesson::Scenario blank = lesson::blankScenario();
    sim::History run(blank.genesis);
    run.apply({{}, sim::UserCall{Side::Server, {tcp::CallKind::Listen}}});
    run.apply({{}, sim::UserCall{Side::Client, {tcp::CallKind::Connect}}});
    run.apply({{}, sim::NextFault{Side::Server, sim::Drop{}}});
    QVERIFY(run.apply({{}, sim::SegmentFault{{1}, sim::Duplicate{1}}}));
    run.runToEnd();
    const auto recorded = session::recorded(blank, run);
    const auto& faults = std::get<lesson::Scenario>(recorded).genesis.faults;
    const std::vector<sim::PlannedFault> expected{
        {Side::Client, 1, sim::Duplicate{1}}, {Side::Server, 1, sim::Drop{}}};
    QVERIFY(faults == expected);
}

void RecordingTest::faultsAreWithdrawn()
{
    const lesson::Scenario blank = lesson::blankScenario();
    sim::History run(blank.genesis);
    run.apply({{}, sim::NextFault{Side::Client, sim::Drop{}}});
    run.apply({{}, sim::NextFault{Side::Client, std::nullopt}});
    run.apply({{}, sim::UserCall{Side::Client, {tcp::CallKind::Connect}}});
    run.runToEnd();
    const auto recorded = session::recorded(blank, run);
    QVERIFY(std::get<lesson::Scenario>(recorded).genesis.faults.empty());
}

void RecordingTest::settingsBelongToTheBeginning()
{
    const lesson::Scenario blank = lesson::blankScenario();
    sim::History run(blank.genesis);
    tcp::EndpointConfig config = run.current().endpoint(Side::Client).settings();
    config.mss = 500;
    QVERIFY(run.apply({{}, sim::SettingsChange{Side::Client, config}}));
    run.apply({{}, sim::UserCall{Side::Client, {tcp::CallKind::Connect}}});
    const auto early = session::recorded(blank, run);
    QCOMPARE(
        std::get<lesson::Scenario>(early).genesis.endpoint[Side::Client].mss, std::uint16_t{500});
    config.mss = 600;
    QVERIFY(run.apply({{}, sim::SettingsChange{Side::Client, config}}));
    const auto late = session::recorded(blank, run);
    QCOMPARE(std::get<RecordingProblem>(late), RecordingProblem::SettingsChangedLater);
}

/// Whatever was done: the recording does the same, or is refused, which is not the rule. Its file
/// may be refused, too, where a call was answered with an error.
void RecordingTest::repeatsRandomRuns()
{
    constexpr int kRuns = 100;
    constexpr int kInputs = 60;
    int tried = 0;
    int good = 0;
    for (std::uint64_t seed = 0; seed < kRuns; ++seed) {
        sim::Random random(seed);
        const support::Chaos chaos{.forgeries = false, .badNetwork = false};
        const auto scenario = readAgain(scenarioOf(support::randomGenesis(random, chaos)));
        if (!scenario) {
            continue;
        }
        ++tried;
        sim::History run(scenario->genesis);
        for (int i = 0; i < kInputs; ++i) {
            run.apply(support::randomInput(run.current(), random, chaos));
        }
        run.runToEnd();
        const auto recorded = session::recorded(*scenario, run);
        if (const auto* same = std::get_if<lesson::Scenario>(&recorded)) {
            QVERIFY(!readAgain(*same) || isSame(*same, run));
            ++good;
        }
    }
    QVERIFY2(tried > kRuns / 2 && good > tried * 2 / 3,
        qPrintable(QString("%1 of %2").arg(good).arg(tried)));
}

SUITE(RecordingTest);

} // namespace recording_test

#include "recording_test.moc"
