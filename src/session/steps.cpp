// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/steps.h"

#include <algorithm>

namespace session {

std::size_t Steps::countAt(std::size_t cursor) const
{
    const auto beyond = std::ranges::upper_bound(m_steps, cursor, {}, &Step::end);
    return static_cast<std::size_t>(beyond - m_steps.begin());
}

std::size_t Steps::countUntil(tcp::Instant at) const
{
    const auto beyond = std::ranges::upper_bound(m_steps, at, {}, &Step::at);
    return static_cast<std::size_t>(beyond - m_steps.begin());
}

std::size_t Steps::countWatched(RealTime time) const
{
    const auto beyond = std::ranges::upper_bound(m_steps, time, {}, &Step::watched);
    return static_cast<std::size_t>(beyond - m_steps.begin());
}

void Steps::append(tcp::Instant at, std::size_t cursor, bool byUser, RealTime gap)
{
    m_steps.resize(countAt(cursor - 1));
    const bool goesOn = !byUser && !m_steps.empty() && m_steps.back().at == at;
    if (goesOn) {
        m_steps.back().end = cursor;
    } else {
        const RealTime before = m_steps.empty() ? RealTime(0) : m_steps.back().watched;
        m_steps.push_back({at, cursor, before + gap});
    }
}

std::vector<Steps::Step> Steps::takeRest(std::size_t cursor)
{
    const auto beyond = m_steps.begin() + static_cast<std::ptrdiff_t>(countAt(cursor));
    std::vector<Step> rest(beyond, m_steps.end());
    m_steps.erase(beyond, m_steps.end());
    return rest;
}

void Steps::putRest(const std::vector<Step>& rest)
{
    m_steps.insert(m_steps.end(), rest.begin(), rest.end());
}

} // namespace session
