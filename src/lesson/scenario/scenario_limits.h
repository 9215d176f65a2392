// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/schema_check.h"
#include "lesson/scenario/scenario_reader.h"

#include <optional>

namespace lesson {

/// The first setting or step that would make the run longer than sim/run_limits.h allows; none: no
/// limit is exceeded.
std::optional<ShapeProblem> checkLimits(const ReadGenesis& read);

} // namespace lesson
