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

/// An act in a session file: an item of "acts". `genesis` is that of the run: settings of an end
/// are told against the defaults there.
QJsonObject toJson(const sim::History::Action& act, const sim::Genesis& genesis);

/// Reads one that the schema has allowed; what the schema cannot say is a problem. `pointer` leads
/// to it.
std::variant<sim::History::Action, lesson::ShapeProblem> actOf(
    lesson::JsonValue object, const sim::Genesis& genesis, const QString& pointer);

} // namespace session
