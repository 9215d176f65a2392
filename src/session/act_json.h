// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"
#include "sim/genesis.h"
#include "sim/history.h"

#include <QJsonObject>

#include <optional>
#include <variant>

namespace session {

/// An act of the user as it is written into a session file: an item of "acts". Settings of an end
/// are written where they differ from those that a scenario file without settings gives, with the
/// seed of `genesis`, which is that of the run.
QJsonObject toJson(const sim::History::Action& act, const sim::Genesis& genesis);

/// Reads such an item. The schema has checked it already; the problem is something that the schema
/// cannot express. `pointer` is the JSON pointer of the item, for the problem's message.
std::variant<sim::History::Action, lesson::ShapeProblem> actOf(
    lesson::JsonValue object, const sim::Genesis& genesis, const QString& pointer);

} // namespace session
