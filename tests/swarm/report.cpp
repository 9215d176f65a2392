// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include "language/speaker.h"
#include "lesson/scenario/scenario_writer.h"
#include "lesson/scenario/step_check.h"
#include "session/document.h"
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

lesson::Scenario scenarioOf(std::uint64_t seed, const Run& run, const Judge& judge)
{
    lesson::Scenario scenario;
    scenario.id = QStringLiteral("swarm-%1").arg(seed);
    scenario.title.en = QStringLiteral("Seed %1 of the swarm").arg(seed);
    scenario.description.en = QString::fromStdString(judge(run));
    scenario.genesis = run.genesis;
    return scenario;
}

/// The run up to its last change.
QByteArray sessionText(const lesson::Scenario& scenario, const Run& run)
{
    session::Document document{scenario, session::Branches(run.genesis), {}};
    session::Branches& branches = document.branches;
    Course course(run);
    while (!course.allChanged()) {
        const auto input = course.next(branches.history().current());
        if (!input || !branches.apply(*input)) {
            break;
        }
    }
    document.playhead = branches.history().current().now();
    return session::documentText(document);
}

/// The current branch.
Run runOf(const session::Document& document)
{
    const sim::History& history = document.branches.history();
    Run run{history.current().genesis(), {}};
    for (const sim::History::Action& act : history.actions()) {
        run.changes.push_back(act.input);
    }
    return run;
}

/// A file that tells a run.
struct File
{
    QString name;
    QByteArray text;
};

File fileOf(std::uint64_t seed, const Run& run, const Judge& judge)
{
    const lesson::Scenario scenario = scenarioOf(seed, run, judge);
    return run.changes.empty()
        ? File{scenario.id + ".json", lesson::scenarioText(scenario)}
        : File{scenario.id + session::kDocumentEnding, sessionText(scenario, run)};
}

std::variant<Run, lesson::FileProblem> runOf(const File& file)
{
    if (file.name.endsWith(session::kDocumentEnding)) {
        const auto read = session::readDocument(file.text, file.name);
        if (const auto* document = std::get_if<session::Document>(&read)) {
            return runOf(*document);
        }
        return std::get<lesson::FileProblem>(read);
    }
    const auto read = lesson::readScenario(file.text, file.name);
    if (const auto* scenario = std::get_if<lesson::Scenario>(&read)) {
        return Run{scenario->genesis, {}};
    }
    return std::get<lesson::FileProblem>(read);
}

/// Why the file would not be opened; empty: it would. Calls that are certain to be answered with an
/// error are refused in files.
std::string whyUnreadable(const File& file)
{
    const auto read = runOf(file);
    const auto* problem = std::get_if<lesson::FileProblem>(&read);
    return problem == nullptr ? std::string()
                              : (lesson::whereabouts(*problem) + ": " +
                                    lesson::sentences(language::Speaker(), *problem).what)
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
    std::uint64_t seed, const Run& run, const QString& folder, const Judge& judge)
{
    const auto alike = [&judge, kind = kindOf(judge(run))](
                           const Run& one) { return !kind.empty() && kindOf(judge(one)) == kind; };
    const StillFails fails = [&](const Run& one) {
        const auto read = runOf(fileOf(seed, one, judge));
        return std::holds_alternative<Run>(read) && alike(std::get<Run>(read));
    };
    if (!alike(run)) {
        return "what tells it does not fail";
    }
    const Run readable{withoutRefused(run.genesis), run.changes};
    const Run small = fails(readable) ? shrink(readable, fails) : shrink(run, alike);
    const File told = fileOf(seed, small, judge);
    QDir().mkpath(folder);
    QFile file(QDir(folder).filePath(told.name));
    if (!file.open(QIODevice::WriteOnly) || file.write(told.text) < 0) {
        return (file.fileName() + ": " + file.errorString()).toStdString();
    }
    const std::string problem = whyUnreadable(told);
    return file.fileName().toStdString() + (problem.empty() ? "" : " (" + problem + ")");
}

std::variant<Run, lesson::FileProblem> readRun(const QString& path)
{
    const session::Opened opened = session::load(path);
    if (const auto* document = std::get_if<session::Document>(&opened)) {
        return runOf(*document);
    }
    if (const auto* scenario = std::get_if<lesson::Scenario>(&opened)) {
        return Run{scenario->genesis, {}};
    }
    return std::get<lesson::FileProblem>(opened);
}

void printRun(const Run& run)
{
    sim::Simulation simulation(run.genesis);
    sim::Trace trace(simulation.traceStart());
    const Verdict verdict = judge(run, kMostInputs);
    Course course(run);
    for (std::size_t i = 0; i < verdict.inputs; ++i) {
        if (const auto input = course.next(simulation)) {
            simulation.apply(*input, &trace);
        }
    }
    for (const sim::TraceRow& row : trace.rows()) {
        std::printf("%s\n", sim::toJson(trace, row).c_str());
    }
}

} // namespace swarm
