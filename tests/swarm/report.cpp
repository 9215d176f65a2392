// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include "lesson/scenario_writer.h"
#include "lesson/step_check.h"
#include "shrink.h"
#include "sim/trace_json.h"
#include "trial.h"
#include "watch.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace swarm {

namespace {

/// The same thing is wrong, at whichever end and with whatever numbers.
std::string kindOf(const std::string& wrong)
{
    const std::size_t end = wrong.find(": ");
    const std::string sentence = end < 7 ? wrong.substr(end + 2) : wrong;
    return sentence.substr(0, sentence.find(':'));
}

lesson::Scenario scenarioOf(std::uint64_t seed, const sim::Genesis& genesis, const Judge& judge)
{
    lesson::Scenario scenario;
    scenario.id = QStringLiteral("swarm-%1").arg(seed);
    scenario.title.en = QStringLiteral("Seed %1 of the swarm").arg(seed);
    scenario.description.en = QString::fromStdString(judge(genesis));
    scenario.genesis = genesis;
    return scenario;
}

/// Why a scenario file would not be opened; empty: it would. Calls that are certain to be answered
/// with an error are refused in files.
std::string whyUnreadable(const lesson::Scenario& scenario)
{
    const auto read = lesson::readScenario(lesson::scenarioText(scenario), scenario.id + ".json");
    const auto* problem = std::get_if<lesson::FileProblem>(&read);
    return problem == nullptr
        ? std::string()
        : (lesson::whereabouts(*problem) + ": " + lesson::sentences(*problem).what.en)
              .toStdString();
}

/// Without the steps that would be refused.
sim::Genesis withoutRefused(sim::Genesis genesis)
{
    const auto leaveOut = [&genesis](std::size_t step) {
        genesis.steps.erase(genesis.steps.begin() + static_cast<std::ptrdiff_t>(step));
    };
    while (const auto impossible = lesson::findImpossibleStep(genesis)) {
        leaveOut(impossible->step);
    }
    for (auto cycle = lesson::findWaitCycle(genesis); !cycle.empty();
         cycle = lesson::findWaitCycle(genesis)) {
        leaveOut(cycle.front());
    }
    return genesis;
}

} // namespace

std::string writeFailure(
    std::uint64_t seed, const sim::Genesis& genesis, const QString& folder, const Judge& judge)
{
    const auto alike = [&judge, kind = kindOf(judge(genesis))](const sim::Genesis& one) {
        return !kind.empty() && kindOf(judge(one)) == kind;
    };
    const StillFails fails = [&](const sim::Genesis& one) {
        return alike(one) && whyUnreadable(scenarioOf(seed, one, judge)).empty();
    };
    if (!alike(genesis)) {
        return "as a scenario it does not fail";
    }
    const sim::Genesis readable = withoutRefused(genesis);
    const sim::Genesis small = fails(readable) ? shrink(readable, fails) : shrink(genesis, alike);
    const lesson::Scenario scenario = scenarioOf(seed, small, judge);
    QDir().mkpath(folder);
    QFile file(QDir(folder).filePath(scenario.id + ".json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(lesson::scenarioText(scenario)) < 0) {
        return (file.fileName() + ": " + file.errorString()).toStdString();
    }
    const std::string problem = whyUnreadable(scenario);
    return file.fileName().toStdString() + (problem.empty() ? "" : " (" + problem + ")");
}

void printRun(const sim::Genesis& genesis)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    const Verdict verdict = judge(genesis, kMostInputs);
    for (std::size_t i = 0; i < verdict.inputs; ++i) {
        simulation.apply({{}, sim::Advance{}}, &trace);
    }
    for (const sim::TraceRow& row : trace.rows()) {
        std::printf("%s\n", sim::toJson(trace, row).c_str());
    }
}

} // namespace swarm
