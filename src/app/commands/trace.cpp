// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "app/idle_orders.h"
#include "app/messages.h"
#include "app/source_run.h"
#include "session/document.h"
#include "session/script_run.h"
#include "sim/simulation.h"
#include "sim/trace_json.h"

#include <variant>

namespace app {
namespace {

void printRows(const sim::Trace& trace, StandardOutput& out)
{
    for (const sim::TraceRow& row : trace.rows()) {
        out.write(sim::toJson(trace, row));
        out.write("\n");
    }
}

/// Of a scenario, as it goes on. False where the run was stopped before its end.
bool run(
    const QString& source, const lesson::Scenario& scenario, StandardOutput& out, Language language)
{
    sim::Simulation simulation(scenario.genesis);
    sim::Trace trace(simulation.traceStart());
    while (!out.closed() && simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
        printRows(trace, out);
        // Rows that are printed are not needed again; segments are, by those who name them later.
        trace.truncate(0, trace.segments().size());
    }
    if (!out.closed()) {
        report(source, idleOrders(scenario, trace.segments()), language);
    }
    return !simulation.isStopped();
}

/// What a script did, as it was recorded.
ExitCode traceScript(const QString& path, Language language)
{
    const auto loaded = session::loadScript(path);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        report(*problem, language);
        return ExitCode::Wrong;
    }
    const auto& script = std::get<session::ScriptRun>(loaded);
    StandardOutput out;
    printRows(script.recorded, out);
    const ExitCode written = finish(out, language);
    if (const auto stop = stopOf(script)) {
        report(*stop, language);
    }
    return written;
}

} // namespace

ExitCode runTrace(const Context& context)
{
    const QString& source = context.call.arguments.front();
    if (session::isScript(source)) {
        return traceScript(source, context.language);
    }
    auto loaded = session::load(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    StandardOutput out;
    bool ended = true;
    if (auto* document = std::get_if<session::Document>(&loaded)) {
        const sim::Trace trace = session::traceToEnd(std::move(*document));
        printRows(trace, out);
        ended = !trace.isStopped();
    } else {
        ended = run(source, std::get<lesson::Scenario>(loaded), out, context.language);
    }
    return finish(out, ended, context.language);
}

} // namespace app
