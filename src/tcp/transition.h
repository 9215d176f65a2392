// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/state.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tcp {

/// What makes a connection change its state.
enum class Event : std::uint8_t {
    PassiveOpen,
    ActiveOpen,
    Send,
    Close,
    ReceiveSyn,
    ReceiveSynAck,
    ReceiveAckOfSyn,
    ReceiveFin,
    ReceiveAckOfFin,
    TimeWaitTimeout,
    ReceiveReset,
    ResetAfterPassiveOpen, ///< a RST in SYN-RECEIVED that was reached from LISTEN
    SynAfterPassiveOpen,   ///< a new SYN in the window in SYN-RECEIVED reached from LISTEN
    SynInWindow,           ///< a SYN in the window where RFC 5961 is switched off
    NewerSyn,              ///< a newer SYN reopens a connection in TIME-WAIT
    ResetAfterReopening,   ///< a RST in SYN-RECEIVED that was reached from TIME-WAIT
    Abort,
    UserTimeout,
    RetriesExhausted,
    Crash,
};

/// What is done beside changing the state (the lower half of Figure 5's labels).
enum class Action : std::uint8_t {
    None,
    CreateTcb,
    DeleteTcb,
    CreateTcbAndSendSyn,
    SendSyn,
    SendSynAck,
    SendAck,
    SendFin,
    SendReset,
};

/// One row of the state table.
struct Transition
{
    State from;
    Event event;
    Action action;
    State to;
    /// Such as "RFC 9293 §3.10.4".
    std::string_view section;
    /// Drawn in RFC 9293 Figure 5; the others are what the figure leaves out.
    bool inFigure5;

    friend bool operator==(const Transition&, const Transition&) = default;
};

/// Every transition there is (RFC 9293 §3.3.2 and §3.10). `from` and `event` together are unique.
/// The endpoint takes its transitions from here and the state graph is drawn from here.
std::span<const Transition> transitions();

/// The row for `event` in `from`, if the table has one.
const Transition* findTransition(State from, Event event);
/// The same, if it leads to `to`: an end that breaks a rule may go another way (tcp/what_if.h).
const Transition* findTransition(State from, Event event, State to);

/// Stable id for the trace: "rcv-syn-ack", "close" ...
std::string_view id(Event event);
inline constexpr std::size_t kEventCount = static_cast<std::size_t>(Event::Crash) + 1;

} // namespace tcp
