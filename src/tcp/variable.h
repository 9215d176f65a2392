// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace tcp {

/// The variables of a transmission control block (RFC 9293 §3.3.1), and what else an end keeps: its
/// buffers, the estimate of the round-trip time.
enum class Variable : std::uint8_t {
    SndUna,
    SndNxt,
    SndWnd,
    SndUp,
    SndWl1,
    SndWl2,
    Iss,
    MaxSndWnd,
    EffSndMss,
    RcvNxt,
    RcvWnd,
    RcvUp,
    Irs,
    RcvBuff,
    RcvUser,
    TsRecent,
    SndShift,
    RcvShift,
    SendBuffer,
    RetransmissionQueue,
    OutOfOrder,
    Delivered,
    Srtt,
    RttVar,
    Rto,
    Retries,
};

} // namespace tcp
