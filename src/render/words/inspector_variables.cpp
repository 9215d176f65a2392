// SPDX-License-Identifier: GPL-3.0-or-later

// The variables of a connection and its timers, in the RFCs' names.

#include "render/words/inspector_words.h"

#include <array>

namespace render {
namespace {

struct Entry
{
    Variable variable;
    std::string_view name;
    std::string_view section;
    Phrase meaning;
};

constexpr std::string_view kVariables = "RFC 9293 §3.3.1";
constexpr std::string_view kRtt = "RFC 6298 §2";
constexpr std::string_view kBuffers = "RFC 9293 §3.8.6.2.2";

constexpr std::array kEntries{
    Entry{Variable::SndUna, "SND.UNA", kVariables,
        PHRASE("Variable", "oldest number sent and not acknowledged")},
    Entry{Variable::SndNxt, "SND.NXT", kVariables, PHRASE("Variable", "next number to be sent")},
    Entry{Variable::SndWnd, "SND.WND", kVariables,
        PHRASE("Variable", "send window: octets that the peer allows from SND.UNA on")},
    Entry{Variable::SndUp, "SND.UP", kVariables,
        PHRASE("Variable", "send urgent pointer: behind the urgent data")},
    Entry{Variable::SndWl1, "SND.WL1", kVariables,
        PHRASE("Variable", "sequence number of the segment that last updated the window")},
    Entry{Variable::SndWl2, "SND.WL2", kVariables,
        PHRASE("Variable", "acknowledgment number of that segment")},
    Entry{Variable::Iss, "ISS", kVariables, PHRASE("Variable", "initial send sequence number")},
    Entry{Variable::MaxSndWnd, "MAX.SND.WND", "RFC 5961 §5.2",
        PHRASE("Variable", "largest send window so far")},
    Entry{Variable::EffSndMss, "Eff.snd.MSS", "RFC 9293 §3.7.1",
        PHRASE("Variable", "largest segment that is sent, in octets of data")},
    Entry{Variable::RcvNxt, "RCV.NXT", kVariables,
        PHRASE("Variable", "next number expected; all before it has arrived")},
    Entry{Variable::RcvWnd, "RCV.WND", kVariables,
        PHRASE("Variable", "receive window: octets that are welcome from RCV.NXT on")},
    Entry{Variable::RcvUp, "RCV.UP", kVariables,
        PHRASE("Variable", "receive urgent pointer: behind the urgent data")},
    Entry{Variable::Irs, "IRS", kVariables, PHRASE("Variable", "initial receive sequence number")},
    Entry{
        Variable::RcvBuff, "RCV.BUFF", kBuffers, PHRASE("Variable", "size of the receive buffer")},
    Entry{Variable::RcvUser, "RCV.USER", kBuffers,
        PHRASE("Variable", "octets that have arrived in order and wait to be read")},
    Entry{Variable::TsRecent, "TS.Recent", "RFC 7323 §4.3",
        PHRASE("Variable", "timestamp to be echoed")},
    Entry{Variable::SndShift, "Snd.Wind.Shift", "RFC 7323 §2.3",
        PHRASE("Variable", "shift of the windows that arrive")},
    Entry{Variable::RcvShift, "Rcv.Wind.Shift", "RFC 7323 §2.3",
        PHRASE("Variable", "shift of the windows that are sent")},
    Entry{Variable::SendBuffer, "", "RFC 9293 §3.10.2",
        PHRASE("Variable", "send buffer: octets not sent yet")},
    Entry{Variable::RetransmissionQueue, "", "RFC 9293 §3.10.7.4",
        PHRASE("Variable", "retransmission queue: segments not acknowledged")},
    Entry{Variable::OutOfOrder, "", "RFC 9293 §3.10.7.4",
        PHRASE("Variable", "octets held out of order")},
    Entry{Variable::Delivered, "", "RFC 9293 §3.10.3",
        PHRASE("Variable", "octets given to the application")},
    Entry{Variable::Srtt, "SRTT", kRtt, PHRASE("Variable", "smoothed round-trip time")},
    Entry{Variable::RttVar, "RTTVAR", kRtt, PHRASE("Variable", "round-trip time variation")},
    Entry{Variable::Rto, "RTO", kRtt, PHRASE("Variable", "retransmission timeout")},
    Entry{Variable::Retries, "", "RFC 9293 §3.8.3", PHRASE("Variable", "retransmissions in a row")},
};

/// In the order of the enumeration.
const Entry& entry(Variable variable) { return kEntries[static_cast<std::size_t>(variable)]; }

} // namespace

std::string_view name(Variable variable) { return entry(variable).name; }

Phrase meaning(Variable variable) { return entry(variable).meaning; }

std::string_view sectionOf(Variable variable) { return entry(variable).section; }

Phrase name(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return PHRASE("TimerName", "retransmission timer");
    case TimeWait:
        return PHRASE("TimerName", "TIME-WAIT timer");
    case Reordering:
        return PHRASE("TimerName", "reordering timer");
    case LossProbe:
        return PHRASE("TimerName", "loss-probe timer");
    case Persist:
        return PHRASE("TimerName", "persist timer");
    case DelayedAck:
        return PHRASE("TimerName", "delayed-ACK timer");
    case UserTimeout:
        return PHRASE("TimerName", "user timeout");
    case Keepalive:
        return PHRASE("TimerName", "keep-alive timer");
    }
    return {};
}

Phrase meaning(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return PHRASE(
            "TimerMeaning", "then the oldest segment that is not acknowledged is sent again");
    case TimeWait:
        return PHRASE("TimerMeaning", "then the connection is forgotten");
    case Reordering:
        return PHRASE("TimerMeaning", "then what was overtaken is taken to be lost");
    case LossProbe:
        return PHRASE("TimerMeaning", "then a segment is sent to get an ACK");
    case Persist:
        return PHRASE("TimerMeaning", "then the peer's closed window is probed");
    case DelayedAck:
        return PHRASE("TimerMeaning", "then the ACK leaves at the latest");
    case UserTimeout:
        return PHRASE("TimerMeaning", "then the connection is given up");
    case Keepalive:
        return PHRASE("TimerMeaning", "then the peer is asked whether it still lives");
    }
    return {};
}

} // namespace render
