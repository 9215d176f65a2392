// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"
#include "sim/link_config.h"
#include "sim/side.h"
#include "tcp/config.h"

#include <optional>

namespace lesson {

/// Takes the settings that `object` gives into `config`, which holds the defaults. The schema has
/// allowed `object`.
void readEndpoint(JsonValue object, tcp::EndpointConfig& config);

/// What the schema cannot say: settings that contradict each other. `pointer` leads to the end.
std::optional<ShapeProblem> checkEndpoint(
    const QString& pointer, const tcp::EndpointConfig& config);

/// Takes what `object` gives into `link`, one direction of the network.
void readDirection(JsonValue object, sim::LinkConfig& link);

/// Takes what `object`, the "link" of a file, gives into the two directions.
void readLinks(JsonValue object, sim::PerSide<sim::LinkConfig>& links);

} // namespace lesson
