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
/// Where the end that the segment claims to be from is set to none.
constexpr std::uint8_t kUsualShift = 7;

bool knowsPeer(State state) { return state == State::SynReceived || tcp::isSynchronized(state); }

/// Whether it has an initial sequence number.
bool isOpen(const tcp::Endpoint& end)
{
    return end.state() != State::Closed && end.state() != State::Listen;
}

SeqNum initialNumberOf(const tcp::Endpoint& end)
{
    return isOpen(end) ? end.tcb().snd.iss : kAnyNumber;
}

/// The Timestamps option as this end would write it now: its clock, and the latest that it was
/// told.
tcp::Timestamps timestampsOf(const tcp::Endpoint& from, tcp::Instant now)
{
    const auto ticks = now.time_since_epoch() / std::chrono::milliseconds(1);
    return {static_cast<std::uint32_t>(ticks) + 1, from.tcb().ts.recent};
}

/// The latest octets that `end` has sent and that are not acknowledged; where there are none, those
/// that it would send next.
tcp::SackBlock latestOctets(const tcp::Endpoint& end)
{
    const tcp::SendVariables& snd = end.tcb().snd;
    const auto outstanding = static_cast<std::uint32_t>(tcp::distance(snd.una, snd.nxt));
    const SeqNum left = outstanding > kOctets ? snd.nxt - kOctets : snd.una;
    return {left, outstanding > 0 ? snd.nxt : snd.nxt + kOctets};
}

/// The options that this end would send: on a SYN those that it is set to, less what the receiver
/// of a SYN,ACK has not offered; later those that were agreed on.
tcp::Options optionsOf(const tcp::Segment& segment, const sim::Simulation& state, sim::Side to)
{
    const tcp::Endpoint& end = state.endpoint(to);
    const tcp::EndpointConfig& theirs = state.endpoint(sim::opposite(to)).config();
    const bool answers = segment.hasAck();
    const tcp::Options all = optionsToBeginWith(state, to);
    tcp::Options options;
    if (segment.rst()) {
        return options;
    }
    if (!segment.syn()) {
        if (knowsPeer(end.state()) && end.tcb().negotiated.timestamps) {
            options.timestamps = all.timestamps;
        }
        return options;
    }
    if (theirs.sendMss) {
        options.mss = all.mss;
    }
    if (theirs.windowScale && (!answers || end.config().windowScale)) {
        options.windowScale = theirs.offeredWindowScale();
    }
    if (theirs.timestamps && (!answers || end.config().timestamps)) {
        options.timestamps = all.timestamps;
    }
    options.sackPermitted = theirs.sack && (!answers || end.config().sack);
    return options;
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
    segment.options = optionsOf(segment, state, to);
    return {to, segment};
}

tcp::Options optionsToBeginWith(const sim::Simulation& state, sim::Side to)
{
    const tcp::Endpoint& from = state.endpoint(sim::opposite(to));
    tcp::Options options;
    options.mss = from.config().mss;
    options.windowScale = from.config().offeredWindowScale().value_or(kUsualShift);
    options.sackPermitted = true;
    options.timestamps = timestampsOf(from, state.now());
    options.sack.add(latestOctets(state.endpoint(to)));
    return options;
}

InjectionBases injectionBases(const sim::Simulation& state, sim::Side to)
{
    const tcp::Endpoint& end = state.endpoint(to);
    const tcp::Endpoint& from = state.endpoint(sim::opposite(to));
    InjectionBases bases;
    if (knowsPeer(end.state())) {
        bases.seq = end.tcb().rcv.irs;
    } else if (isOpen(from)) {
        bases.seq = from.tcb().snd.iss;
    }
    if (isOpen(end)) {
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
