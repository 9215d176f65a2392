// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/recording.h"

#include "session/written_run.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace session {

namespace {

/// Whether something was only set.
bool isPreparation(const sim::TraceRow& row)
{
    return std::holds_alternative<sim::SettingsRow>(row.what) ||
        std::holds_alternative<sim::LinkRow>(row.what) ||
        std::holds_alternative<sim::NoteRow>(row.what);
}

/// Whether the same segments are sent in both at the same moments, and the same states entered.
bool isSameRun(const sim::Trace& a, const sim::Trace& b)
{
    const auto states = [](const sim::Trace& trace) {
        std::vector<sim::TraceRow> rows;
        std::ranges::copy_if(trace.rows(), back_inserter(rows), [](const sim::TraceRow& row) {
            return std::holds_alternative<sim::StateRow>(row.what);
        });
        return rows;
    };
    return std::ranges::equal(a.segments(), b.segments()) && states(a) == states(b);
}

} // namespace

std::optional<RecordingProblem> hindrance(const sim::Trace& trace)
{
    const auto begun = std::ranges::find_if_not(trace.rows(), isPreparation);
    for (auto row = begun; row != trace.rows().end(); ++row) {
        if (std::holds_alternative<sim::SettingsRow>(row->what)) {
            return RecordingProblem::SettingsChangedLater;
        }
        if (std::holds_alternative<sim::LinkRow>(row->what)) {
            return RecordingProblem::NetworkChangedLater;
        }
    }
    return std::nullopt;
}

std::variant<lesson::Scenario, RecordingProblem> recorded(
    const lesson::Scenario& scenario, const sim::History& run)
{
    WrittenRun written = writeRun(scenario, run);
    for (const sim::Input& act : written.left) {
        if (std::holds_alternative<sim::SettingsChange>(act.what)) {
            return RecordingProblem::SettingsChangedLater;
        }
        if (std::holds_alternative<sim::NetworkChange>(act.what)) {
            return RecordingProblem::NetworkChangedLater;
        }
    }
    // What an exercise asks for: timers may be set in another order within an instant.
    const bool isSame = written.comparison.likeness == Likeness::Same ||
        isSameRun(playedToEnd(run), playedToEnd(sim::History(written.scenario.genesis)));
    if (!isSame) {
        return RecordingProblem::PlaysDifferently;
    }
    return std::move(written.scenario);
}

} // namespace session
