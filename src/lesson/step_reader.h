// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"
#include "sim/genesis.h"

#include <QJsonObject>

namespace lesson {

// These read items of the list "steps" that the schema has allowed.

/// An item with "fault".
sim::PlannedFault faultStepOf(const QJsonObject& object);

/// Any other item.
sim::Step stepOf(const QJsonObject& object);

/// Whether the flags of an "inject" have ACK while it gives no ack.
bool namesAckWithoutNumber(const QJsonObject& injection);

} // namespace lesson
