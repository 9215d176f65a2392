// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"
#include "tcp/time.h"

#include <cstdint>
#include <vector>

namespace tcp {

/// A segment on the retransmission queue: sent, and not acknowledged as a whole.
struct Unacknowledged
{
    SeqNum seq;
    std::uint32_t len = 0;
    bool syn = false;
    bool fin = false;
    bool psh = false;
    /// A zero-window probe; when the window opens it is sent again with what follows it.
    bool probe = false;
    bool sacked = false;   ///< the peer has it (RFC 2018)
    bool lost = false;     ///< it has to be sent again
    bool resent = false;   ///< and was, since it was found lost
    bool repeated = false; ///< it has been sent more than once
    bool cut = false;      ///< a piece of one that the path did not take
    Instant sentAt;        ///< when it left last

    SeqNum end() const { return seq + len + (syn ? 1U : 0U) + (fin ? 1U : 0U); }
    /// Sequence numbers that it takes.
    std::uint32_t size() const { return distance(seq, end()); }
    friend bool operator==(const Unacknowledged&, const Unacknowledged&) = default;
};

/// All that lies between SND.UNA and SND.NXT, in order and without gaps.
using RetransmissionQueue = std::vector<Unacknowledged>;

} // namespace tcp
