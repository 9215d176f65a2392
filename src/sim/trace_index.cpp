// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/trace_index.h"

#include <algorithm>
#include <ranges>

namespace sim {

void TraceIndex::update(const Trace& trace, std::size_t unchangedRows)
{
    const auto rows = trace.rows();
    const std::size_t kept = std::min(unchangedRows, rows.size());
    if (kept < m_read) {
        forgetFrom(kept);
    }
    for (; m_read < rows.size(); ++m_read) {
        const auto& what = rows[m_read].what;
        if (const auto* send = std::get_if<SendRow>(&what)) {
            readSent(trace.segment(send->segment), m_read);
        } else if (const auto* arrival = std::get_if<ArriveRow>(&what)) {
            readEnd(arrival->segment, m_read);
        } else if (const auto* drop = std::get_if<DropRow>(&what)) {
            readEnd(drop->segment, m_read);
        } else if (std::holds_alternative<StateRow>(what)) {
            m_states.push_back(static_cast<Row>(m_read));
        }
    }
}

void TraceIndex::forgetFrom(std::size_t row)
{
    const auto sent = std::ranges::lower_bound(m_sent, row);
    m_sent.erase(sent, m_sent.end());
    m_ended.resize(m_sent.size());
    for (Row& end : m_ended) {
        end = end < row ? end : kNone;
    }
    for (auto more = m_more.begin(); more != m_more.end();) {
        auto& rows = more->second;
        rows.erase(std::ranges::lower_bound(rows, row), rows.end());
        more = rows.empty() ? m_more.erase(more) : std::next(more);
    }
    m_states.erase(std::ranges::lower_bound(m_states, row), m_states.end());
    while (!m_syns.empty() && m_syns.back().value > m_sent.size()) {
        m_syns.pop_back();
    }
    m_read = row;
}

void TraceIndex::readSent(const SentSegment& sent, std::size_t row)
{
    m_sent.push_back(static_cast<Row>(row));
    m_ended.push_back(kNone);
    if (sent.segment.syn() && !sent.injected) {
        m_syns.push_back(sent.id);
    }
}

void TraceIndex::readEnd(SegmentId segment, std::size_t row)
{
    Row& first = m_ended[segment.value - 1];
    if (first == kNone) {
        first = static_cast<Row>(row);
    } else {
        m_more[segment.value].push_back(static_cast<Row>(row));
    }
}

std::size_t TraceIndex::segmentsBefore(std::size_t row) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_sent, row) - m_sent.begin());
}

std::vector<std::size_t> TraceIndex::endRows(SegmentId segment) const
{
    std::vector<std::size_t> rows;
    if (m_ended[segment.value - 1] != kNone) {
        rows.push_back(m_ended[segment.value - 1]);
    }
    if (const auto more = m_more.find(segment.value); more != m_more.end()) {
        rows.insert(rows.end(), more->second.begin(), more->second.end());
    }
    return rows;
}

std::optional<std::uint8_t> TraceIndex::windowShift(const Trace& trace, SegmentId segment) const
{
    const SentSegment& sent = trace.segment(segment);
    if (sent.segment.syn() || sent.injected) {
        return {};
    }
    PerSide<const SentSegment*> syn;
    const auto end = std::ranges::lower_bound(m_syns, segment);
    for (auto each = end; each != m_syns.begin() && !(syn[Side::Client] && syn[Side::Server]);) {
        const SentSegment& earlier = trace.segment(*--each);
        if (syn[earlier.from] == nullptr) {
            syn[earlier.from] = &earlier;
        }
    }
    if (!syn[Side::Client] && !syn[Side::Server]) {
        const std::uint8_t shift = trace.start().windowShift[sent.from];
        return shift > 0 ? std::optional(shift) : std::nullopt;
    }
    if (!syn[Side::Client] || !syn[Side::Server] ||
        !syn[opposite(sent.from)]->segment.options.windowScale) {
        return {};
    }
    const auto shift = syn[sent.from]->segment.options.windowScale;
    return shift ? std::optional(std::min(*shift, tcp::kLargestWindowShift)) : std::nullopt;
}

} // namespace sim
