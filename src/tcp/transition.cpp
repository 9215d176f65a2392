// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/transition.h"

#include <algorithm>
#include <array>

namespace tcp {

namespace {

using enum State;

constexpr auto kOpen = "RFC 9293 §3.10.1";
constexpr auto kSend = "RFC 9293 §3.10.2";
constexpr auto kClose = "RFC 9293 §3.10.4";
constexpr auto kAbort = "RFC 9293 §3.10.5";
constexpr auto kInListen = "RFC 9293 §3.10.7.2";
constexpr auto kInSynSent = "RFC 9293 §3.10.7.3";
constexpr auto kArrives = "RFC 9293 §3.10.7.4";
constexpr auto kTimeout = "RFC 9293 §3.10.8";
constexpr auto kFailure = "RFC 9293 §3.8.3";
constexpr auto kReboot = "RFC 9293 §3.5.1";
constexpr auto kReopen = "RFC 9293 §3.6.1";

constexpr bool kInFigure = true;
constexpr bool kNotInFigure = false;

constexpr Transition reset(State from)
{
    return {from, Event::ReceiveReset, Action::DeleteTcb, Closed, kArrives, kNotInFigure};
}

constexpr Transition strictSyn(State from)
{
    return {from, Event::SynInWindow, Action::SendReset, Closed, kArrives, kNotInFigure};
}

constexpr Transition abortWith(Action action, State from)
{
    return {from, Event::Abort, action, Closed, kAbort, kNotInFigure};
}

constexpr Transition userTimeout(State from)
{
    return {from, Event::UserTimeout, Action::DeleteTcb, Closed, kTimeout, kNotInFigure};
}

constexpr Transition givenUp(State from)
{
    return {from, Event::RetriesExhausted, Action::DeleteTcb, Closed, kFailure, kNotInFigure};
}

constexpr Transition crash(State from)
{
    return {from, Event::Crash, Action::DeleteTcb, Closed, kReboot, kNotInFigure};
}

constexpr std::array kTransitions{
    // Figure 5, from the top down.
    Transition{Closed, Event::PassiveOpen, Action::CreateTcb, Listen, kOpen, kInFigure},
    Transition{Closed, Event::ActiveOpen, Action::CreateTcbAndSendSyn, SynSent, kOpen, kInFigure},
    Transition{Listen, Event::Close, Action::DeleteTcb, Closed, kClose, kInFigure},
    Transition{Listen, Event::ReceiveSyn, Action::SendSynAck, SynReceived, kInListen, kInFigure},
    Transition{Listen, Event::Send, Action::SendSyn, SynSent, kSend, kInFigure},
    Transition{SynSent, Event::Close, Action::DeleteTcb, Closed, kClose, kInFigure},
    Transition{SynSent, Event::ReceiveSyn, Action::SendSynAck, SynReceived, kInSynSent, kInFigure},
    Transition{SynSent, Event::ReceiveSynAck, Action::SendAck, Established, kInSynSent, kInFigure},
    Transition{
        SynReceived, Event::ResetAfterPassiveOpen, Action::None, Listen, kArrives, kInFigure},
    Transition{SynReceived, Event::ReceiveAckOfSyn, Action::None, Established, kArrives, kInFigure},
    Transition{SynReceived, Event::Close, Action::SendFin, FinWait1, kClose, kInFigure},
    Transition{Established, Event::Close, Action::SendFin, FinWait1, kClose, kInFigure},
    Transition{Established, Event::ReceiveFin, Action::SendAck, CloseWait, kArrives, kInFigure},
    Transition{FinWait1, Event::ReceiveAckOfFin, Action::None, FinWait2, kArrives, kInFigure},
    Transition{FinWait1, Event::ReceiveFin, Action::SendAck, Closing, kArrives, kInFigure},
    Transition{FinWait2, Event::ReceiveFin, Action::SendAck, TimeWait, kArrives, kInFigure},
    Transition{Closing, Event::ReceiveAckOfFin, Action::None, TimeWait, kArrives, kInFigure},
    Transition{CloseWait, Event::Close, Action::SendFin, LastAck, kClose, kInFigure},
    Transition{LastAck, Event::ReceiveAckOfFin, Action::DeleteTcb, Closed, kArrives, kInFigure},
    Transition{TimeWait, Event::TimeWaitTimeout, Action::DeleteTcb, Closed, kTimeout, kInFigure},

    // What the figure leaves out.
    Transition{Listen, Event::ActiveOpen, Action::SendSyn, SynSent, kOpen, kNotInFigure},
    Transition{
        SynReceived, Event::SynAfterPassiveOpen, Action::None, Listen, kArrives, kNotInFigure},
    Transition{TimeWait, Event::NewerSyn, Action::SendSynAck, SynReceived, kReopen, kNotInFigure},
    Transition{
        SynReceived, Event::ResetAfterReopening, Action::None, TimeWait, kReopen, kNotInFigure},

    Transition{SynSent, Event::ReceiveReset, Action::DeleteTcb, Closed, kInSynSent, kNotInFigure},
    reset(SynReceived),
    reset(Established),
    reset(FinWait1),
    reset(FinWait2),
    reset(CloseWait),
    reset(Closing),
    reset(LastAck),
    reset(TimeWait),

    strictSyn(SynReceived),
    strictSyn(Established),
    strictSyn(FinWait1),
    strictSyn(FinWait2),
    strictSyn(CloseWait),
    strictSyn(Closing),
    strictSyn(LastAck),
    strictSyn(TimeWait),

    abortWith(Action::DeleteTcb, Listen),
    abortWith(Action::DeleteTcb, SynSent),
    abortWith(Action::SendReset, SynReceived),
    abortWith(Action::SendReset, Established),
    abortWith(Action::SendReset, FinWait1),
    abortWith(Action::SendReset, FinWait2),
    abortWith(Action::SendReset, CloseWait),
    abortWith(Action::DeleteTcb, Closing),
    abortWith(Action::DeleteTcb, LastAck),
    abortWith(Action::DeleteTcb, TimeWait),

    userTimeout(SynSent),
    userTimeout(SynReceived),
    userTimeout(Established),
    userTimeout(FinWait1),
    userTimeout(CloseWait),
    userTimeout(Closing),
    userTimeout(LastAck),

    givenUp(SynSent),
    givenUp(SynReceived),
    givenUp(Established),
    givenUp(FinWait1),
    givenUp(FinWait2),
    givenUp(CloseWait),
    givenUp(Closing),
    givenUp(LastAck),

    crash(Listen),
    crash(SynSent),
    crash(SynReceived),
    crash(Established),
    crash(FinWait1),
    crash(FinWait2),
    crash(CloseWait),
    crash(Closing),
    crash(LastAck),
    crash(TimeWait),
};

} // namespace

std::span<const Transition> transitions() { return kTransitions; }

const Transition* findTransition(State from, Event event)
{
    const auto found = std::ranges::find_if(kTransitions,
        [&](const Transition& row) { return row.from == from && row.event == event; });
    return found == kTransitions.end() ? nullptr : &*found;
}

const Transition* findTransition(State from, Event event, State to)
{
    const Transition* row = findTransition(from, event);
    return row != nullptr && row->to == to ? row : nullptr;
}

} // namespace tcp
