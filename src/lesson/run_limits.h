// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario_reader.h"
#include "lesson/schema_check.h"

#include <optional>

namespace lesson {

/// More segments than this in one run are refused: 1 GB at the usual MSS is 700,000.
inline constexpr std::uint64_t kMaxSegments = 4'000'000;

/// What would make a run so long that it seems to hang: more data or copies than that in segments,
/// or timers that go off so often until the end of the run.
std::optional<ShapeProblem> checkLimits(const ReadGenesis& read);

} // namespace lesson
