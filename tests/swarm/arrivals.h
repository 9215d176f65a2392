// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>

namespace swarm {

/// Which sequence numbers of one connection have come in at all, counted from the ISN: what an
/// endpoint may at most have received, reckoned without it.
class Arrivals
{
public:
    void add(std::uint64_t from, std::uint64_t to)
    {
        auto next = m_ranges.upper_bound(from);
        if (next != m_ranges.begin()) {
            const auto before = std::prev(next);
            if (before->second >= from) {
                from = before->first;
                to = std::max(to, before->second);
                next = m_ranges.erase(before);
            }
        }
        while (next != m_ranges.end() && next->first <= to) {
            to = std::max(to, next->second);
            next = m_ranges.erase(next);
        }
        m_ranges.emplace(from, to);
    }

    /// Numbers from 0 on without a gap.
    std::uint64_t prefix() const
    {
        const auto first = m_ranges.begin();
        return first != m_ranges.end() && first->first == 0 ? first->second : 0;
    }

private:
    /// From, up to.
    std::map<std::uint64_t, std::uint64_t> m_ranges;
};

} // namespace swarm
