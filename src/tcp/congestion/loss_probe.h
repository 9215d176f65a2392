// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"
#include "tcp/time.h"

#include <optional>

namespace tcp {

/// The tail loss probe, RFC 8985 §7: where ACKs stay away, a segment is sent before the
/// retransmission timer would, so that its ACK may tell what is lost. Names are the RFC's.
class LossProbe
{
public:
    /// TLP_calc_PTO(), from now; the retransmission timer expires at `rtoAt`.
    static Duration timeout(
        std::optional<Duration> srtt, bool oneSegment, Instant now, Instant rtoAt);

    /// A probe may be sent: none is in flight, and an RTT was measured since the last one (§7.3).
    bool mayProbe() const { return !m_endSeq && m_sampled; }
    void noteSample() { m_sampled = true; }
    /// A probe leaves; `nxt`: SND.NXT with it; `again`: it repeats the last segment.
    void sent(SeqNum nxt, bool again);
    /// A recovery begins (§7.1).
    void reset() { m_endSeq.reset(); }

    struct Ack
    {
        SeqNum ack;
        bool dsack = false; ///< it tells that the probe has arrived twice
        bool bareDuplicate = false;
    };
    /// TLP_process_ack(); true: the probe has made good a loss, to which congestion control has to
    /// answer.
    bool acknowledged(const Ack& ack);

    friend bool operator==(const LossProbe&, const LossProbe&) = default;

private:
    std::optional<SeqNum> m_endSeq; ///< TLP.end_seq
    bool m_isRetrans = false;       ///< TLP.is_retrans
    bool m_sampled = true;          ///< an RTT was measured since the last probe
};

} // namespace tcp
