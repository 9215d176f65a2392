// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/reassembly.h"

#include <algorithm>
#include <functional>

namespace tcp {

void Reassembly::hold(SeqNum start, std::uint32_t length)
{
    if (length == 0) {
        return;
    }
    SeqNum end = start + length;
    // All ranges lie in one window, so that precedes() orders them.
    const auto first = std::ranges::find_if(
        m_ranges, [&](const Range& range) { return notAfter(start, range.end()); });
    auto last = first;
    for (; last != m_ranges.end() && notAfter(last->start, end); ++last) {
        start = precedes(last->start, start) ? last->start : start;
        end = precedes(end, last->end()) ? last->end() : end;
    }
    const auto position = m_ranges.erase(first, last);
    m_ranges.insert(position, Range{start, distance(start, end), ++m_touches});
}

std::optional<Reassembly::Range> Reassembly::firstOverlap(SeqNum start, std::uint32_t length) const
{
    const SeqNum end = start + length;
    for (const Range& range : m_ranges) {
        const SeqNum from = precedes(start, range.start) ? range.start : start;
        const SeqNum to = precedes(range.end(), end) ? range.end() : end;
        if (precedes(from, to)) {
            return Range{from, distance(from, to)};
        }
    }
    return {};
}

std::vector<Reassembly::Range> Reassembly::latestFirst() const
{
    std::vector<Range> ranges = m_ranges;
    std::ranges::sort(ranges, std::ranges::greater{}, &Range::touched);
    return ranges;
}

std::uint32_t Reassembly::take(SeqNum rcvNxt)
{
    std::uint32_t taken = 0;
    while (!m_ranges.empty() && notAfter(m_ranges.front().start, rcvNxt + taken)) {
        const SeqNum end = m_ranges.front().end();
        if (precedes(rcvNxt + taken, end)) {
            taken = distance(rcvNxt, end);
        }
        m_ranges.erase(m_ranges.begin());
    }
    return taken;
}

} // namespace tcp
