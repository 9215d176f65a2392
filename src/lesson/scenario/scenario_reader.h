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

/// A genesis and where its steps stand: step i of the genesis is item `place[i]` of the file's
/// list.
struct ReadGenesis
{
    sim::Genesis genesis;
    std::vector<std::size_t> place;
};

/// Makes a genesis of a scenario that the schema has allowed. What the schema cannot say is a
/// problem here: settings that contradict each other.
std::variant<ReadGenesis, ShapeProblem> readGenesis(JsonValue scenario);

/// Makes a scenario called `id` of one that the schema has allowed. What the schema cannot say is a
/// problem here.
std::variant<Scenario, ShapeProblem> scenarioFrom(JsonValue document, const QString& id);

/// The settings that a file without settings gives.
sim::Genesis defaultGenesis(std::uint64_t seed);

} // namespace lesson
