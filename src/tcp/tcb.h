// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/congestion/congestion.h"
#include "tcp/congestion/retransmission_queue.h"
#include "tcp/reason.h"
#include "tcp/reassembly.h"
#include "tcp/rtt.h"
#include "tcp/segment.h"
#include "tcp/sequence.h"
#include "tcp/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcp {

/// The send sequence variables (RFC 9293 §3.3.1, Table 2).
struct SendVariables
{
    SeqNum una;               ///< SND.UNA
    SeqNum nxt;               ///< SND.NXT
    std::uint32_t wnd = 0;    ///< SND.WND, octets from SND.UNA on
    SeqNum wl1;               ///< SND.WL1
    SeqNum wl2;               ///< SND.WL2
    SeqNum iss;               ///< ISS
    std::uint32_t maxWnd = 0; ///< MAX.SND.WND (RFC 5961 §5.2), also Max(SND.WND) of §3.8.6.2.1
    std::uint16_t mss = 536;  ///< Eff.snd.MSS (RFC 9293 §3.7.1; 536 without the peer's option)
    std::optional<SeqNum> up; ///< SND.UP, behind the urgent data; none: all of it is acknowledged

    friend bool operator==(const SendVariables&, const SendVariables&) = default;
};

/// The receive sequence variables (RFC 9293 §3.3.1, Table 3).
struct ReceiveVariables
{
    SeqNum nxt;               ///< RCV.NXT
    std::uint32_t wnd = 0;    ///< RCV.WND
    SeqNum irs;               ///< IRS
    std::uint32_t buffer = 0; ///< RCV.BUFF (RFC 9293 §3.8.6.2.2)
    SeqNum advertisedEdge;    ///< the right edge of the window as the peer knows it
    std::optional<SeqNum> up; ///< RCV.UP, behind the urgent data; none: the user has all of it

    friend bool operator==(const ReceiveVariables&, const ReceiveVariables&) = default;
};

/// What both ends have agreed on in their SYNs.
struct Negotiated
{
    bool timestamps = false;
    bool sack = false;
    bool windowScale = false;
    std::uint8_t sendShift = 0;    ///< Snd.Wind.Shift: of the windows that arrive (RFC 7323 §2.3)
    std::uint8_t receiveShift = 0; ///< Rcv.Wind.Shift: of the windows that are sent

    friend bool operator==(const Negotiated&, const Negotiated&) = default;
};

/// The variables of the Timestamps option (RFC 7323 §4.3).
struct TimestampVariables
{
    std::uint32_t recent = 0; ///< TS.Recent
    Instant recentAt;         ///< when TS.Recent was taken
    SeqNum lastAckSent;       ///< Last.ACK.sent

    friend bool operator==(const TimestampVariables&, const TimestampVariables&) = default;
};

/// How many segments that bring nothing were answered lately (RFC 5961 §7).
struct AnswerCount
{
    Instant since;
    std::uint32_t sent = 0;

    friend bool operator==(const AnswerCount&, const AnswerCount&) = default;
};

/// What the user has handed over and what is not sent yet.
struct SendBuffer
{
    /// Octets queued and not yet sent.
    std::uint64_t unsent = 0;
    /// Octets sent since the connection opened.
    std::uint64_t sent = 0;
    /// Where SENDs end, as octets since the connection opened; only those not yet sent. PSH is set
    /// on the segment that reaches such an end.
    std::vector<std::uint64_t> pushes;
    /// Where segments have to end, counted in the same way; only those not yet sent.
    std::vector<std::uint64_t> records;

    /// Octets not yet sent that may stand in one segment, were it large enough.
    std::uint64_t together() const { return records.empty() ? unsent : records.front() - sent; }
    /// Whether all that is queued may leave as small a segment as it makes.
    bool pushed() const { return !pushes.empty() && pushes.back() == sent + unsent; }

    friend bool operator==(const SendBuffer&, const SendBuffer&) = default;
};

/// What is left of a connection in TIME-WAIT once a newer SYN has reopened it: enough to go back
/// there, should that SYN turn out to be an old duplicate (RFC 9293 §3.6.1).
struct Predecessor
{
    SendVariables snd;
    ReceiveVariables rcv;
    Negotiated negotiated;
    TimestampVariables ts;
    std::optional<SeqNum> fin;
    std::uint64_t sent = 0;      ///< SendBuffer::sent
    std::uint64_t delivered = 0; ///< Tcb::delivered
    std::uint32_t unread = 0;    ///< Tcb::unread: the user may still read it

    friend bool operator==(const Predecessor&, const Predecessor&) = default;
};

/// The Transmission Control Block (RFC 9293 §3.3.1): everything that is forgotten when the
/// connection is deleted.
struct Tcb
{
    SendVariables snd;
    ReceiveVariables rcv;
    Negotiated negotiated;
    TimestampVariables ts;
    RttEstimator rtt;

    SendBuffer sendBuffer;
    RetransmissionQueue retransmissionQueue;
    /// Retransmissions since anything was acknowledged, or since probes are answered.
    std::uint32_t retries = 0;
    bool synTimedOut = false;
    /// The backed-off interval between zero-window probes; zero: start at RTO.
    Duration probeInterval{0};

    Reassembly held;
    /// Octets acknowledged to the peer that the user has not taken: RCV.USER.
    std::uint32_t unread = 0;
    /// Octets given to the user since the connection opened.
    std::uint64_t delivered = 0;
    /// Octets of RECEIVE calls not yet satisfied.
    std::uint64_t receiveWanted = 0;

    Congestion congestion;
    /// Behind the last segment that was smaller than a full one, until that is acknowledged.
    std::optional<SeqNum> smallEnd;
    /// Nothing was unacknowledged when what leaves in this instant began to leave.
    bool wasIdle = false;
    /// When data or a FIN left last.
    std::optional<Instant> lastSent;

    AnswerCount answers;
    /// Keep-alive probes sent since anything arrived.
    std::uint32_t keepaliveProbes = 0;

    /// SYN-RECEIVED was reached from TIME-WAIT.
    std::optional<Predecessor> predecessor;
    /// SYN-RECEIVED was, or will be, reached from LISTEN.
    bool passiveOpen = false;
    /// The user has called CLOSE.
    bool closeRequested = false;
    /// The sequence number of our FIN, once sent.
    std::optional<SeqNum> fin;

    // What dispatch() is to send.
    std::optional<Reason> synDue;       ///< SYN or SYN,ACK, for the first time
    std::optional<Reason> headDue;      ///< the head of the retransmission queue, again
    bool handshakeAckDue = false;       ///< the bare third segment of the handshake
    std::optional<Reason> ackDue;       ///< at least a bare ACK
    std::optional<SackBlock> duplicate; ///< octets that arrived twice, for D-SACK (RFC 2883 §4)
    bool keepaliveDue = false;          ///< a keep-alive probe
    bool ackDelayed = false;            ///< an ACK when the delayed-ACK timer expires
    std::uint32_t octetsSinceAck = 0;   ///< octets taken and not yet acknowledged
    bool probeDue = false;              ///< the persist timer expired
    bool lossProbeDue = false;          ///< a tail loss probe (RFC 8985 §7.3)

    friend bool operator==(const Tcb&, const Tcb&) = default;
};

} // namespace tcp
