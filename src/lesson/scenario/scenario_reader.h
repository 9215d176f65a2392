// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"
#include "lesson/scenario/scenario.h"
#include "sim/genesis.h"

#include <cstddef>
#include <variant>
#include <vector>

namespace lesson {

/// A genesis, and which item of the file's list "steps" each of its steps is: step i is item
/// `place[i]`. (Faults are items of that list, too, but no steps.)
struct ReadGenesis
{
    sim::Genesis genesis;
    std::vector<std::size_t> place;
};

/// Reads the genesis of a scenario that the schema has checked. The problem is something that the
/// schema cannot express, such as settings that contradict each other.
std::variant<ReadGenesis, ShapeProblem> readGenesis(JsonValue scenario);

/// Reads a scenario that the schema has checked and gives it the id `id`. The problem is something
/// that the schema cannot express.
std::variant<Scenario, ShapeProblem> scenarioFrom(JsonValue document, const QString& id);

/// The genesis of a file without settings and steps.
sim::Genesis defaultGenesis(std::uint64_t seed);

} // namespace lesson
