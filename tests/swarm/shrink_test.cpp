// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong in a large random run is told by a small scenario file. Here it "goes wrong" that
// something quite normal happens.

#include "generator.h"
#include "lesson/scenario.h"
#include "report.h"
#include "shrink.h"
#include "trial.h"
#include "watch.h"

#include <QtTest>

#include <algorithm>

using sim::Side;
using tcp::CallKind;

namespace {

/// Whether an end goes from `from` to `to` in a run.
bool goes(const sim::Genesis& genesis, tcp::State from, tcp::State to)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    for (int i = 0; i < 5000 && simulation.apply({{}, sim::Advance{}}, &trace); ++i) {
    }
    return std::ranges::any_of(trace.rows(), [&](const sim::TraceRow& row) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        return change != nullptr && change->from == from && change->to == to;
    });
}

bool closesAtOnce(const sim::Genesis& genesis)
{
    return goes(genesis, tcp::State::FinWait1, tcp::State::Closing);
}

/// A large run in which that happens.
std::pair<std::uint64_t, sim::Genesis> largeRun()
{
    swarm::Coverage coverage;
    for (std::uint64_t seed = 1;; ++seed) {
        sim::Genesis genesis = swarm::runSeed(seed, coverage).genesis;
        if (genesis.steps.size() > 20 && closesAtOnce(genesis)) {
            return {seed, genesis};
        }
    }
}

} // namespace

class ShrinkTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingCanBeLeftOut();
    void settingsGoBackToDefaults();
    void theFileTellsTheFailure();
    void nothingIsWrittenOfWhatDoesNotFail();
};

void ShrinkTest::nothingCanBeLeftOut()
{
    const sim::Genesis small = swarm::shrink(largeRun().second, closesAtOnce);
    QVERIFY(closesAtOnce(small));
    // Two ends that close at once: connected, or opened by two calls.
    QVERIFY2(small.steps.size() <= 4, qPrintable(QString::number(small.steps.size())));
    for (std::size_t i = 0; i < small.steps.size(); ++i) {
        sim::Genesis fewer = small;
        fewer.steps.erase(fewer.steps.begin() + static_cast<std::ptrdiff_t>(i));
        QVERIFY(!closesAtOnce(fewer));
    }
    QVERIFY(small.faults.empty());
}

void ShrinkTest::settingsGoBackToDefaults()
{
    sim::Genesis genesis = largeRun().second;
    genesis.endpoint[Side::Client].mss = 77;
    genesis.link[Side::Server].loss = 0.001;
    const sim::Genesis small =
        swarm::shrink(genesis, [](const sim::Genesis& one) { return one.steps.size() > 2; });
    QCOMPARE(small.steps.size(), std::size_t{3});
    QCOMPARE(small.endpoint[Side::Client].mss, tcp::EndpointConfig().mss);
    QVERIFY(small.link[Side::Server] == sim::LinkConfig());
    for (const sim::Step& step : small.steps) {
        if (const auto* at = std::get_if<sim::AtTime>(&step.when)) {
            QCOMPARE(at->at.time_since_epoch() % std::chrono::seconds(1), tcp::Duration(0));
        }
    }
}

void ShrinkTest::theFileTellsTheFailure()
{
    const QTemporaryDir folder;
    const auto [seed, genesis] = largeRun();
    const swarm::Judge judge = [](const sim::Genesis& one) {
        return closesAtOnce(one) ? std::string("client: closes at once") : std::string();
    };
    const std::string told = swarm::writeFailure(seed, genesis, folder.path(), judge);
    const QString file = folder.filePath(QStringLiteral("swarm-%1.json").arg(seed));
    QCOMPARE(QString::fromStdString(told), file);
    const auto loaded = lesson::loadScenario(file);
    const auto* scenario = std::get_if<lesson::Scenario>(&loaded);
    QVERIFY(scenario != nullptr);
    QVERIFY(closesAtOnce(scenario->genesis));
    QVERIFY(scenario->genesis.steps.size() <= 4);
    QCOMPARE(scenario->description.en, QString("client: closes at once"));
}

void ShrinkTest::nothingIsWrittenOfWhatDoesNotFail()
{
    const QTemporaryDir folder;
    const swarm::Judge judge = [](const sim::Genesis&) { return std::string(); };
    QCOMPARE(swarm::writeFailure(1, {}, folder.path(), judge),
        std::string("as a scenario it does not fail"));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(ShrinkTest)
#include "shrink_test.moc"
