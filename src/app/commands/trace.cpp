// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "app/messages.h"
#include "lesson/scenario.h"
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

void run(sim::Simulation simulation, StandardOutput& out)
{
    sim::Trace trace(simulation.traceStart());
    while (!out.closed() && simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
        printRows(trace, out);
        // Rows that are printed are not needed again; segments are, by those who name them later.
        trace.truncate(0, trace.segments().size());
    }
}

} // namespace

ExitCode runTrace(const Context& context)
{
    auto loaded = lesson::loadScenario(context.call.arguments.front());
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    StandardOutput out;
    run(sim::Simulation(std::move(std::get<lesson::Scenario>(loaded).genesis)), out);
    return finish(out, context.language);
}

} // namespace app
