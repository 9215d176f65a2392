// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/history.h"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {
/// Inputs between keyframes: so many are replayed at most for a step back, and so much rarer is the
/// copy of a whole state.
constexpr std::size_t kSpacing = 512;
} // namespace

History::History(Genesis genesis)
    : m_current(std::move(genesis))
    , m_trace(m_current.traceStart())
    , m_keyframes{m_current}
{}

Input History::input(std::size_t position) const
{
    const auto found = std::ranges::lower_bound(m_actions, position, {}, &Action::position);
    return found != m_actions.end() && found->position == position ? found->input
                                                                   : Input{{}, Advance{}};
}

bool History::apply(const Input& input)
{
    const auto whyNot = m_current.canApply(input);
    if (whyNot && std::holds_alternative<Refusal>(*whyNot)) {
        return false;
    }
    forgetBeyondCursor();
    m_current.apply(input, &m_trace);
    if (!std::holds_alternative<Advance>(input.what)) {
        m_actions.push_back({m_cursor, input});
    }
    m_size = ++m_cursor;
    if (m_cursor % kSpacing == 0) {
        m_keyframes.push_back(m_current);
    }
    return true;
}

void History::forgetBeyondCursor()
{
    if (m_cursor == m_size) {
        return;
    }
    m_trace.truncate(m_current.rowCount(), m_current.segmentCount());
    m_keyframes.erase(m_keyframes.begin() + static_cast<std::ptrdiff_t>(m_cursor / kSpacing + 1),
        m_keyframes.end());
    std::erase_if(m_actions, [this](const Action& action) { return action.position >= m_cursor; });
    m_size = m_cursor;
}

bool History::stepForward()
{
    if (m_cursor == m_size) {
        return apply(Input{{}, Advance{}});
    }
    replay();
    return true;
}

/// One known input on.
void History::replay()
{
    const bool applied = m_current.apply(input(m_cursor), nullptr);
    assert(applied);
    static_cast<void>(applied);
    ++m_cursor;
}

bool History::stepBack()
{
    if (m_cursor == 0) {
        return false;
    }
    seek(m_cursor - 1);
    return true;
}

void History::seek(std::size_t position)
{
    assert(position <= m_size);
    const bool nearAhead = position >= m_cursor && position - m_cursor < kSpacing;
    if (!nearAhead) {
        m_current = m_keyframes[position / kSpacing];
        m_cursor = position / kSpacing * kSpacing;
    }
    while (m_cursor < position) {
        replay();
    }
}

void History::seekTime(tcp::Instant at)
{
    const auto beyond = std::ranges::upper_bound(m_keyframes, at, {}, &Simulation::now);
    const auto frame = beyond == m_keyframes.begin() ? beyond : beyond - 1;
    m_current = *frame;
    m_cursor = static_cast<std::size_t>(frame - m_keyframes.begin()) * kSpacing;
    while (m_cursor < m_size) {
        const Input next = input(m_cursor);
        const bool isAdvance = std::holds_alternative<Advance>(next.what);
        if ((isAdvance ? *m_current.nextInstant() : next.at) > at) {
            return;
        }
        replay();
    }
}

void History::runToEnd()
{
    seek(m_size);
    while (stepForward()) {
    }
}

std::size_t History::memoryUsed() const
{
    std::size_t octets = m_actions.capacity() * sizeof(Action);
    for (const Simulation& keyframe : m_keyframes) {
        octets += keyframe.memoryUsed();
    }
    return octets;
}

} // namespace sim
