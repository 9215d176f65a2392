// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/source_run.h"

#include "app/messages.h"
#include "handout/scenario_words.h"
#include "session/document.h"
#include "session/script_run.h"
#include "sim/simulation.h"

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

/// What is to be played.
struct Loaded
{
    session::Opened opened;
    std::optional<render::Labels::Expectation> expectation;
    std::optional<ScriptStop> stop;
};

/// Of a packetdrill script, the run that it makes.
Loaded load(const QString& source)
{
    if (!session::isScript(source)) {
        return {session::load(source), {}, {}};
    }
    const auto loaded = session::loadScript(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return {*problem, {}, {}};
    }
    const auto& script = std::get<session::ScriptRun>(loaded);
    Loaded run{session::scenarioOf(script), {}, stopOf(script)};
    if (script.different && script.problem) {
        run.expectation = {*script.different, script.problem->expected};
    }
    return run;
}

} // namespace

std::optional<ScriptStop> stopOf(const session::ScriptRun& run)
{
    return run.problem
        ? std::optional(ScriptStop{run.file, run.problem->line, session::notPlayed(run)})
        : std::nullopt;
}

void report(const ScriptStop& stop, Language language)
{
    const QString place = stop.file + ':' + QString::number(stop.line);
    remark(language, [&](const language::Speaker& say) {
        if (!stop.problem) {
            return say.text(PHRASE("Message",
                                "%1: something else happens than the script says, so the run ends "
                                "here. “woshou conform” tells what."),
                {place});
        }
        const lesson::ProblemText why = lesson::sentences(say, *stop.problem);
        return say.text(
            PHRASE("Message", "%1: this cannot be played, so the run ends before it. %2"),
            {place, lesson::joined(say, why.what, why.wanted)});
    });
}

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
        handout::inShown(scenario.title, language).join(" · "), loaded.expectation};
    run.stop = loaded.stop;
    run.endNames = handout::endNamesOf(scenario);
    run.remarks = handout::remarksOf(scenario, language);
    if (document == nullptr) {
        run.idle = idleOrders(scenario, run.trace.segments());
    }
    return run;
}

} // namespace app
