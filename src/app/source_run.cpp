// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/source_run.h"

#include "session/document.h"
#include "session/script_run.h"
#include "sim/simulation.h"

#include <QStringList>

namespace app {
namespace {

sim::Trace traceOf(const sim::Genesis& genesis)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

/// A text in the languages that are shown, each once; English first, as everywhere in a figure.
QStringList shownIn(const lesson::Localized& text, Language language)
{
    QStringList texts;
    if (language.shows(language::kEnglish)) {
        texts += text.in(language::kEnglish);
    }
    for (const language::Code code : language.shown()) {
        texts += text.in(code);
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

/// What is to be played.
struct Loaded
{
    session::Opened opened;
    std::optional<render::Labels::Expectation> expectation;
};

/// Of a packetdrill script, the run that it makes.
Loaded load(const QString& source)
{
    if (!session::isScript(source)) {
        return {session::load(source), {}};
    }
    const auto loaded = session::loadScript(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return {*problem, {}};
    }
    const auto& script = std::get<session::ScriptRun>(loaded);
    Loaded run{session::scenarioOf(script), {}};
    if (script.different && script.problem) {
        run.expectation = {*script.different, script.problem->expected};
    }
    return run;
}

} // namespace

std::variant<SourceRun, lesson::FileProblem> runOf(const QString& source, Language language)
{
    const Loaded loaded = load(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded.opened)) {
        return *problem;
    }
    const auto* document = std::get_if<session::Document>(&loaded.opened);
    const lesson::Scenario& scenario =
        document != nullptr ? document->scenario : std::get<lesson::Scenario>(loaded.opened);
    SourceRun run{document != nullptr ? session::traceToEnd(*document) : traceOf(scenario.genesis),
        shownIn(scenario.title, language).join(" · "), loaded.expectation};
    for (const sim::Side side : sim::kBothSides) {
        run.endNames[side] = shownIn(scenario.names[side], language).join(' ').toStdString();
    }
    for (const lesson::Note& note : scenario.notes) {
        run.remarks.push_back(remarkOf(note, language));
    }
    return run;
}

} // namespace app
