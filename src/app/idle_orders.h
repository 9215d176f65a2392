// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/spoken_language.h"
#include "lesson/scenario/scenario.h"
#include "sim/trace.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

/// A fault or a note of a scenario for the nth segment of an end that sends fewer.
struct IdleOrder
{
    enum class Kind : std::uint8_t { Fault, Note };
    Kind kind = Kind::Fault;
    sim::Side from = sim::Side::Client;
    std::uint32_t nth = 1;
    /// How many it sends in the whole run.
    std::size_t sent = 0;

    friend bool operator==(const IdleOrder&, const IdleOrder&) = default;
};

/// In the order of the file, the faults first. `segments`: of its whole run.
std::vector<IdleOrder> idleOrders(
    const lesson::Scenario& scenario, std::span<const sim::SentSegment> segments);

/// Tells them on standard error.
void report(const QString& source, const std::vector<IdleOrder>& orders, Language language);

} // namespace app
