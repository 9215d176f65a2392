// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "app/messages.h"
#include "app/script_files.h"
#include "packetdrill/conformance.h"
#include "packetdrill/notation.h"

#include <array>

namespace app {
namespace {

using packetdrill::Conformance;
using packetdrill::Verdict;

/// How long a script's endpoint is watched behind the last event.
constexpr std::chrono::seconds kAftermath{1};

// These lines are read by programs, too: they are the same in every language.

std::string line(const std::string& path, const Conformance& result)
{
    switch (result.verdict) {
    case Verdict::Passed:
        return "pass " + path + "\n";
    case Verdict::Failed: {
        const packetdrill::Problem& problem = *result.playback.problem;
        return "FAIL " + path + ":" + std::to_string(problem.line) + ": " + text(problem) + "\n";
    }
    case Verdict::Skipped:
        return "skip " + path + ": " + result.reason + "\n";
    }
    return {};
}

std::string sentLines(const Conformance& result)
{
    std::string lines;
    for (const packetdrill::SentLine& sent : result.playback.sent) {
        lines += "  " + packetdrill::notation(sent.at.time_since_epoch()) + " " + sent.text +
            (sent.late ? " (after the last event)\n" : "\n");
    }
    return lines;
}

} // namespace

ExitCode runConform(const Context& context)
{
    const auto read = readScripts(context.call.arguments);
    if (const auto* problem = std::get_if<CallProblem>(&read)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    if (const auto* problem = std::get_if<lesson::FileProblem>(&read)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    // Without an option: null, and each script's own.
    const auto* profile =
        packetdrill::findProfile(context.call.options.value("profile").toStdString());
    const bool verbose = context.call.options.contains("verbose");
    packetdrill::PlayOptions options;
    options.aftermath = verbose ? kAftermath : tcp::Duration{0};

    StandardOutput out;
    std::array<int, 3> counts{};
    for (const ScriptFile& script : std::get<std::vector<ScriptFile>>(read)) {
        if (!script.readable) {
            ++counts[static_cast<std::size_t>(Verdict::Failed)];
            out.write("FAIL " + script.path.toStdString() + ":0: the file cannot be read\n");
            continue;
        }
        const Conformance result = packetdrill::judge(script.path.toStdString(),
            std::string_view(script.text.constData(), static_cast<std::size_t>(script.text.size())),
            profile, options);
        ++counts[static_cast<std::size_t>(result.verdict)];
        out.write(line(script.path.toStdString(), result));
        out.write(verbose ? sentLines(result) : std::string());
    }
    const auto [passed, failed, skipped] = counts;
    out.write(std::to_string(passed) + " passed, " + std::to_string(failed) + " failed, " +
        std::to_string(skipped) + " skipped\n");
    const ExitCode written = finish(out, context.language);
    return written == ExitCode::Done && failed > 0 ? ExitCode::No : written;
}

} // namespace app
