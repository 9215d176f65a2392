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

// What the readers read, written: in the format of resources/schema/scenario.schema.json, without
// what is the default anyway. Times are exact to the nanosecond. The file has no place for an id,
// for numbers of `isnSeed` that do not come from the seed, and for an OPEN without a remote socket.

/// A value in one line, without spaces.
QByteArray compact(const QJsonValue& value);

/// A scenario file. A title that is the id is left out: a file without one is called by its name.
QJsonObject toJson(const Scenario& scenario);
/// The bytes to save, as people like to read them: a line for each step.
QByteArray scenarioText(const Scenario& scenario);

/// "client" or "server": what differs from `defaults`, those of this end.
QJsonObject toJson(const tcp::EndpointConfig& config, const tcp::EndpointConfig& defaults);
/// "to_server" or "to_client": what differs from `defaults`.
QJsonObject toJson(const sim::LinkConfig& link, const sim::LinkConfig& defaults = {});
/// "link".
QJsonObject toJson(const sim::PerSide<sim::LinkConfig>& links);

/// The value of "client" or "server" in a step: "listen", {"send": 100} ...
QJsonValue toJson(const tcp::Call& call);
/// The value of "fault".
QJsonValue toJson(const sim::Fault& fault);
/// The value of "inject".
QJsonObject toJson(const sim::Injection& injection);
/// Items of "steps".
QJsonObject toJson(const sim::Step& step);
QJsonObject toJson(const sim::PlannedFault& fault);

} // namespace lesson
