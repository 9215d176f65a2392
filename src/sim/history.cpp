// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/history.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace sim {

namespace {
/// Inputs between keyframes: so many are replayed for a step back, and so much rarer is the copy of
/// a whole state.
constexpr std::size_t kSpacing = 256;
/// A large state is copied more seldom: keyframes take at most so many octets an input on average.
constexpr std::size_t kOctetsPerInput = 32;
} // namespace

History::History(Genesis genesis)
    : m_current(std::move(genesis))
    , m_trace(m_current.traceStart())
    , m_keyframes{{0, m_current}}
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
    if (m_cursor != m_size) {
        takeRest();
    }
    m_current.apply(input, &m_trace);
    if (!std::holds_alternative<Advance>(input.what)) {
        m_actions.push_back({m_cursor, input});
    }
    m_size = ++m_cursor;
    keepKeyframe();
    return true;
}

void History::keepKeyframe()
{
    const std::size_t since = m_cursor - m_keyframes.back().position;
    if (since >= kSpacing && since * kOctetsPerInput >= m_current.memoryUsed()) {
        m_keyframes.push_back({m_cursor, m_current});
    }
}

History::Length History::length() const
{
    return {m_cursor, m_current.rowCount(), m_current.segmentCount()};
}

History::Rest History::takeRest(const Length& kept)
{
    assert(kept.inputs >= m_cursor && kept.inputs <= m_size);
    Rest rest;
    rest.size = m_size;
    if (kept.inputs == m_size) {
        return rest;
    }
    m_repeatedWork += m_trace.rows().size() - kept.rows;
    rest.trace = m_trace.split(kept.rows, kept.segments);
    const auto keyframe = std::ranges::upper_bound(m_keyframes, kept.inputs, {}, &Place::position);
    std::move(keyframe, m_keyframes.end(), std::back_inserter(rest.keyframes));
    m_keyframes.erase(keyframe, m_keyframes.end());
    const auto action = std::ranges::lower_bound(m_actions, kept.inputs, {}, &Action::position);
    std::move(action, m_actions.end(), std::back_inserter(rest.actions));
    m_actions.erase(action, m_actions.end());
    m_size = kept.inputs;
    return rest;
}

void History::putRest(Rest rest)
{
    assert(rest.size >= m_size);
    m_repeatedWork += rest.trace.rows().size();
    m_trace.join(rest.trace);
    std::ranges::move(rest.keyframes, std::back_inserter(m_keyframes));
    std::ranges::move(rest.actions, std::back_inserter(m_actions));
    m_size = rest.size;
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
    ++m_repeatedWork;
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
        restore(std::ranges::upper_bound(m_keyframes, position, {}, &Place::position));
    }
    while (m_cursor < position) {
        replay();
    }
}

void History::seek(Place place)
{
    assert(place.position <= m_size);
    m_cursor = place.position;
    m_current = std::move(place.state);
}

/// Goes to the keyframe before `beyond`; the first stands before everything.
void History::restore(std::vector<Place>::const_iterator beyond)
{
    const Place& keyframe = beyond == m_keyframes.begin() ? *beyond : *(beyond - 1);
    m_current = keyframe.state;
    m_cursor = keyframe.position;
}

void History::seekTime(tcp::Instant at)
{
    const auto timeOf = [](const Place& keyframe) { return keyframe.state.now(); };
    restore(std::ranges::upper_bound(m_keyframes, at, {}, timeOf));
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
    for (const Place& keyframe : m_keyframes) {
        octets += keyframe.state.memoryUsed();
    }
    return octets;
}

} // namespace sim
