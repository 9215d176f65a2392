// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"
#include "tcp/what_if.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcp {

/// When a window that grows because the user has read is worth an ACK of its own.
enum class WindowUpdates : std::uint8_t {
    LargeSteps, ///< the right edge moves by a segment or half the buffer (RFC 9293 §3.8.6.2.2)
    /// Any segment tells all that is free; told by itself when it grows by two segments and a
    /// quarter of the buffer, or when little is left: the rule of BSD.
    QuarterOfBuffer,
    /// Any segment tells all that is free; told by itself when the window at least doubles.
    Doubling,
};

/// What a small segment has to wait for under Nagle's algorithm.
enum class NagleRule : std::uint8_t {
    AnythingOut, ///< anything that is unacknowledged (RFC 9293 §3.7.4)
    SmallOneOut, ///< another small segment (Minshall's change, as Linux has it)
    WasBusy,     ///< what was unacknowledged before this writing began: the rule of BSD
};

/// What silence for longer than an RTO makes of cwnd.
enum class AfterIdle : std::uint8_t {
    RestartWindow, ///< at most the initial window (RFC 5681 §4.1)
    Halved,        ///< half of it for each RTO, no less than that window (RFC 2861)
    Unchanged,
};

/// What beside the peer's window limits how much is in flight.
enum class CongestionControl : std::uint8_t {
    None,
    Tahoe,   ///< RFC 5681 without fast recovery, as it was before Reno
    Reno,    ///< RFC 5681
    NewReno, ///< RFC 5681, RFC 6582
    Cubic,   ///< RFC 9438
};

/// How NewReno and CUBIC make good what is lost.
enum class LossRecovery : std::uint8_t {
    Agreed,  ///< by SACK where it was agreed on
    NewReno, ///< RFC 6582, SACK or not
    Sack,    ///< RFC 6675; RFC 6582 where SACK was not agreed on
};

