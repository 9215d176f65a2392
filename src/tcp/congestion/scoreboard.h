// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/congestion/retransmission_queue.h"
#include "tcp/segment.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace tcp {

inline constexpr std::uint32_t kDupThresh = 3; // RFC 5681 §3.2, RFC 6675 §2

/// What is known of each segment on the retransmission queue: RFC 6675 §3 and §4.
///
/// The marks stand on the segments themselves. A segment of which a SACK block covers a part is cut
/// up, so that each one is covered as a whole or not at all. What the RFC calls HighRxt is told by
/// the mark `resent`: segments are sent again in order.
class Scoreboard
{
public:
    using Visitor = std::function<void(const Unacknowledged&)>;

    /// Octets that are SACKed.
    std::uint32_t sacked() const { return m_sacked; }
    /// Whether anything is marked at all.
    bool marked() const { return m_marked; }

    /// Takes off the queue what lies before `ack`. Each segment that has not been SACKed before is
    /// shown to `delivered`, unless that is empty.
    void acknowledge(RetransmissionQueue& queue, SeqNum ack, const Visitor& delivered);
    /// Update(): marks what the blocks tell of, as far as it lies before `nxt`. The answer is the
    /// octets among it that were not SACKed before; these, too, are shown to `delivered`.
    std::uint32_t update(
        RetransmissionQueue& queue, const SackBlocks& blocks, SeqNum nxt, const Visitor& delivered);

    /// IsLost() of the first segment.
    static bool isFirstLost(const RetransmissionQueue& queue, std::uint32_t smss);
    /// IsLost() of every segment; true where one is found lost that was not before.
    bool markLost(RetransmissionQueue& queue, std::uint32_t smss);
    /// This one has to be sent again, whether it has been already or not.
    void markLost(Unacknowledged& segment);
    /// Marks have been made by others.
    void noteMarked() { m_marked = true; }
    /// Everything has to be sent again, and what SACK has told may have been taken back
    /// (RFC 2018 §8).
    void loseAll(RetransmissionQueue& queue);
    /// Loss recovery is over: what is lost beyond it is to be found anew. What is SACKed stays
    /// (RFC 6675 §5 (A)).
    void endRecovery(RetransmissionQueue& queue);

    /// SetPipe(): octets in the network, as far as is known.
    std::uint32_t pipe(const RetransmissionQueue& queue) const;

    // NextSeg(), but for rule (2), which is about new data; null: there is none.
    /// Rule (1): the first one that is lost and was not sent again.
    Unacknowledged* nextLost(RetransmissionQueue& queue) const;
    /// Rule (3): the first one below what is SACKed that was not sent again, lost or not.
    Unacknowledged* nextUncertain(RetransmissionQueue& queue) const;
    /// Rule (4): the last one that is not SACKed, once in each recovery.
    Unacknowledged* rescue(RetransmissionQueue& queue, SeqNum una) const;
    /// RescueRxt: no rescue until more than what lies before `point` is acknowledged.
    void setRescue(SeqNum point) { m_rescueRxt = point; }

    /// Cuts up what is longer than `octets` and marks it as lost.
    void cut(RetransmissionQueue& queue, std::uint32_t octets);

    friend bool operator==(const Scoreboard&, const Scoreboard&) = default;

private:
    static void splitAt(RetransmissionQueue& queue, SeqNum at);

    bool m_marked = false;
    std::uint32_t m_sacked = 0;
    std::optional<SeqNum> m_rescueRxt;
};

} // namespace tcp
