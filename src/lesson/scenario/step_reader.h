// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"
#include "sim/fault.h"
#include "sim/genesis.h"

#include <optional>

namespace lesson {

// These read items of the list "steps", and parts of them, that the schema has allowed.

/// "listen", {"send": 100} ...
tcp::Call callOf(JsonValue value);

/// The value of "fault".
sim::Fault faultOf(JsonValue value);

/// The value of "inject".
sim::Injection injectionOf(JsonValue object);

/// An item with "fault".
sim::PlannedFault faultStepOf(JsonValue object);

/// Any other item.
sim::Step stepOf(JsonValue object);

/// What the schema cannot say of an "inject" at `pointer`: flags that name ACK while no ack is
/// given, more options than a header holds.
std::optional<ShapeProblem> checkInjection(const QString& pointer, JsonValue injection);

} // namespace lesson