/// The settings of one endpoint. The defaults are those of a plain teaching diagram.
struct EndpointConfig
{
    /// Initial send sequence numbers, one for each incarnation; the last serves all that follow.
    /// Empty: chosen from `isnSeed` in the manner of RFC 6528.
    std::vector<std::uint32_t> isns;
    std::uint64_t isnSeed = 0;
    std::uint16_t port = 0;
    /// Octets of data per segment that this end accepts, sent as the MSS option (RFC 9293 §3.7.1).
    std::uint16_t mss = 1460;
    bool sendMss = true; ///< the MSS option is sent at all
    /// The peer's MSS where it sends no option: 536, over IPv6 1220 (RFC 9293 §3.7.1, MUST-15).
    std::uint16_t defaultPeerMss = 536;
    /// Receive buffer in octets, at most 65535 without window scaling (RFC 9293 §3.1), 2^30 with
    /// it.
    std::uint32_t window = 65535;
    /// `window` is rounded up to whole segments as soon as the peer's MSS is known; without scaling
    /// it is then used up to its edge, beyond what the field can tell.
    bool wholeSegmentWindow = false;
    WindowUpdates windowUpdates = WindowUpdates::LargeSteps;
    Duration initialRto = std::chrono::seconds(1); ///< RFC 6298 (2.1)
    Duration minRto = std::chrono::seconds(1);     ///< RFC 6298 (2.4)
    Duration maxRto = std::chrono::seconds(60);    ///< RFC 6298 (2.5)
    /// G of RFC 6298 (2.3), the least that the variance adds to SRTT.
    Duration rtoGranularity = std::chrono::milliseconds(1);
    /// Added to every RTO but the first one.
    Duration rtoSlop{0};
    /// Retransmissions of one segment before the connection is given up: R2 of RFC 9293 §3.8.3.
    std::uint32_t maxRetries = 15;
    /// The same for SYN and SYN,ACK: 7 make more than 3 minutes (MUST-23).
    std::uint32_t synRetries = 7;
    Duration msl = std::chrono::minutes(2); ///< RFC 9293 §3.4.2
    std::optional<Duration> userTimeout;    ///< RFC 9293 §3.9.1.1
    /// How long an ACK of data may wait; 0: it does not wait (RFC 9293 §3.8.6.3; below 500 ms,
    /// MUST-40).
    Duration delayedAck{0};
    /// The second segment of data is answered at once, even where neither is a full one.
    bool ackSecondSegment = false;
    bool nagle = true; ///< RFC 9293 §3.7.4
    NagleRule nagleRule = NagleRule::AnythingOut;
    bool rfc1337 = false;     ///< ignore RST in TIME-WAIT
    bool rfc5961 = true;      ///< exact RST, challenge ACKs
    bool exactReset = true;   ///< with `rfc5961`: a RST that is not exact is challenged (§3.2)
    bool challengeSyn = true; ///< with `rfc5961`: a SYN in the window is challenged (§4.2)
    /// A reset that ABORT sends, or a SYN in the window, carries an ACK and SND.NXT.
    bool resetWithAck = false;
    /// A reset that answers a segment with a timestamp echoes it (RFC 7323 §5.2).
    bool resetEchoesTimestamp = true;
    /// The window scale shift to offer, 0 to 14; none: the option is not sent (RFC 7323 §2).
    std::optional<std::uint8_t> windowScale;
    /// The shift that is really offered: not so great that an empty buffer would be told as 0.
    std::optional<std::uint8_t> offeredWindowScale() const;
    bool timestamps = false; ///< offer the Timestamps option (RFC 7323 §3)
    /// A segment without a timestamp is dropped where timestamps were agreed on (RFC 7323 §3.2).
    bool requireTimestamps = true;
    bool sack = false; ///< offer SACK-permitted (RFC 2018 §2)
    /// A zero-window probe is an ACK with an old number, in the manner of keep-alive; else an octet
    /// of data (RFC 9293 §3.8.6.1).
    bool bareProbes = false;
    CongestionControl congestion = CongestionControl::NewReno; ///< RFC 9293 §3.8.2
    LossRecovery recovery = LossRecovery::Agreed;
    bool prr = false;  ///< cwnd comes down by and by in a recovery (RFC 9937)
    bool rack = false; ///< loss is found by time and by probes, where SACK is used (RFC 8985)
    /// Duplicate ACKs after a timeout begin a recovery where the ACK before them has not moved by
    /// much (RFC 6582 §4.1).
    bool ackHeuristic = false;
    /// CUBIC makes room for new flows (RFC 9438 §4.7, which advises against it for a single flow).
    bool cubicFastConvergence = false;
    std::uint32_t initialCwndSegments = 10; ///< RFC 6928 §2
    /// Where slow start ends, in octets; none: where something is lost (RFC 5681 §3.1).
    std::optional<std::uint32_t> initialSsthresh;
    /// Segments by which an ACK opens the congestion window in slow start: 1, RFC 5681 §3.1; more
    /// are L of RFC 3465; 0: as many as it acknowledges.
    std::uint32_t slowStartSegments = 1;
    /// A congestion window that was not used up does not grow.
    bool growsOnlyWhenUsed = false;
    AfterIdle afterIdle = AfterIdle::RestartWindow;
    /// Probe a connection on which nothing has arrived for so long (RFC 9293 §3.8.4).
    std::optional<Duration> keepalive;
    /// Between probes that are not answered, and how many of them end the connection: §3.8.4 asks
    /// that a single one does not; these are the customary numbers.
    Duration keepaliveInterval = std::chrono::seconds(75);
    std::uint32_t keepaliveProbes = 9;
    /// A newer SYN reopens a connection in TIME-WAIT (RFC 9293 §3.6.1, MAY-2); with timestamps,
    /// which SYN is newer is told by them (RFC 6191 §2).
    bool timeWaitReuse = false;
    WhatIf whatIf; ///< the rules of TCP that this end breaks

    friend bool operator==(const EndpointConfig&, const EndpointConfig&) = default;
};

} // namespace tcp
