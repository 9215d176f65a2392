// SPDX-License-Identifier: GPL-3.0-or-later

// Random runs of the model, every state and row of which is held against what must never be.

#include "crash.h"
#include "language/speaker.h"
#include "report.h"
#include "trial.h"
#include "watch.h"

#include <QCommandLineParser>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <thread>
#include <vector>

namespace {

using swarm::Coverage;

struct Tally
{
    std::uint64_t seeds = 0;
    std::uint64_t failures = 0;
    std::uint64_t inputs = 0;
    std::uint64_t rows = 0;
    std::uint64_t segments = 0;
    std::uint64_t mustClose = 0;
    std::uint64_t regular = 0;
    Coverage coverage;
};

struct Task
{
    std::uint64_t start = 1;
    std::uint64_t seeds = 0;
    unsigned jobs = 1;
    std::uint64_t mostFailures = 0;
    QString folder;
};

void tell(std::uint64_t seed, const swarm::Trial& trial, const QString& folder)
{
    std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), trial.wrong.c_str());
    std::fflush(stdout);
    const bool endless = trial.wrong.find("end in time") != std::string::npos;
    const std::size_t most = endless ? swarm::kMostInputs : swarm::kMostInputs / 10;
    const bool breaks = trial.wrong == swarm::kCrashes || trial.wrong == swarm::kHangs;
    const swarm::Judge judge = [&](const swarm::Run& run) {
        const auto ask = [&] { return swarm::judge(run, most).wrong; };
        return breaks ? swarm::askApart(ask) : ask();
    };
    std::printf("    %s\n", swarm::writeFailure(seed, trial.run, folder, judge).c_str());
    std::fflush(stdout);
}

Tally runAll(const Task& task)
{
    Tally total;
    std::mutex guard;
    std::atomic<std::uint64_t> next{0};
    std::atomic<bool> enough{false};
    swarm::CrashGuard guardian(task.jobs, task.folder.toStdString());
    const auto work = [&](unsigned job) {
        Tally own;
        for (std::uint64_t i = next++; i < task.seeds && !enough; i = next++) {
            guardian.begin(job, task.start + i);
            const swarm::Trial trial = swarm::runSeed(task.start + i, own.coverage);
            ++own.seeds;
            own.inputs += trial.inputs;
            own.rows += trial.rows;
            own.segments += trial.segments;
            own.mustClose += trial.mustClose ? 1 : 0;
            own.regular += trial.regular ? 1 : 0;
            if (!trial.wrong.empty()) {
                const std::scoped_lock lock(guard);
                ++total.failures;
                guardian.begin(job, 0); // shrinking takes its time
                tell(task.start + i, trial, task.folder);
                enough = total.failures >= task.mostFailures;
            }
        }
        const std::scoped_lock lock(guard);
        total.seeds += own.seeds;
        total.inputs += own.inputs;
        total.rows += own.rows;
        total.segments += own.segments;
        total.mustClose += own.mustClose;
        total.regular += own.regular;
        total.coverage.add(own.coverage);
    };
    std::vector<std::jthread> workers;
    for (unsigned i = 1; i < task.jobs; ++i) {
        workers.emplace_back(work, i);
    }
    work(0);
    workers.clear();
    return total;
}

int runMany(const Task& task)
{
    const std::clock_t begun = std::clock();
    const Tally tally = runAll(task);
    const double seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    const auto count = [](std::uint64_t n) { return static_cast<unsigned long long>(n); };
    std::printf("%s\n", tally.coverage.text().c_str());
    std::printf(
        "%llu runs had to close both ends, %llu of them in the regular way, with all data\n",
        count(tally.mustClose), count(tally.regular));
    std::printf("%llu events, %llu rows, %llu segments in %.1f CPU seconds: %.0f events, %.0f rows "
                "a CPU second\n",
        count(tally.inputs), count(tally.rows), count(tally.segments), seconds,
        static_cast<double>(tally.inputs) / seconds, static_cast<double>(tally.rows) / seconds);
    std::printf("%llu seeds passed, %llu failed\n", count(tally.seeds - tally.failures),
        count(tally.failures));
    return tally.failures == 0 ? 0 : 1;
}

