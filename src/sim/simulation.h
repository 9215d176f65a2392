// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/flight.h"
#include "sim/genesis.h"
#include "sim/input.h"
#include "sim/link.h"
#include "sim/plan.h"
#include "sim/random.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/endpoint.h"
#include "tcp/reason.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace sim {

class Round;

/// Why an input cannot be applied now.
enum class Refusal : std::uint8_t {
    NothingToHappen,  ///< Advance: no step, nothing in flight, no timer running, or the end of time
    NotInFlight,      ///< the segment has arrived, is lost or was never sent
    InThePast,        ///< the input's time is before what has already happened
    AfterNextInstant, ///< the input's time is after something that must happen first, or too late
    NothingChanges,   ///< settings, network or the fault that waits are like that already
    OutOfRange,       ///< a setting that no end, or no network, can have
    WindowNeedsScale, ///< a window that the field cannot say without a larger shift
    RtoOrder,         ///< the least RTO is above the greatest
    NoSackRecovery,   ///< Tahoe and Reno have none
    TooMuch,          ///< what is to be sent, with all its copies, is more than a run holds
    TooOften,         ///< a timer would go off more often than a run holds
    Stopped,          ///< the run was stopped, as it may have no end
    Recorded,         ///< the run was recorded: it can be looked at only
};
/// Why an input cannot be applied: it would be refused, or it is a call that the endpoint would
/// answer with this error (RFC 9293 §3.10).
using WhyNot = std::variant<Refusal, tcp::Error>;

/// Two endpoints, two links and a clock of virtual time, as one value: copy it to remember it.
class Simulation
{
public:
    explicit Simulation(Genesis genesis);

    const Genesis& genesis() const { return m_plan->genesis; }
    TraceStart traceStart() const;
    tcp::Instant now() const { return m_now; }
    /// By the end that sends, as in Genesis::link.
    const PerSide<LinkConfig>& network() const { return m_network; }
    /// The fault that waits for the next segment that `side` sends.
    const std::optional<Fault>& nextFault(Side side) const { return m_nextFault[side]; }
    const tcp::Endpoint& endpoint(Side side) const { return m_endpoints[side]; }
    /// In no particular order.
    const std::vector<Flight>& inFlight() const { return m_flights; }
    /// When the next thing happens by itself; none: nothing is left to happen up to
    /// Genesis::until.
    std::optional<tcp::Instant> nextInstant() const;
    /// Whether the run was stopped before its end, for Genesis::mostRows; then the trace ends with
    /// the note Endless.
    bool isStopped() const { return m_stopped; }

    /// Why `input` cannot be applied; none: it can.
    std::optional<WhyNot> canApply(const Input& input) const;
    /// Applies `input` and appends what happens to `trace`, unless that is null. Returns false, and
    /// changes nothing, if the input is refused. A call that the endpoint answers with an error is
    /// not refused: it is applied, and the error is in the trace.
    bool apply(const Input& input, Trace* trace);

    /// Rows and segments that a trace of this run holds so far.
    std::size_t rowCount() const { return m_rowCount; }
    std::size_t segmentCount() const { return m_segmentCount; }

    /// An estimate of the memory of this state in octets, without what all states of a run share.
    std::size_t memoryUsed() const;

    friend bool operator==(const Simulation& a, const Simulation& b);

private:
    friend class Round;

    /// A step whose end has entered the state it waited for, and that now waits for its time.
    struct PendingStep
    {
        tcp::Instant due;
        std::uint32_t step = 0;
        friend bool operator==(const PendingStep&, const PendingStep&) = default;
    };

    std::optional<tcp::Instant> nextDue() const;
    bool hasMostRows() const { return m_rowCount >= genesis().mostRows; }
    void stop(Trace* trace);
    /// Appends the next instant of the recording.
    void replay(Trace* trace);
    PerSide<tcp::EndpointConfig> settings() const;
    std::uint64_t segmentsToCome(const PerSide<tcp::EndpointConfig>& next) const;
    bool holds(std::uint64_t segments) const;
    std::optional<Refusal> refusalOfTime(tcp::Instant at) const;
    // Why not, apart from the time.
    static std::optional<WhyNot> whyNot(const Advance&) { return {}; }
    static std::optional<WhyNot> whyNot(const Injection&) { return {}; }
    std::optional<WhyNot> whyNot(const Fault& fault) const;
    std::optional<WhyNot> whyNot(const SegmentFault& input) const;
    std::optional<WhyNot> whyNot(const UserCall& input) const;
    std::optional<WhyNot> whyNot(const NextFault& input) const;
    std::optional<WhyNot> whyNot(const SettingsChange& input) const;
    std::optional<WhyNot> whyNot(const NetworkChange& input) const;
    std::optional<WhyNot> whyNot(const Omission& input) const;
    /// Whether a step of the plan may still happen.
    bool isAhead(std::uint32_t step) const;
    bool isOmitted(std::uint32_t step) const;
    bool isOmitted(const NthSent& faults) const;
    void omit(const Omission& omission);
    void passOverOmitted();
    void applyFault(const SegmentFault& input, tcp::Instant at, Trace* trace);
    void onEntered(Side who, tcp::State state);

    std::shared_ptr<const Plan> m_plan;
    tcp::Instant m_now;
    PerSide<tcp::Endpoint> m_endpoints;
    PerSide<Link> m_links;
    PerSide<LinkConfig> m_network;
    PerSide<std::optional<Fault>> m_nextFault;
    Random m_random;
    /// A heap, the next to be due on top.
    std::vector<Flight> m_flights;
    std::uint64_t m_nextOrdinal = 0;
    /// How many of the plan's timed steps have happened.
    std::size_t m_timedStepsDone = 0;
    std::vector<PendingStep> m_pendingSteps;
    /// Steps and faults of the plan that do not happen.
    std::vector<std::uint32_t> m_omittedSteps;
    std::vector<NthSent> m_omittedFaults;
    /// A bit for each state that an end has entered.
    PerSide<std::uint16_t> m_entered;
    /// The rules that each end breaks, as the trace has told them.
    PerSide<tcp::WhatIf> m_toldRules;
    /// Octets that steps are still to send.
    PerSide<std::uint64_t> m_octetsToCome;
    std::size_t m_rowCount = 0;
    std::size_t m_segmentCount = 0;
    bool m_stopped = false;
};

} // namespace sim
