// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"
#include "sim/link_config.h"
#include "sim/side.h"
#include "tcp/config.h"

#include <optional>

namespace lesson {

// The schema has checked what these read.

/// Sets the members of `config`, which holds the defaults, that `object` gives: the value of
/// "client" or "server".
void readEndpoint(JsonValue object, tcp::EndpointConfig& config);

/// Settings of an end that contradict each other, which the schema cannot express. `pointer` is the
/// JSON pointer of the end.
std::optional<ShapeProblem> checkEndpoint(
    const QString& pointer, const tcp::EndpointConfig& config);

/// Sets the members of one direction of the network that `object` gives.
void readDirection(JsonValue object, sim::LinkConfig& link);

/// The same for both directions: `object` is the value of "link".
void readLinks(JsonValue object, sim::PerSide<sim::LinkConfig>& links);

} // namespace lesson
