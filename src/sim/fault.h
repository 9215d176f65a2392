// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "tcp/time.h"

#include <cstdint>
#include <variant>

namespace sim {

struct Drop
{
    friend bool operator==(const Drop&, const Drop&) = default;
};
struct Corrupt
{
    friend bool operator==(const Corrupt&, const Corrupt&) = default;
};
/// Arrives `by` later than it would have.
struct Delay
{
    tcp::Duration by;
    friend bool operator==(const Delay&, const Delay&) = default;
};
/// `copies` more arrive right behind it.
struct Duplicate
{
    std::uint32_t copies;
    friend bool operator==(const Duplicate&, const Duplicate&) = default;
};

/// What can be done to one chosen segment on its way.
using Fault = std::variant<Drop, Corrupt, Delay, Duplicate>;

/// A fault planned for the nth segment (from 1) that an end sends. Retransmissions are counted,
/// injected segments are not.
struct PlannedFault
{
    Side from = Side::Client;
    std::uint32_t nth = 1;
    Fault fault;

    friend bool operator==(const PlannedFault&, const PlannedFault&) = default;
};

} // namespace sim