/// A run that crashes, as far as it comes: with the act that makes it crash, the last one.
swarm::Trial upToTheCrash(std::uint64_t seed, const std::string& wrong)
{
    Coverage coverage;
    const auto breaks = [&](std::size_t most) {
        const auto ask = [&] { return swarm::runSeed(seed, coverage, most).wrong; };
        return swarm::askApart(ask) == wrong;
    };
    std::size_t good = 0;
    for (std::size_t bad = swarm::kMostInputs; bad - good > 1;) {
        const std::size_t middle = good + (bad - good) / 2;
        (breaks(middle) ? bad : good) = middle;
    }
    swarm::Trial trial = swarm::runSeed(seed, coverage, good);
    trial.wrong = wrong;
    return trial;
}

/// One run, told row by row.
int runOne(std::uint64_t seed, const QString& folder)
{
    Coverage coverage;
    const std::string wrong = swarm::askApart([&] { return swarm::runSeed(seed, coverage).wrong; });
    if (wrong == swarm::kCrashes || wrong == swarm::kHangs) {
        tell(seed, upToTheCrash(seed, wrong), folder);
        return 1;
    }
    const swarm::Trial trial = swarm::runSeed(seed, coverage);
    swarm::printRun(trial.run);
    if (trial.wrong.empty()) {
        std::printf("seed %llu: nothing is wrong\n", static_cast<unsigned long long>(seed));
        return 0;
    }
    tell(seed, trial, folder);
    return 1;
}

int runFile(const QString& path)
{
    const auto loaded = swarm::readRun(path);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(lesson::whereabouts(*problem)),
            qPrintable(lesson::sentences(language::Speaker(), *problem).what));
        return 2;
    }
    const std::string wrong = swarm::askApart(
        [&] { return swarm::judge(std::get<swarm::Run>(loaded), swarm::kMostInputs).wrong; });
    std::printf("%s\n", wrong.empty() ? "nothing is wrong" : wrong.c_str());
    return wrong.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments += QString::fromLocal8Bit(argv[i]);
    }
    QCommandLineParser parser;
    parser.addOptions({{"seeds", "How many seeds.", "N", "20000"},
        {"start", "The first of them.", "S", "1"}, {"jobs", "Threads.", "J", "1"},
        {"seed", "Play this one seed and print its trace.", "S"},
        {"file", "Watch the run of a scenario file or a saved session.", "FILE"},
        {"failures", "Stop after so many.", "N", "10"},
        {"output", "Folder for scenarios and sessions of what has gone wrong.", "FOLDER", "."}});
    parser.addHelpOption();
    const bool understood = parser.parse(arguments) && parser.positionalArguments().isEmpty();
    bool numbers = true;
    const auto number = [&](const char* name) {
        bool ok = true;
        const QString text = parser.value(name);
        const qulonglong value = text.isEmpty() ? 0 : text.toULongLong(&ok);
        numbers = numbers && ok;
        return static_cast<std::uint64_t>(value);
    };
    const Task task{number("start"), number("seeds"),
        static_cast<unsigned>(std::clamp<std::uint64_t>(number("jobs"), 1, 256)),
        number("failures"), parser.value("output")};
    const std::uint64_t seed = number("seed");
    if (!understood || !numbers || parser.isSet("help")) {
        std::fputs(qPrintable(parser.helpText()), understood && numbers ? stdout : stderr);
        return understood && numbers ? 0 : 2;
    }
    if (parser.isSet("file")) {
        return runFile(parser.value("file"));
    }
    return parser.isSet("seed") ? runOne(seed, task.folder) : runMany(task);
}
