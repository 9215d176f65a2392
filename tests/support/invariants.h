// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/simulation.h"
#include "sim/trace.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace support {

/// Watches a run from its beginning and tells what must never be: RFC 9293's promises, held against
/// every state and every row of the trace.
class Invariants
{
public:
    /// `honest`: no segment is forged and no end crashes, so that what one end has received is what
    /// the other has sent; as far as it is the first connection of both, for after that old
    /// segments may be taken for new ones.
    Invariants(const sim::Simulation& start, bool honest);

    /// Looks at the state after an input, and at the rows that came since the last look. Empty, or
    /// what is wrong, as a sentence.
    std::string look(const sim::Simulation& state, const sim::Trace& trace);

private:
    struct End
    {
        tcp::State state = tcp::State::Closed;
        /// How many times it has taken part in opening a connection.
        int openings = 0;
        /// The furthest right edge of a window that the other end has told this one.
        std::optional<tcp::SeqNum> edge;
    };

    std::string lookAtRow(
        const sim::Simulation& state, const sim::Trace& trace, const sim::TraceRow& row);
    void noteEdge(const tcp::Endpoint& end, sim::Side side, const tcp::Segment& segment);
    std::string lookAtState(sim::Side side, const sim::StateRow& row);
    std::string lookAtSent(const sim::SentSegment& sent);
    std::string lookAtReset(const sim::SentSegment& sent) const;
    std::string lookAtEnd(const tcp::Endpoint& end) const;
    std::string lookAtTimers(const tcp::Endpoint& end) const;
    bool isFirstConnection() const;
    std::string lookAtBoth(const sim::Simulation& state) const;

    bool m_honest;
    sim::PerSide<End> m_ends;
    sim::PerSide<tcp::EndpointConfig> m_configs;
    std::size_t m_rowsSeen = 0;
};

} // namespace support
