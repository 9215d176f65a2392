// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/simulation.h"
#include "tcp/output.h"

#include <array>
#include <cstdint>

namespace session {

/// The drafts from which a user can make a segment by hand.
enum class InjectionKind : std::uint8_t {
    Next,          ///< what the receiver expects next
    Fin,           ///< the same with FIN
    ResetExact,    ///< a RST with exactly RCV.NXT
    ResetInWindow, ///< a blind RST that lands in the window (RFC 5961 §3)
    ResetOutside,  ///< a blind RST that misses the window
    OldSyn,        ///< a SYN of an earlier connection (RFC 9293 §3.5, Figure 8)
    SynInWindow,   ///< a blind SYN that lands in the window (RFC 5961 §4)
    DataBeyond,    ///< data right behind the window
    AckOfUnsent,   ///< acknowledges what the receiver has never sent
};

inline constexpr std::array kInjectionKinds{InjectionKind::Next, InjectionKind::Fin,
    InjectionKind::ResetExact, InjectionKind::ResetInWindow, InjectionKind::ResetOutside,
    InjectionKind::OldSyn, InjectionKind::SynInWindow, InjectionKind::DataBeyond,
    InjectionKind::AckOfUnsent};

/// A segment of this kind to `to`, with numbers that fit the variables of both ends in `state`.
sim::Injection draftInjection(InjectionKind kind, const sim::Simulation& state, sim::Side to);

/// All options, each with the value to suggest if the user adds it to a segment to `to`: the MSS
/// and the window scale of the other end's settings, its timestamp clock, and a SACK block of the
/// latest octets that the receiver has sent.
tcp::Options optionsToBeginWith(const sim::Simulation& state, sim::Side to);

/// The initial sequence numbers from which relative numbers are counted, zero if there is none.
/// That of the other end is the one that the receiver knows, or if it knows none, the real one.
struct InjectionBases
{
    tcp::SeqNum seq;
    tcp::SeqNum ack;
};
InjectionBases injectionBases(const sim::Simulation& state, sim::Side to);

/// What the receiver would do if only this segment arrived at `now`.
struct InjectionOutcome
{
    tcp::Output output;
    tcp::State before = tcp::State::Closed;
    tcp::State after = tcp::State::Closed;
    /// How many octets the receiver's user would get.
    std::uint64_t delivered = 0;
    /// The segment would change nothing in the receiver.
    bool unchanged = true;
};
InjectionOutcome outcomeOf(
    const sim::Injection& injection, const sim::Simulation& state, tcp::Instant now);

} // namespace session
