// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/schema_check.h"
#include "sim/fault.h"
#include "sim/genesis.h"

#include <QJsonObject>

#include <optional>

namespace lesson {

// These read items of the list "steps" and parts of them, which the schema has checked.

/// A call: "listen", {"send": 100} ...
tcp::Call callOf(const QJsonValue& value);

/// The value of "fault".
sim::Fault faultOf(const QJsonValue& value);

/// The value of "inject".
sim::Injection injectionOf(const QJsonObject& object);

/// An item of "steps" with "fault".
sim::PlannedFault faultStepOf(const QJsonObject& object);

/// Any other item of "steps".
sim::Step stepOf(const QJsonObject& object);

/// What is wrong with the "inject" at `pointer` and cannot be expressed in the schema: flags that
/// name ACK although no ack is given, or more options than a header holds.
std::optional<ShapeProblem> checkInjection(const QString& pointer, const QJsonObject& injection);

} // namespace lesson
