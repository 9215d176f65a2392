// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/congestion/retransmission_queue.h"

#include <cstdint>
#include <optional>

namespace tcp {

/// RACK, RFC 8985 §6: a segment is lost when one that left later has arrived, and time enough has
/// passed for it to be overtaken. Names are the RFC's.
class Rack
{
public:
    /// An ACK has come, with this TSecr where there are timestamps; what it tells to be delivered
    /// follows, in order of sequence numbers.
    void beginAck(std::optional<std::uint32_t> echo);
    /// Steps 1 to 3, for one segment that is acknowledged or SACKed now and was not before.
    void delivered(const Unacknowledged& segment, Instant now);
    /// Of what the ACK has told, the one that had left last counts (step 2).
    void endAck();
    /// The ACK tells that something arrived twice (step 4).
    void noteDsack(SeqNum nxt);
    /// A recovery is over (step 4).
    void endRecovery();

    struct Circumstances
    {
        Instant now;
        SeqNum una;
        std::uint32_t sackedSegments = 0;
        bool recovering = false;
        std::optional<Duration> srtt;
    };
    struct Losses
    {
        bool any = false;
        /// A segment that had been sent again after `since` is among them.
        bool retransmission = false;
        /// When to look again, from now; zero: nothing waits.
        Duration timeout{0};
    };
    /// Step 5, RACK_detect_loss(); `since`: when the window was reduced last.
    Losses detect(RetransmissionQueue& queue, const Circumstances& circumstances, Instant since);

    /// RACK.reo_wnd, as it is now.
    Duration reorderingWindow(const Circumstances& circumstances) const;
    std::optional<Duration> rtt() const { return m_rtt; }
    std::optional<Duration> minRtt() const { return m_minRtt; }
    bool reorderingSeen() const { return m_reorderingSeen; }
    std::uint32_t reorderingMultiplier() const { return m_reoWndMult; }

    friend bool operator==(const Rack&, const Rack&) = default;

private:
    void updateMinRtt(Duration sample, Instant now);

    std::optional<std::uint32_t> m_echo;
    /// Of the last one to leave among what the ACK at hand has told.
    std::optional<Instant> m_ackXmitTs;
    SeqNum m_ackEndSeq;
    Duration m_ackRtt{0};

    std::optional<Instant> m_xmitTs; ///< RACK.xmit_ts
    SeqNum m_endSeq;                 ///< RACK.end_seq
    std::optional<Duration> m_rtt;   ///< RACK.rtt
    std::optional<Duration> m_minRtt;
    Instant m_minRttAt;
    std::optional<SeqNum> m_fack;
    bool m_reorderingSeen = false;
    std::optional<SeqNum> m_dsackRound;
    std::uint32_t m_reoWndMult = 1;
    std::uint32_t m_reoWndPersist = 16;
};

} // namespace tcp
