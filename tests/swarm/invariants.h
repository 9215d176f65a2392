// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrivals.h"
#include "sim/trace.h"
#include "state_view.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swarm {

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
    std::string look(const StateView& state, const sim::Trace& trace);

private:
    /// What befell an end in one round. Where it was one thing alone, what follows is known.
    struct Causes
    {
        int count = 0;
        std::optional<sim::SegmentId> arrival;
        std::optional<tcp::CallKind> call;
        std::optional<tcp::TimerKind> expired;
        bool isOnly(const auto& cause) const { return count == 1 && cause.has_value(); }
    };

    struct End
    {
        tcp::State state = tcp::State::Closed;
        /// How many times it has taken part in opening a connection.
        int openings = 0;
        /// The furthest right edge of a window that the other end has told this one.
        std::optional<tcp::SeqNum> edge;
        /// The right edge of the window that it has told.
        std::optional<tcp::SeqNum> told;
        /// What has come in of the first connection.
        Arrivals arrivals;
        /// The last interval that the retransmission timer was started for.
        tcp::Duration rto{0};
        /// The MSS that its last SYN has told.
        std::uint16_t mss = 0;
        /// The least and the greatest RTO that its settings have ever allowed.
        tcp::Duration leastRto = tcp::Duration::max();
        tcp::Duration mostRto{0};
        /// What the trace has told of congestion control last.
        std::optional<tcp::CongestionChange> congestion;
        /// SND.NXT when a loss was answered last.
        std::optional<tcp::SeqNum> reducedAt;
        /// Since then the user has had Reno, which ends a recovery with the first new ACK, or no
        /// congestion control: what was lost beside is found anew.
        bool hasForgotten = false;
        /// Retransmissions by timer since something was acknowledged.
        std::uint32_t repeats = 0;
        // As they were before this round.
        tcp::State stateBefore = tcp::State::Closed;
        tcp::SendVariables sndBefore;
        tcp::ReceiveVariables rcvBefore;
        std::vector<tcp::SackBlock> sackedBefore;
        Causes causes;
    };

    using Row = sim::TraceRow;

    void beginRound(const StateView& state, const sim::Trace& trace);
    void noteSettings(const StateView& state);
    void endRound(const StateView& state);
    std::string lookAtRow(const StateView& state, const sim::Trace& trace, const Row& row);
    void noteArrival(const EndView& end, sim::Side side, const sim::SentSegment& sent);
    std::string lookAtState(sim::Side side, const sim::StateRow& row);

    // invariants_segments.cpp
    std::string lookAtSent(const StateView& state, const sim::Trace& trace, const Row& row);
    std::string lookAtReset(
        const EndView& end, const sim::SentSegment& sent, const sim::Trace& trace) const;
    std::string lookAtNumbers(const EndView& end, const sim::SentSegment& sent);
    std::string lookAtOptions(const EndView& end, const sim::SentSegment& sent) const;
    std::string lookAtWindow(const sim::SentSegment& sent) const;
    std::string lookAtAnswer(sim::Side side, const StateView& state, const sim::Trace& trace) const;

    // invariants_timers.cpp
    std::string lookAtTimerRow(const EndView& end, sim::Side side, const Row& row);
    std::string lookAtTimers(const EndView& end) const;
    std::string lookAtTimeWait(
        sim::Side side, const StateView& state, const sim::Trace& trace) const;

    // invariants_congestion.cpp
    std::string lookAtChange(
        const EndView& end, sim::Side side, const tcp::CongestionChange& change);
    std::string lookAtFlight(sim::Side side, const StateView& state, const sim::Trace& trace);
    std::string lookAtRepeat(const EndView& end, const sim::SentSegment& sent) const;
    void noteSacked(const EndView& end, sim::Side side);

    std::string lookAtEnd(const EndView& end) const;
    bool isFirstConnection() const;
    std::string lookAtBoth(const StateView& state) const;
    std::string lookAtReceived(const StateView& state) const;

    bool m_honest;
    sim::PerSide<End> m_ends;
    /// As they are after the round that is looked at.
    sim::PerSide<const tcp::EndpointConfig*> m_configs{};
    std::size_t m_rowsSeen = 0;
    std::size_t m_segmentsSeen = 0;
};

inline constexpr std::uint16_t kDefaultMss = 536; // RFC 9293 §3.7.1

/// "client: " or "server: ".
std::string who(sim::Side side);

/// The connection of this state has numbers.
bool hasTcb(tcp::State state);

} // namespace swarm
