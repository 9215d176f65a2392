// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/query/played_run.h"

#include "sim/simulation.h"

#include <algorithm>

namespace lesson {

using sim::SegmentId;
using sim::Side;

Run::Run(sim::Genesis genesis)
    : m_genesis(std::move(genesis))
{
    m_genesis.mostRows = std::min(m_genesis.mostRows, kMostRunRows);
    sim::Simulation simulation(m_genesis);
    m_trace = sim::Trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &m_trace)) {
    }
}

Run::Run(sim::Genesis genesis, sim::Trace trace)
    : m_genesis(std::move(genesis))
    , m_trace(std::move(trace))
{}

tcp::Instant Run::end() const
{
    return m_trace.rows().empty() ? tcp::Instant{} : m_trace.rows().back().at;
}

tcp::State Run::stateAt(Side who, tcp::Instant at) const
{
    tcp::State state = m_trace.start().state[who];
    for (const sim::TraceRow& row : m_trace.rows()) {
        if (row.at > at) {
            break;
        }
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change != nullptr && row.who == who) {
            state = change->to;
        }
    }
    return state;
}

std::optional<tcp::Instant> Run::entered(Side who, tcp::State state) const
{
    for (const sim::TraceRow& row : m_trace.rows()) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change != nullptr && row.who == who && change->to == state) {
            return row.at;
        }
    }
    return std::nullopt;
}

std::optional<tcp::Instant> Run::arrival(SegmentId id) const
{
    for (const sim::TraceRow& row : m_trace.rows()) {
        const auto* arrive = std::get_if<sim::ArriveRow>(&row.what);
        if (arrive != nullptr && arrive->segment == id) {
            return row.at;
        }
    }
    return std::nullopt;
}

std::vector<SegmentId> Run::lost() const
{
    std::vector<SegmentId> ids;
    for (const sim::TraceRow& row : m_trace.rows()) {
        if (const auto* drop = std::get_if<sim::DropRow>(&row.what)) {
            ids.push_back(drop->segment);
        }
    }
    return ids;
}

std::vector<SegmentId> Run::sentBy(
    Side who, const std::function<bool(const sim::SentSegment&)>& wanted) const
{
    std::vector<SegmentId> ids;
    for (const sim::SentSegment& sent : m_trace.segments()) {
        if (sent.from == who && !sent.injected && wanted(sent)) {
            ids.push_back(sent.id);
        }
    }
    return ids;
}

std::uint64_t Run::deliveredBy(Side who, tcp::Instant at) const
{
    std::uint64_t octets = 0;
    for (const sim::TraceRow& row : m_trace.rows()) {
        if (row.at > at) {
            break;
        }
        const auto* deliver = std::get_if<sim::DeliverRow>(&row.what);
        if (deliver != nullptr && row.who == who) {
            octets = deliver->total;
        }
    }
    return octets;
}

tcp::SeqNum Run::isn(Side who, SegmentId id) const
{
    tcp::SeqNum isn = m_trace.start().iss[who];
    for (const sim::SentSegment& sent : m_trace.segments()) {
        if (sent.id > id) {
            break;
        }
        if (sent.from == who && !sent.injected && sent.segment.syn()) {
            isn = sent.segment.seq;
        }
    }
    return isn;
}

} // namespace lesson
