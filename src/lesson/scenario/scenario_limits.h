// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/schema_check.h"
#include "lesson/scenario/scenario_reader.h"

#include <optional>

namespace lesson {

/// What would make a run longer than sim/run_limits.h allows, and where in the file it stands.
std::optional<ShapeProblem> checkLimits(const ReadGenesis& read);

} // namespace lesson
