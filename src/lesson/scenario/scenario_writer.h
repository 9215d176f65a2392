// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario/scenario.h"
#include "sim/fault.h"
#include "sim/genesis.h"
#include "sim/link_config.h"
#include "sim/side.h"
#include "tcp/call.h"
#include "tcp/config.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace lesson {

// The inverse of the readers: writes the format of resources/schema/scenario.schema.json and leaves
// out what has its default value. Times are exact to the nanosecond. Not everything can be written:
// the format has no id, no `isnSeed` that does not come from the seed, and no OPEN without a remote
// socket.

/// A value in one line, without spaces.
QByteArray compact(const QJsonValue& value);

/// A scenario file. A title that is the same as the id is left out.
QJsonObject toJson(const Scenario& scenario);
/// The bytes to save, with a line for each step.
QByteArray scenarioText(const Scenario& scenario);

/// The value of "client" or "server": the settings that differ from `defaults`, those of this end.
QJsonObject toJson(const tcp::EndpointConfig& config, const tcp::EndpointConfig& defaults);
/// The value of "to_server" or "to_client": what differs from `defaults`.
QJsonObject toJson(const sim::LinkConfig& link, const sim::LinkConfig& defaults = {});
/// The value of "link".
QJsonObject toJson(const sim::PerSide<sim::LinkConfig>& links);

/// The value of "client" or "server" in a step: "listen", {"send": 100} ...
QJsonValue toJson(const tcp::Call& call);
/// The value of "fault".
QJsonValue toJson(const sim::Fault& fault);
/// The value of "inject".
QJsonObject toJson(const sim::Injection& injection);
/// An item of "steps".
QJsonObject toJson(const sim::Step& step);
QJsonObject toJson(const sim::PlannedFault& fault);

} // namespace lesson
