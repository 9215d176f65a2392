// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "app/export_options.h"
#include "app/idle_options.h"
#include "app/messages.h"
#include "app/source_run.h"
#include "figure/page_names.h"
#include "storage/whole_file.h"

#include <QLocale>

#include <chrono>
#include <memory>
#include <utility>

namespace app {
namespace {

CallProblem problemOf(const figure::FigureError& error)
{
    switch (error.problem) {
    case figure::FigureProblem::UnknownEnding:
        return {CallMistake::UnknownEnding, {}, error.fileName, {error.detail}};
    case figure::FigureProblem::MissingFont:
        return {CallMistake::MissingFont, error.detail, {}, {}};
    case figure::FigureProblem::NoFont:
        return {CallMistake::NoFont, error.detail, {}, {}};
    case figure::FigureProblem::TooLarge:
        return {CallMistake::PictureTooLarge, error.detail, error.fileName, {}};
    case figure::FigureProblem::TooNarrow:
        return {CallMistake::TooNarrow, error.detail, error.fileName, {}};
    case figure::FigureProblem::TooLong:
        return {CallMistake::FigureTooLong, error.detail, error.fileName, {}};
    case figure::FigureProblem::CannotWrite:
        return {CallMistake::CannotWrite, {}, {}, {}, error.cause};
    }
    return {};
}

/// Of two runs with one title, what they were asked for by.
void setNames(figure::OtherRun& other, const SourceRun& first, const Invocation& call)
{
    const bool differ = other.name != first.title;
    other.nameOfFirst = differ ? first.title : call.arguments.front();
    other.name = differ ? other.name : call.options["with"];
}

/// Plays the run that is to be laid over another one, if there is one.
std::optional<lesson::FileProblem> addOther(
    const Context& context, const SourceRun& first, figure::FigureOptions& options)
{
    if (!context.call.options.contains("with")) {
        return std::nullopt;
    }
    auto loaded = runOf(context.call.options["with"], context.language);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return *problem;
    }
    auto& run = std::get<SourceRun>(loaded);
    figure::OtherRun other{std::move(run.trace), run.title, {}};
    setNames(other, first, context.call);
    options.chart.with = std::make_shared<const figure::OtherRun>(std::move(other));
    return std::nullopt;
}

/// Tells the names of pages, which are not the one that was asked for.
ExitCode tell(const QStringList& files, const sim::Trace& trace, Language language)
{
    StandardOutput out;
    if (files.size() > 1) {
        out.write(files.join('\n').toStdString() + '\n');
    }
    return finish(out, !trace.isStopped(), language);
}

/// In seconds, as --from takes it: "1.5 s".
QString timeText(tcp::Instant at)
{
    constexpr auto kMostDigits = 15; // all that there are of 30 days in nanoseconds
    const std::chrono::duration<double> seconds = at.time_since_epoch();
    return QLocale::c().toString(seconds.count(), 'g', kMostDigits) + " s";
}

/// A part of the run that begins when nothing happens any more.
std::optional<CallProblem> checkRange(const diagram::TimeRange& range, const sim::Trace& trace)
{
    const tcp::Instant end = trace.rows().empty() ? tcp::Instant{} : trace.rows().back().at;
    if (!range.from || *range.from <= end) {
        return std::nullopt;
    }
    return CallProblem{CallMistake::BeyondEnd, {}, timeText(*range.from), {timeText(end)}};
}

/// Blanks in a segment that the run does not have.
std::optional<CallProblem> checkBlanks(const render::Blanks& blanks, const sim::Trace& trace)
{
    const std::size_t count = trace.segments().size();
    for (const sim::SegmentId id : blanks.at) {
        if (id.value > count) {
            return CallProblem{CallMistake::BadValue, "--blank-at", QString::number(id.value),
                {QStringLiteral("1 … %1").arg(count)}};
        }
    }
    return std::nullopt;
}

} // namespace

bool isDrawn(const Context& context)
{
    const auto options = figureOptions(context.call, context.language);
    const auto* wanted = std::get_if<figure::FigureOptions>(&options);
    return wanted != nullptr && figure::needsGui(context.call.options["output"], *wanted);
}

ExitCode runExport(const Context& context) { return exportWith(context, figure::exportWithoutGui); }

ExitCode exportWith(const Context& context, WriteFigure write)
{
    const QString target = context.call.options["output"];
    const auto options = figureOptions(context.call, context.language);
    if (const auto* problem = std::get_if<CallProblem>(&options)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    figure::FigureOptions wanted = std::get<figure::FigureOptions>(options);
    if (const auto problem = checkTarget(target, wanted)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    const auto loaded = runOf(context.call.arguments.front(), context.language);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    const auto& run = std::get<SourceRun>(loaded);
    wanted.expectation = run.expectation;
    wanted.endNames = run.endNames;
    wanted.remarks = run.remarks;
    if (const auto problem = addOther(context, run, wanted)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    if (const auto problem = checkRange(wanted.range, run.trace)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    if (const auto problem = checkBlanks(wanted.blanks, run.trace)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    const bool oldElsewhere = storage::otherNames(target) > 0;
    const auto written = write(run.trace, run.title, wanted, target);
    if (const auto* error = std::get_if<figure::FigureError>(&written)) {
        report(problemOf(*error), context.language);
        return ExitCode::Wrong;
    }
    if (run.stop) {
        report(*run.stop, context.language);
    }
    report(context.call, idleOptions(context.call, wanted), context.language);
    report(context.call.arguments.front(), run.idle, context.language);
    if (const auto misfit = figure::misfitOf(run.trace, wanted)) {
        report(*misfit, wanted, target, context.language);
    }
    const auto& files = std::get<QStringList>(written);
    if (oldElsewhere && files.contains(target)) {
        reportOtherNames(target, context.language);
    }
    if (figure::formatOf(target) == figure::Format::Png) {
        reportOlderPages(
            figure::olderPages(target, static_cast<std::size_t>(files.size())), context.language);
    }
    return tell(files, run.trace, context.language);
}

} // namespace app
