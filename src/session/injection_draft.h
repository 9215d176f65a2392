// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/simulation.h"
#include "tcp/output.h"

#include <array>
#include <cstdint>

namespace session {

/// What a segment made by hand can begin as.
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

/// A segment to `to` of this kind, with the numbers that fit how `state` stands.
sim::Injection draftInjection(InjectionKind kind, const sim::Simulation& state, sim::Side to);

/// Every option, with the values that one would begin with who adds it to such a segment: what the
/// other end is set to, its clock, and the latest octets that the receiver has sent.
tcp::Options optionsToBeginWith(const sim::Simulation& state, sim::Side to);

/// What numbers are counted from where they are told relative: the initial sequence numbers. That
/// of the other end as the receiver knows it, else as it is; zero where there is none.
struct InjectionBases
{
    tcp::SeqNum seq;
    tcp::SeqNum ack;
};
InjectionBases injectionBases(const sim::Simulation& state, sim::Side to);

/// What the receiver would do at `now`, were this the only thing that happens then.
struct InjectionOutcome
{
    tcp::Output output;
    tcp::State before = tcp::State::Closed;
    tcp::State after = tcp::State::Closed;
    /// Octets that its user would get.
    std::uint64_t delivered = 0;
    /// The receiver is as it was.
    bool unchanged = true;
};
InjectionOutcome outcomeOf(
    const sim::Injection& injection, const sim::Simulation& state, tcp::Instant now);

} // namespace session
