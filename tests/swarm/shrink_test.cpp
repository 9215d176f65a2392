// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong in a large random run is told by a small scenario file. Here it "goes wrong" that
// something quite normal happens.

#include "generator.h"
#include "lesson/scenario/scenario.h"
#include "report.h"
#include "shrink.h"
#include "support/suite.h"
#include "trial.h"
#include "watch.h"

#include <QtTest>

#include <algorithm>

namespace shrink_test {

using sim::Side;
using tcp::CallKind;

namespace {

/// Whether a row such as `is` describes comes in a run.
template<typename Row, typename Is>
bool shows(const swarm::Run& run, const Is& is)
{
    sim::Simulation simulation(run.genesis);
    sim::Trace trace(simulation.traceStart());
    swarm::Course course(run);
    for (int i = 0; i < 5000; ++i) {
        const auto input = course.next(simulation);
        if (!input || !simulation.apply(*input, &trace)) {
            break;
        }
    }
    return std::ranges::any_of(trace.rows(), [&](const sim::TraceRow& row) {
        const auto* one = std::get_if<Row>(&row.what);
        return one != nullptr && is(*one);
    });
}

bool closesAtOnce(const swarm::Run& run)
{
    return shows<sim::StateRow>(run, [](const sim::StateRow& change) {
        return change.from == tcp::State::FinWait1 && change.to == tcp::State::Closing;
    });
}

/// Segments are lost by chance, on a network that loses none to begin with.
bool losesLater(const swarm::Run& run)
{
    return std::ranges::all_of(run.genesis.link.values, swarm::isSound) &&
        shows<sim::DropRow>(
            run, [](const sim::DropRow& drop) { return drop.cause == sim::DropCause::Loss; });
}

/// A large run of which `holds` is true.
std::pair<std::uint64_t, swarm::Run> largeRun(const swarm::StillFails& holds = closesAtOnce)
{
    swarm::Coverage coverage;
    for (std::uint64_t seed = 1;; ++seed) {
        swarm::Run run = swarm::runSeed(seed, coverage).run;
        if (run.genesis.steps.size() > 20 && holds(run)) {
            return {seed, run};
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
    void changesAreToldByASession();
    void nothingIsWrittenOfWhatDoesNotFail();
};

void ShrinkTest::nothingCanBeLeftOut()
{
    const swarm::Run small = swarm::shrink(largeRun().second, closesAtOnce);
    QVERIFY(closesAtOnce(small));
    // Two calls to open, two to close, and what keeps the FIN of the one from the other.
    const std::size_t steps = small.genesis.steps.size();
    QVERIFY2(steps <= 6, qPrintable(QString::number(steps)));
    for (std::size_t i = 0; i < steps; ++i) {
        swarm::Run fewer = small;
        fewer.genesis.steps.erase(fewer.genesis.steps.begin() + static_cast<std::ptrdiff_t>(i));
        QVERIFY(!closesAtOnce(fewer));
    }
    // One fault may be what keeps the FIN from the other end.
    QVERIFY(small.genesis.faults.size() <= 1);
    for (std::size_t i = 0; i < small.genesis.faults.size(); ++i) {
        swarm::Run fewer = small;
        fewer.genesis.faults.erase(fewer.genesis.faults.begin() + static_cast<std::ptrdiff_t>(i));
        QVERIFY(!closesAtOnce(fewer));
    }
    QVERIFY(small.changes.empty());
}

void ShrinkTest::settingsGoBackToDefaults()
{
    swarm::Run run = largeRun().second;
    run.genesis.endpoint[Side::Client].mss = 77;
    run.genesis.link[Side::Server].loss = 0.001;
    const sim::Genesis small = swarm::shrink(run, [](const swarm::Run& one) {
        return one.genesis.steps.size() > 2;
    }).genesis;
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
    const auto [seed, run] = largeRun();
    const swarm::Judge judge = [](const swarm::Run& one) {
        return closesAtOnce(one) ? std::string("client: closes at once") : std::string();
    };
    const std::string told = swarm::writeFailure(seed, run, folder.path(), judge);
    const QString file = folder.filePath(QStringLiteral("swarm-%1.json").arg(seed));
    QCOMPARE(QString::fromStdString(told), file);
    const auto loaded = lesson::loadScenario(file);
    const auto* scenario = std::get_if<lesson::Scenario>(&loaded);
    QVERIFY(scenario != nullptr);
    QVERIFY(closesAtOnce({scenario->genesis, {}}));
    QVERIFY(scenario->genesis.steps.size() <= 6);
    QCOMPARE(scenario->description.en, QString("client: closes at once"));
}

/// What no step of a scenario says: the file is a saved session, which Woshou opens as well.
void ShrinkTest::changesAreToldByASession()
{
    const QTemporaryDir folder;
    const auto [seed, run] = largeRun(losesLater);
    const swarm::Judge judge = [](const swarm::Run& one) {
        return losesLater(one) ? std::string("loses later") : std::string();
    };
    const std::string told = swarm::writeFailure(seed, run, folder.path(), judge);
    const QString file = folder.filePath(QStringLiteral("swarm-%1.woshou").arg(seed));
    QCOMPARE(QString::fromStdString(told), file);
    const auto read = swarm::readRun(file);
    const auto* small = std::get_if<swarm::Run>(&read);
    QVERIFY(small != nullptr);
    QVERIFY(losesLater(*small));
    QCOMPARE(small->changes.size(), std::size_t{1});
    QVERIFY(small->genesis.steps.size() <= 6);
}

void ShrinkTest::nothingIsWrittenOfWhatDoesNotFail()
{
    const QTemporaryDir folder;
    const swarm::Judge judge = [](const swarm::Run&) { return std::string(); };
    QCOMPARE(swarm::writeFailure(1, {}, folder.path(), judge),
        std::string("what tells it does not fail"));
    QVERIFY(QDir(folder.path()).isEmpty());
}

SUITE_WITHIN(QCoreApplication, ShrinkTest);

} // namespace shrink_test

#include "shrink_test.moc"
