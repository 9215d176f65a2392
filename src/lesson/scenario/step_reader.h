// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"
#include "sim/fault.h"
#include "sim/genesis.h"

#include <optional>

namespace lesson {

// These read items of the list "steps" and parts of them, which the schema has checked.

/// A call: "listen", {"send": 100} ...
tcp::Call callOf(JsonValue value);

/// The value of "fault".
sim::Fault faultOf(JsonValue value);

/// The value of "inject".
sim::Injection injectionOf(JsonValue object);

/// An item of "steps" with "fault".
sim::PlannedFault faultStepOf(JsonValue object);

/// Any other item of "steps".
sim::Step stepOf(JsonValue object);

/// What is wrong with the "inject" at `pointer` and cannot be expressed in the schema: flags that
/// name ACK although no ack is given, or more options than a header holds.
std::optional<ShapeProblem> checkInjection(const QString& pointer, JsonValue injection);

} // namespace lesson
