// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/query/played_run.h"
#include "sim/subject.h"

#include <QJsonObject>

#include <optional>

namespace lesson {

/// What an item of a stop's list "show" points at, which the schema has checked:
/// {"segment": "client.1"}, {"end": "server"}, {"state": "SYN-SENT"},
/// {"edge": "rcv-syn-ack", "from": "SYN-SENT"}, {"enters": "ESTABLISHED", "who": "client"},
/// {"call": 1, "who": "client"}, {"error": 1, "who": "client"},
/// {"variable": "SND.NXT", "who": "client"}, {"field": "sequence-number"}, {"bit": "syn"}.
/// None: there is no such thing in the run.
std::optional<sim::Subject> subjectOf(JsonValue show, const Run& run);

/// The inverse. None: a lesson has no way to point at that.
std::optional<QJsonObject> showOf(const sim::Subject& subject, const Run& run);

} // namespace lesson
