// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "tcp/output.h"

#include <utility>
#include <vector>

namespace packetdrill {

/// Writes what happens to the endpoint under test into a trace, the script's remote being the other
/// side. Segments arrive in the instant in which they are sent.
class Recorder
{
public:
    explicit Recorder(sim::Side self)
        : m_self(self)
    {}

    const sim::Trace& trace() const { return m_trace; }
    sim::Trace take() { return std::move(m_trace); }
    sim::Side self() const { return m_self; }

    /// What happens next at `at` has one cause; until end() it is a round of the trace.
    void begin(tcp::Instant at);
    void end();

    void call(const tcp::Call& call);
    /// From the script's remote.
    sim::SegmentId arrive(const tcp::Segment& segment);
    /// All but what is sent. A connection that begins in LISTEN continues what is shown.
    void effects(const tcp::Output& output);
    sim::SegmentId sent(const tcp::Departure& departure);

private:
    template<typename Row>
    void row(sim::Side who, const Row& what);
    void show(tcp::State state);
    sim::SegmentId segment(sim::Side from, const tcp::Departure& departure, bool injected);

    sim::Trace m_trace;
    sim::Side m_self;
    tcp::Instant m_at;
    std::size_t m_firstRow = 0;
    /// Sent in this round.
    std::vector<sim::SegmentId> m_sent;
    /// The state that the rows so far lead to.
    tcp::State m_shown = tcp::State::Closed;
};

} // namespace packetdrill
