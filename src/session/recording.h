// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario/scenario.h"
#include "sim/history.h"

#include <cstdint>
#include <optional>
#include <variant>

namespace session {

/// Why what was done cannot become a scenario.
enum class RecordingProblem : std::uint8_t {
    SettingsChangedLater, ///< a scenario has the settings that it begins with
    NetworkChangedLater,  ///< and the same network all the time
    PlaysDifferently,     ///< as a scenario it comes to something else
};

/// What a run holds that no scenario can tell, as soon as it was done; none: nothing.
std::optional<RecordingProblem> hindrance(const sim::Trace& trace);

/// The scenario that does by itself what was done in `run`, a course of `scenario`: acts become
/// steps and faults, what was set before anything happened becomes part of the beginning.
std::variant<lesson::Scenario, RecordingProblem> recorded(
    const lesson::Scenario& scenario, const sim::History& run);

} // namespace session
