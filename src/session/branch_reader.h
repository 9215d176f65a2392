// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"
#include "session/branches.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace session {

/// Reads the array "branches" of a session file by applying its acts to `branches`, which must be
/// new. The schema has checked the array already; a problem is returned if something in it is
/// impossible, such as an act that the run refuses. Stops early if `patience` is over. Linear in
/// the file and the runs: each input is simulated once.
std::optional<lesson::ShapeProblem> readBranches(
    lesson::JsonValue list, Branches& branches, Patience& patience);

lesson::ShapeProblem unknownBranch(
    const QString& pointer, BranchId found, const std::vector<BranchId>& known);
lesson::ShapeProblem outOfRange(
    const QString& pointer, std::size_t found, std::size_t least, std::size_t greatest);

} // namespace session
