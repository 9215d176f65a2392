// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/script_run.h"

#include "lesson/json/json_text.h"
#include "packetdrill/conformance.h"
#include "packetdrill/parser.h"
#include "session/script_difference.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <string_view>

namespace session {
namespace {

constexpr qint64 kLargestScript = 16 << 20;

lesson::ProblemKind kindOf(const packetdrill::Problem& problem)
{
    using packetdrill::ProblemKind;
    switch (problem.kind) {
    case ProblemKind::Misread:
        return problem.actual.empty() ? lesson::ProblemKind::ScriptEnds
                                      : lesson::ProblemKind::ScriptMisread;
    case ProblemKind::Unsupported:
        return lesson::ProblemKind::ScriptUnsupported;
    case ProblemKind::Unknown:
        return lesson::ProblemKind::ScriptUnknown;
    case ProblemKind::Endless:
        return lesson::ProblemKind::ScriptEndless;
    case ProblemKind::Unterminated:
    case ProblemKind::Unopened:
        return lesson::ProblemKind::ScriptUnbalanced;
    case ProblemKind::OutOfRange:
    case ProblemKind::Inconsistent:
    case ProblemKind::Different:
    case ProblemKind::StillWaits:
        return lesson::ProblemKind::ScriptImpossible;
    case ProblemKind::NoEvents:
        return lesson::ProblemKind::ScriptEmpty;
    }
    return lesson::ProblemKind::ScriptEmpty;
}

lesson::FileProblem fileProblem(const QString& path, const packetdrill::Problem& problem)
{
    lesson::FileProblem result;
    result.file = path;
    result.place.line = problem.line;
    result.place.column = problem.column;
    result.kind = kindOf(problem);
    result.subject = QString::fromStdString(problem.subject);
    result.found = QString::fromStdString(problem.actual);
    result.wanted = {QString::fromStdString(problem.expected)};
    return result;
}

bool isDifference(const packetdrill::Problem& problem)
{
    return problem.kind == packetdrill::ProblemKind::Different ||
        problem.kind == packetdrill::ProblemKind::StillWaits;
}

LineFate fateOf(const packetdrill::Problem& problem)
{
    return isDifference(problem) ? LineFate::Differs : LineFate::NotUnderstood;
}

/// The line of this number, from 1; null: there is none.
ScriptLine* lineAt(ScriptRun& run, int number)
{
    const auto index = static_cast<std::size_t>(number - 1);
    return number > 0 && index < run.lines.size() ? &run.lines[index] : nullptr;
}

void tellFates(ScriptRun& run, const packetdrill::Script& script,
    const std::vector<packetdrill::PlayedEvent>& played)
{
    run.events = script.events.size();
    for (const packetdrill::ScriptEvent& event : script.events) {
        if (ScriptLine* line = lineAt(run, event.line)) {
            line->fate = LineFate::NotReached;
        }
    }
    for (const packetdrill::PlayedEvent& event : played) {
        if (ScriptLine* line = lineAt(run, event.line)) {
            line->fate = LineFate::AsExpected;
            line->at = event.at;
            line->segment = event.segment;
        }
    }
    run.asExpected = played.size();
    if (run.problem) {
        run.asExpected -= std::min<std::size_t>(run.asExpected, 1);
        if (ScriptLine* line = lineAt(run, run.problem->line)) {
            line->fate = fateOf(*run.problem);
        }
    }
}

/// The rows of one instant, with the script's segments leaving before they arrive.
void copyInstant(std::span<const sim::TraceRow> rows, const sim::Trace& from, sim::Trace& to)
{
    std::vector<sim::SegmentId> left;
    const auto leaves = [&](sim::SegmentId id) {
        const bool isNew = std::ranges::find(left, id) == left.end();
        if (isNew) {
            left.push_back(id);
            to.append(sim::TraceRow{rows.front().at, from.segment(id).from, sim::SendRow{id}});
        }
    };
    for (const sim::TraceRow& row : rows) {
        if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            leaves(send->segment);
            continue;
        }
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        if (arrival != nullptr && from.segment(arrival->segment).injected) {
            leaves(arrival->segment);
        }
        to.append(row);
    }
}

sim::Trace asSeen(const sim::Trace& recorded, sim::Side tested)
{
    sim::TraceStart start = recorded.start();
    start.tellsState[sim::opposite(tested)] = false;
    sim::Trace trace(start);
    for (sim::SentSegment segment : recorded.segments()) {
        segment.injected = false;
        trace.append(segment);
    }
    const auto rows = recorded.rows();
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last < rows.size() && rows[last].at == rows[first].at) {
            ++last;
        }
        copyInstant(rows.subspan(first, last - first), recorded, trace);
        first = last;
    }
    return trace;
}

/// Whatever is told of the tested end; an end that nothing happens to is a client.
sim::Side testedIn(const packetdrill::Script& script)
{
    const bool listens = std::ranges::any_of(script.events, [](const auto& event) {
        const auto* call = std::get_if<packetdrill::SystemCall>(&event.what);
        return call != nullptr && call->name == "listen";
    });
    return listens ? sim::Side::Server : sim::Side::Client;
}

std::vector<ScriptLine> linesOf(const QByteArray& text)
{
    std::vector<ScriptLine> lines;
    for (QString& line : QString::fromUtf8(text).split('\n')) {
        lines.push_back({line.endsWith('\r') ? line.chopped(1) : line, {}, {}, {}});
    }
    if (lines.size() > 1 && lines.back().text.isEmpty()) {
        lines.pop_back();
    }
    return lines;
}

} // namespace

bool isScript(const QString& source) { return source.endsWith(".pkt", Qt::CaseInsensitive); }

std::variant<ScriptRun, lesson::FileProblem> loadScript(const QString& path)
{
    const auto read = lesson::readFile(path, kLargestScript);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&read)) {
        return *problem;
    }
    const auto& bytes = std::get<QByteArray>(read);
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto parsed = packetdrill::parse(text);
    if (const auto* problem = std::get_if<packetdrill::Problem>(&parsed)) {
        return fileProblem(path, *problem);
    }
    const auto& script = std::get<packetdrill::Script>(parsed);
    const packetdrill::Profile& profile = packetdrill::profileFor(script);
    packetdrill::Playback playback = packetdrill::play(script, profile);

    ScriptRun run;
    run.file = path;
    run.lines = linesOf(bytes);
    run.tested = testedIn(script);
    run.profile = QString::fromUtf8(profile.id.data(), static_cast<qsizetype>(profile.id.size()));
    run.deviation =
        QString::fromStdString(packetdrill::judge(path.toStdString(), text, &profile).reason);
    run.problem = playback.problem;
    run.different = playback.different;
    tellFates(run, script, playback.events);
    run.differences = differencesOf(script, playback);
    run.recorded = std::move(playback.trace);
    run.trace = asSeen(run.recorded, run.tested);
    return run;
}

std::optional<lesson::FileProblem> notPlayed(const ScriptRun& run)
{
    return run.problem && !isDifference(*run.problem)
        ? std::optional(fileProblem(run.file, *run.problem))
        : std::nullopt;
}

lesson::Scenario scenarioOf(const ScriptRun& run)
{
    lesson::Scenario scenario = lesson::blankScenario();
    const QString name = QFileInfo(run.file).completeBaseName();
    scenario.id = name;
    scenario.title = {name, name};
    scenario.genesis.recording = std::make_shared<const sim::Trace>(run.trace);
    return scenario;
}

} // namespace session
