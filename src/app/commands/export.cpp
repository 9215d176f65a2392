// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "app/export_options.h"
#include "app/messages.h"
#include "figure/page_names.h"
#include "session/document.h"
#include "session/script_run.h"
#include "sim/simulation.h"
#include "storage/whole_file.h"

#include <QLocale>

#include <chrono>

namespace app {
namespace {

CallProblem problemOf(const figure::FigureError& error)
{
    switch (error.problem) {
    case figure::FigureProblem::UnknownEnding:
        return {CallMistake::UnknownEnding, {}, error.fileName, {error.detail}};
    case figure::FigureProblem::MissingFont:
        return {CallMistake::MissingFont, error.detail, {}, {}};
    case figure::FigureProblem::TooLarge:
        return {CallMistake::PictureTooLarge, error.detail, error.fileName, {}};
    case figure::FigureProblem::TooNarrow:
        return {CallMistake::TooNarrow, error.detail, error.fileName, {}};
    case figure::FigureProblem::CannotWrite:
        return {CallMistake::CannotWrite, {}, {}, {}, error.cause};
    }
    return {};
}

sim::Trace traceOf(const sim::Genesis& genesis)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

/// A text in the languages that are shown, each once.
QStringList shownIn(const lesson::Localized& text, Language language)
{
    QStringList texts;
    for (const language::Code code : language.shown()) {
        texts += text.in(code);
    }
    // English first, as everywhere in a figure.
    if (language.shows(language::kEnglish) && texts.front() != text.in(language::kEnglish)) {
        texts.prepend(text.in(language::kEnglish));
    }
    texts.removeDuplicates();
    return texts;
}

diagram::Remark remarkOf(const lesson::Note& note, Language language)
{
    diagram::Remark remark;
    if (const auto* segment = std::get_if<lesson::Note::BySegment>(&note.where)) {
        remark.where = diagram::Remark::BySegment{segment->from, segment->nth};
    } else {
        const auto& moment = std::get<lesson::Note::AtTime>(note.where);
        remark.where = diagram::Remark::AtTime{moment.side, moment.at};
    }
    for (const QString& text : shownIn(note.text, language)) {
        remark.texts.push_back(text.toStdString());
    }
    return remark;
}

/// What a scenario has for its figure beside the run.
void takeWords(figure::FigureOptions& options, const lesson::Scenario& scenario)
{
    for (const sim::Side side : sim::kBothSides) {
        options.endNames[side] =
            shownIn(scenario.names[side], options.language).join(' ').toStdString();
    }
    for (const lesson::Note& note : scenario.notes) {
        options.remarks.push_back(remarkOf(note, options.language));
    }
}

/// What is to be drawn.
struct Source
{
    session::Opened opened;
    /// In which a packetdrill script has not gone as it says.
    std::optional<render::Labels::Expectation> expectation;
};

/// Of a packetdrill script, the run that it makes.
Source load(const QString& source)
{
    if (!session::isScript(source)) {
        return {session::load(source), {}};
    }
    const auto loaded = session::loadScript(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return {*problem, {}};
    }
    const auto& script = std::get<session::ScriptRun>(loaded);
    Source run{session::scenarioOf(script), {}};
    if (script.different && script.problem) {
        run.expectation = {*script.different, script.problem->expected};
    }
    return run;
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

ExitCode runExport(const Context& context) { return exportWith(context, figure::exportLiveSvg); }

ExitCode exportWith(const Context& context, WriteFigure write)
{
    const QString target = context.call.options["output"];
    const auto options = figureOptions(context.call, context.language);
    const auto* wrongCall = std::get_if<CallProblem>(&options);
    const auto wrongTarget = checkTarget(target);
    if (wrongCall != nullptr || wrongTarget) {
        report(wrongCall != nullptr ? *wrongCall : *wrongTarget, context.language);
        return ExitCode::Wrong;
    }
    const Source source = load(context.call.arguments.front());
    const session::Opened& loaded = source.opened;
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    const auto* document = std::get_if<session::Document>(&loaded);
    const lesson::Scenario& scenario =
        document != nullptr ? document->scenario : std::get<lesson::Scenario>(loaded);
    const sim::Trace trace =
        document != nullptr ? session::traceToEnd(*document) : traceOf(scenario.genesis);
    figure::FigureOptions wanted = std::get<figure::FigureOptions>(options);
    wanted.expectation = source.expectation;
    takeWords(wanted, scenario);
    const bool oldElsewhere = storage::otherNames(target) > 0;
    if (const auto problem = checkRange(wanted.range, trace)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    if (const auto problem = checkBlanks(wanted.blanks, trace)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    const auto written =
        write(trace, shownIn(scenario.title, context.language).join(" · "), wanted, target);
    if (const auto* error = std::get_if<figure::FigureError>(&written)) {
        report(problemOf(*error), context.language);
        return ExitCode::Wrong;
    }
    const auto& files = std::get<QStringList>(written);
    if (oldElsewhere && files.contains(target)) {
        reportOtherNames(target, context.language);
    }
    if (figure::formatOf(target) == figure::Format::Png) {
        reportOlderPages(
            figure::olderPages(target, static_cast<std::size_t>(files.size())), context.language);
    }
    return tell(files, trace, context.language);
}

} // namespace app
