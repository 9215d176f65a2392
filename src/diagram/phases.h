// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace diagram {

/// A stretch of a connection's life, told from what happened and not from a scenario's name.
enum class PhaseKind : std::uint8_t {
    ThreeWayHandshake,
    SimultaneousOpen,
    OpenFailed, ///< an attempt to open that ended in CLOSED
    DataTransfer,
    FourWayTeardown,
    ThreeSegmentClose, ///< the second FIN was also the ACK of the first
    SimultaneousClose,
    Reset,
};

} // namespace diagram
