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

Steps::Rest Steps::takeRest(std::size_t cursor)
{
    const std::size_t whole = countAt(cursor);
    const std::size_t begin = whole == 0 ? 0 : m_steps[whole - 1].end;
    Rest rest{{m_steps.begin() + static_cast<std::ptrdiff_t>(whole), m_steps.end()}, false};
    m_steps.resize(whole);
    if (!rest.steps.empty() && begin < cursor) {
        // An instant of which only the beginning is shared.
        rest.goesOn = true;
        m_steps.push_back(rest.steps.front());
        m_steps.back().end = cursor;
    }
    return rest;
}

void Steps::putRest(const Rest& rest)
{
    if (rest.goesOn) {
        m_steps.pop_back();
    }
    m_steps.insert(m_steps.end(), rest.steps.begin(), rest.steps.end());
}

} // namespace session
