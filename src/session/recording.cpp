// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/recording.h"

#include "session/written_run.h"

namespace session {

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
