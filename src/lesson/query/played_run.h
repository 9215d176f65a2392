// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/sequence.h"
#include "tcp/state.h"
#include "tcp/time.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace lesson {

/// A run that has come to its end, for questions about it.
class Run
{
public:
    /// Runs `genesis` to its end, or until its trace has kMostRunRows rows.
    explicit Run(sim::Genesis genesis);
    /// A run that was made elsewhere, of `genesis` and what a user did.
    Run(sim::Genesis genesis, sim::Trace trace);

    const sim::Genesis& genesis() const { return m_genesis; }
    const sim::Trace& trace() const { return m_trace; }
    /// When the last thing happens.
    tcp::Instant end() const;

    /// The state when all is done that happens at `at`.
    tcp::State stateAt(sim::Side who, tcp::Instant at) const;
    /// When `who` first enters `state`; none: never.
    std::optional<tcp::Instant> entered(sim::Side who, tcp::State state) const;
    /// When a segment, or its first copy, arrives; none: never.
    std::optional<tcp::Instant> arrival(sim::SegmentId id) const;
    /// The segments that were lost, in the order of their loss.
    std::vector<sim::SegmentId> lost() const;
    /// The segments that `who` sends itself, in order, which `wanted` holds for.
    std::vector<sim::SegmentId> sentBy(
        sim::Side who, const std::function<bool(const sim::SentSegment&)>& wanted) const;
    /// Octets that the user of `who` has been given by `at`.
    std::uint64_t deliveredBy(sim::Side who, tcp::Instant at) const;
    /// The initial sequence number of the connection to which `who` belongs when `id` is sent.
    tcp::SeqNum isn(sim::Side who, sim::SegmentId id) const;

private:
    sim::Genesis m_genesis;
    sim::Trace m_trace;
};

/// A run of an exercise is short; a longer one is cut off.
inline constexpr std::size_t kMostRunRows = 50'000;

} // namespace lesson
