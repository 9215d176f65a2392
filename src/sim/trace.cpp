// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/trace.h"

#include <algorithm>

namespace sim {

bool Trace::isTcp() const
{
    return m_start.whatIf[Side::Client].isTcp() && m_start.whatIf[Side::Server].isTcp() &&
        std::ranges::all_of(
            m_settings, [](const auto& change) { return change.after.whatIf.isTcp(); });
}

bool Trace::isStopped() const
{
    return !m_rows.empty() &&
        m_rows.back().what == decltype(TraceRow::what)(NoteRow{tcp::Note::Endless});
}

std::size_t Trace::firstRowAt(tcp::Instant at) const
{
    const auto found = std::ranges::lower_bound(m_rows, at, {}, &TraceRow::at);
    return static_cast<std::size_t>(found - m_rows.begin());
}

void Trace::appendSettings(tcp::Instant at, Side who, Changed<tcp::EndpointConfig> change)
{
    m_rows.push_back({at, who, SettingsRow{static_cast<std::uint32_t>(m_settings.size())}});
    m_settings.push_back(std::move(change));
}

void Trace::appendLink(tcp::Instant at, Side who, const Changed<LinkConfig>& change)
{
    m_rows.push_back({at, who, LinkRow{static_cast<std::uint32_t>(m_links.size())}});
    m_links.push_back(change);
}

void Trace::appendRtt(tcp::Instant at, Side who, const tcp::RttSample& sample)
{
    m_rows.push_back({at, who, RttRow{static_cast<std::uint32_t>(m_rtts.size())}});
    m_rtts.push_back(sample);
}

/// Of the rows from `row` on.
Trace::Besides Trace::besidesFrom(std::size_t row) const
{
    Besides besides;
    // Most often there are none to look for.
    if (m_settings.empty() && m_links.empty() && m_rtts.empty()) {
        return besides;
    }
    for (; row < m_rows.size(); ++row) {
        besides.settings += std::holds_alternative<SettingsRow>(m_rows[row].what) ? 1 : 0;
        besides.links += std::holds_alternative<LinkRow>(m_rows[row].what) ? 1 : 0;
        besides.rtts += std::holds_alternative<RttRow>(m_rows[row].what) ? 1 : 0;
    }
    return besides;
}

void Trace::truncate(std::size_t rows, std::size_t segments)
{
    const Besides besides = besidesFrom(rows);
    m_rows.resize(rows);
    m_segments.resize(segments);
    m_settings.resize(m_settings.size() - besides.settings);
    m_links.resize(m_links.size() - besides.links);
    m_rtts.resize(m_rtts.size() - besides.rtts);
}

namespace {

/// The last `count` of them.
template<typename Value>
std::vector<Value> last(const std::vector<Value>& all, std::size_t count)
{
    return {all.end() - static_cast<std::ptrdiff_t>(count), all.end()};
}

} // namespace

Trace Trace::split(std::size_t rows, std::size_t segments)
{
    const Besides besides = besidesFrom(rows);
    Trace rest(m_start);
    rest.m_rows = last(m_rows, m_rows.size() - rows);
    rest.m_segments = last(m_segments, m_segments.size() - segments);
    rest.m_settings = last(m_settings, besides.settings);
    rest.m_links = last(m_links, besides.links);
    rest.m_rtts = last(m_rtts, besides.rtts);
    truncate(rows, segments);
    return rest;
}

void Trace::join(const Trace& rest)
{
    m_rows.insert(m_rows.end(), rest.m_rows.begin(), rest.m_rows.end());
    m_segments.insert(m_segments.end(), rest.m_segments.begin(), rest.m_segments.end());
    m_settings.insert(m_settings.end(), rest.m_settings.begin(), rest.m_settings.end());
    m_links.insert(m_links.end(), rest.m_links.begin(), rest.m_links.end());
    m_rtts.insert(m_rtts.end(), rest.m_rtts.begin(), rest.m_rtts.end());
}

void Trace::orderRound(std::size_t first)
{
    const auto begin = m_rows.begin() + static_cast<std::ptrdiff_t>(first);
    const auto byRank = [this](
                            const TraceRow& a, const TraceRow& b) { return rankOf(a) < rankOf(b); };
    if (!std::is_sorted(begin, m_rows.end(), byRank)) {
        std::stable_sort(begin, m_rows.end(), byRank);
    }
}

/// The place of a row within its round: 0 causes, 1 transitions, 2 deliveries, notes and errors,
/// 3 round-trip times and congestion control, 4 timers, 5 what is sent.
int Trace::rankOf(const TraceRow& row) const
{
    struct Rank
    {
        const Trace& trace;

        int operator()(const CallRow&) const { return 0; }
        int operator()(const SettingsRow&) const { return 0; }
        int operator()(const LinkRow&) const { return 0; }
        int operator()(const ArriveRow&) const { return 0; }
        int operator()(const StateRow&) const { return 1; }
        int operator()(const DeliverRow&) const { return 2; }
        int operator()(const NoteRow&) const { return 2; }
        int operator()(const ErrorRow&) const { return 2; }
        int operator()(const RttRow&) const { return 3; }
        int operator()(const CongestionRow&) const { return 3; }
        int operator()(const TimerRow& row) const
        {
            return row.act == tcp::TimerAct::Expire ? 0 : 4;
        }
        int operator()(const SendRow& row) const
        {
            return trace.segment(row.segment).injected ? 0 : 5;
        }
        // A full queue drops what has just been sent; any other loss is an event of its own.
        int operator()(const DropRow& row) const { return row.cause == DropCause::Queue ? 5 : 0; }
    };
    return std::visit(Rank{*this}, row.what);
}

} // namespace sim
