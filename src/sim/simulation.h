// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/input.h"
#include "sim/link.h"
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

/// A segment on its way, or a copy of one.
struct Flight {
    SegmentId segment;
    Side to = Side::Server;
    tcp::Instant departed;
    /// When it arrives; when it is lost, if it is to be lost.
    tcp::Instant due;
    /// Why it will not arrive, if it will not.
    std::optional<DropCause> drop;
    /// Orders flights that are due in the same instant: the order sent.
    std::uint64_t ordinal = 0;
    tcp::Segment content;

    friend bool operator==(const Flight&, const Flight&) = default;
};

/// Why an input cannot be applied now.
enum class Refusal : std::uint8_t {
    NothingToHappen, ///< Advance: no step, nothing in flight, no timer running, or the end of time
    NotInFlight,     ///< the segment has arrived, is lost or was never sent
    InThePast,       ///< the input's time is before what has already happened
    AfterNextInstant,///< the input's time is after something that must happen first
};
/// An error is what the call would be answered with by the endpoint (RFC 9293 §3.10).
using WhyNot = std::variant<Refusal, tcp::Error>;

/// Two endpoints, two links and a clock of virtual time, as one value: copy it to remember it.
class Simulation {
public:
    explicit Simulation(Genesis genesis);

    const Genesis& genesis() const { return *m_genesis; }
    TraceStart traceStart() const;
    tcp::Instant now() const { return m_now; }
    const tcp::Endpoint& endpoint(Side side) const { return m_endpoints[side]; }
    /// In no particular order.
    const std::vector<Flight>& inFlight() const { return m_flights; }
    /// When the next thing happens by itself; none: nothing is left, or it is after the end of time.
    std::optional<tcp::Instant> nextInstant() const;

    /// Why `input` would be refused or answered with an error; none: it can be applied.
    std::optional<WhyNot> canApply(const Input& input) const;
    /// Applies `input` and appends what happens to `trace`, unless that is null. Returns false, and
    /// changes nothing, where the input is refused; a call that is answered with an error is applied.
    bool apply(const Input& input, Trace* trace);

    /// Rows and segments that a trace of this run holds so far.
    std::size_t rowCount() const { return m_rowCount; }
    std::size_t segmentCount() const { return m_segmentCount; }

    friend bool operator==(const Simulation& a, const Simulation& b);

private:
    friend class Round;

    std::shared_ptr<const Genesis> m_genesis;
    tcp::Instant m_now;
    PerSide<tcp::Endpoint> m_endpoints;
    PerSide<Link> m_links;
    Random m_random;
    std::vector<Flight> m_flights;
    std::size_t m_rowCount = 0;
    std::size_t m_segmentCount = 0;
};

} // namespace sim
