// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/recording.h"

#include "session/written_run.h"

#include <algorithm>

namespace session {

namespace {

/// Whether something was only set.
bool isPreparation(const sim::TraceRow& row)
{
    return std::holds_alternative<sim::SettingsRow>(row.what) ||
        std::holds_alternative<sim::LinkRow>(row.what) ||
        std::holds_alternative<sim::NoteRow>(row.what);
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
    if (written.comparison.likeness != Likeness::Same) {
        return RecordingProblem::PlaysDifferently;
    }
    return std::move(written.scenario);
}

} // namespace session
