// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/injection_draft.h"

#include <algorithm>

namespace session {
namespace {

using tcp::Flag;
using tcp::SeqNum;
using tcp::State;

/// Where no number is given by the connection.
constexpr SeqNum kAnyNumber{1000};
/// How far an old segment's numbers lie behind, and a bold one's ahead.
constexpr std::uint32_t kFar = 100'000;
constexpr std::uint32_t kOctets = 100;

bool knowsPeer(State state) { return state == State::SynReceived || tcp::isSynchronized(state); }

SeqNum initialNumberOf(const tcp::Endpoint& end)
{
    const bool open = end.state() != State::Closed && end.state() != State::Listen;
    return open ? end.tcb().snd.iss : kAnyNumber;
}

tcp::Segment nextSegment(const tcp::Endpoint& from, const tcp::Endpoint& to)
{
    tcp::Segment segment;
    segment.window = static_cast<std::uint16_t>(std::min(from.config().window, 65'535U));
    if (knowsPeer(to.state())) {
        segment.flags = {Flag::Ack};
        segment.seq = to.tcb().rcv.nxt;
        segment.ack = to.tcb().snd.nxt;
    } else {
        segment.flags = {Flag::Syn};
        segment.seq = initialNumberOf(from);
        if (to.state() == State::SynSent) {
            segment.flags.set(Flag::Ack);
            segment.ack = to.tcb().snd.nxt;
        }
    }
    return segment;
}

void makeReset(tcp::Segment& segment, SeqNum seq)
{
    segment.flags = {Flag::Rst};
    segment.seq = seq;
    segment.window = 0;
}

void makeSyn(tcp::Segment& segment, SeqNum seq)
{
    segment.flags = {Flag::Syn};
    segment.seq = seq;
}

} // namespace

sim::Injection draftInjection(InjectionKind kind, const sim::Simulation& state, sim::Side to)
{
    const tcp::Endpoint& end = state.endpoint(to);
    tcp::Segment segment = nextSegment(state.endpoint(sim::opposite(to)), end);
    const SeqNum expected = segment.seq;
    const std::uint32_t window = end.tcb().rcv.wnd;
    switch (kind) {
    case InjectionKind::Next:
        break;
    case InjectionKind::Fin:
        segment.flags.set(Flag::Fin);
        break;
    case InjectionKind::ResetExact:
        makeReset(segment, expected);
        // An end that has only sent its SYN believes a RST that acknowledges it.
        if (end.state() == State::SynSent) {
            segment.flags.set(Flag::Ack);
        }
        break;
    case InjectionKind::ResetInWindow:
        makeReset(segment, expected + std::max(1U, window / 2));
        break;
    case InjectionKind::ResetOutside:
        makeReset(segment, expected + window + kFar);
        break;
    case InjectionKind::OldSyn:
        makeSyn(segment, expected - kFar);
        break;
    case InjectionKind::SynInWindow:
        makeSyn(segment, expected + std::max(1U, window / 2));
        break;
    case InjectionKind::DataBeyond:
        segment.seq = expected + window;
        segment.len = kOctets;
        break;
    case InjectionKind::AckOfUnsent:
        segment.flags.set(Flag::Ack);
        segment.ack = end.tcb().snd.nxt + kFar;
        break;
    }
    if (!segment.hasAck()) {
        segment.ack = SeqNum{};
    }
    return {to, segment};
}

InjectionBases injectionBases(const sim::Simulation& state, sim::Side to)
{
    const tcp::Endpoint& end = state.endpoint(to);
    InjectionBases bases;
    if (knowsPeer(end.state())) {
        bases.seq = end.tcb().rcv.irs;
    }
    if (end.state() != State::Closed && end.state() != State::Listen) {
        bases.ack = end.tcb().snd.iss;
    }
    return bases;
}

InjectionOutcome outcomeOf(
    const sim::Injection& injection, const sim::Simulation& state, tcp::Instant now)
{
    const tcp::Endpoint& before = state.endpoint(injection.to);
    tcp::Endpoint end = before;
    InjectionOutcome outcome;
    end.onSegment(injection.segment, now, outcome.output);
    end.dispatch(now, outcome.output);
    outcome.before = before.state();
    outcome.after = end.state();
    outcome.delivered = outcome.output.delivered.value_or(before.tcb().delivered) -
        std::min(before.tcb().delivered, outcome.output.delivered.value_or(before.tcb().delivered));
    outcome.unchanged = end == before;
    return outcome;
}

} // namespace session
