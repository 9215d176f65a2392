// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/time_axis.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace diagram {

namespace {

/// A time of more flights than this, with nothing in it, is drawn with a break.
constexpr double kBreakFlights = 2;
/// Pixels that each doubling adds beyond: 1, 2, 4 seconds of backoff still look one longer than the
/// other.
constexpr double kDoubling = 6;
/// From the end of a stop to the next, at least: room for a mark across the lifelines.
constexpr double kBandGap = 8;
/// What is drawn longer or shorter than to scale by more than this factor, and by more than words
/// take, is told to be.
constexpr double kOffScale = 3;
constexpr double kOfWords = 24;

double nanoseconds(tcp::Duration duration) { return static_cast<double>(duration.count()); }

tcp::Duration rounded(double ns)
{
    return tcp::Duration(static_cast<tcp::Duration::rep>(std::llround(ns)));
}

} // namespace

TimeAxis::TimeAxis(
    tcp::Duration flight, double rise, double breakRise, double origin, std::vector<double> scales)
    : m_flightNs(std::max(1.0, nanoseconds(flight)))
    , m_rise(rise)
    , m_breakRise(breakRise)
    , m_origin(origin)
    , m_scales(std::move(scales))
{}

tcp::Duration TimeAxis::flight() const { return rounded(m_flightNs); }

bool TimeAxis::compresses(tcp::Duration idle) const
{
    return nanoseconds(idle) > kBreakFlights * m_flightNs;
}

double TimeAxis::gap(tcp::Duration idle) const
{
    if (!compresses(idle)) {
        return toScale(idle);
    }
    return m_breakRise + kDoubling * std::log2(nanoseconds(idle) / m_flightNs / kBreakFlights);
}

tcp::Duration TimeAxis::idleFor(double gap) const
{
    const double ofFlight = m_rise * scale();
    if (gap <= kBreakFlights * ofFlight) {
        return rounded(gap / ofFlight * m_flightNs);
    }
    const double doublings = std::max(0.0, gap - m_breakRise) / kDoubling;
    return rounded(std::exp2(doublings) * kBreakFlights * m_flightNs);
}

bool TimeAxis::isInLastStretch(tcp::Instant at) const
{
    return !m_stops.empty() && at >= m_stops[m_stops.back().stretch].at;
}

double TimeAxis::earliestTop(tcp::Instant at, Gap before) const
{
    if (m_stops.empty()) {
        return m_origin;
    }
    const Stop& last = m_stops.back();
    if (compresses(at - last.at)) {
        return last.bottom + gap(at - last.at);
    }
    const Stop& begin = m_stops[std::max(last.stretch, last.quiet)];
    const double gapAtLeast = before == Gap::Quiet ? toScale(at - last.at) : 0;
    return std::max(
        begin.top + toScale(at - begin.at), last.bottom + std::max(kBandGap, gapAtLeast));
}

TimeAxis::OffScale TimeAxis::offScale(tcp::Instant at, double top) const
{
    const double drawn = top - m_stops.back().bottom;
    const double whole = toScale(at - m_stops.back().at);
    return drawn > kOffScale * whole + kOfWords ? OffScale::Longer
        : whole > kOffScale * drawn + kOfWords  ? OffScale::Shorter
                                                : OffScale::No;
}

void TimeAxis::append(tcp::Instant at, double top, Gap before)
{
    assert(m_stops.empty() || (at > m_stops.back().at && top >= m_stops.back().bottom));
    Stop stop{.at = at, .top = top, .bottom = top};
    if (!m_stops.empty()) {
        const Stop& last = m_stops.back();
        const bool isIdle = compresses(at - last.at);
        stop.offScale = isIdle ? OffScale::No : offScale(at, top);
        stop.section = last.section + (isIdle ? 1 : 0);
        stop.stretch = isIdle ? m_stops.size() : last.stretch;
        stop.quiet = before == Gap::Quiet ? m_stops.size() : last.quiet;
    }
    m_stops.push_back(stop);
}

std::size_t TimeAxis::markOutOfScale(tcp::Instant from)
{
    const auto begin = std::ranges::upper_bound(m_stops, from, {}, &Stop::at) - m_stops.begin();
    std::size_t longest = m_stops.size() - 1;
    double most = 0;
    for (auto i = static_cast<std::size_t>(begin); i < m_stops.size(); ++i) {
        const Stop& before = m_stops[i - 1];
        const double beyond = m_stops[i].top - before.top - toScale(m_stops[i].at - before.at);
        if (beyond > most) {
            most = beyond;
            longest = i;
        }
    }
    markBefore(longest);
    return longest;
}

void TimeAxis::markBefore(std::size_t stop)
{
    assert(stop > 0 && stop < m_stops.size());
    if (!beginsStretch(stop)) {
        m_marks.push_back({.before = stop, .stops = m_stops.size()});
        beginStretch(stop);
    }
}

void TimeAxis::beginStretch(std::size_t stop)
{
    const std::size_t before = m_stops[stop].stretch;
    for (std::size_t i = stop; i < m_stops.size() && m_stops[i].stretch == before; ++i) {
        m_stops[i].stretch = stop;
    }
}

void TimeAxis::stretch(double bottom)
{
    assert(!m_stops.empty());
    m_stops.back().bottom = std::max(m_stops.back().bottom, bottom);
}

void TimeAxis::truncate(std::size_t count)
{
    if (count >= m_stops.size()) {
        return;
    }
    m_stops.resize(count);
    const auto isGone = [count](const Mark& mark) { return mark.stops > count; };
    const auto gone = std::ranges::find_if(m_marks, isGone);
    const bool changes = gone != m_marks.end() && gone->before < count;
    m_marks.erase(gone, m_marks.end());
    if (changes) {
        findStretches();
    }
}

/// From the idle times and the marks.
void TimeAxis::findStretches()
{
    for (std::size_t i = 1; i < m_stops.size(); ++i) {
        const bool isSame = m_stops[i].section == m_stops[i - 1].section;
        m_stops[i].stretch = isSame ? m_stops[i - 1].stretch : i;
    }
    for (const Mark& mark : m_marks) {
        beginStretch(mark.before);
    }
}

double TimeAxis::bottom() const { return m_stops.empty() ? m_origin : m_stops.back().bottom; }

double TimeAxis::yOf(tcp::Instant at) const
{
    const auto next = std::upper_bound(m_stops.begin(), m_stops.end(), at,
        [](tcp::Instant when, const Stop& stop) { return when < stop.at; });
    if (next == m_stops.begin()) {
        return m_stops.empty() ? m_origin + gap(at - tcp::Instant{}) : next->top;
    }
    const Stop& last = *std::prev(next);
    if (at == last.at) {
        return last.top;
    }
    if (next == m_stops.end()) {
        return last.bottom + gap(at - last.at);
    }
    const double part = nanoseconds(at - last.at) / nanoseconds(next->at - last.at);
    return last.bottom + part * (next->top - last.bottom);
}

double TimeAxis::yAfter(tcp::Instant at) const
{
    const auto stop = std::ranges::lower_bound(m_stops, at, {}, &Stop::at);
    if (stop == m_stops.end() || stop->at != at) {
        return yOf(at);
    }
    return stop->bottom;
}

double TimeAxis::instantBottom(tcp::Instant at) const
{
    const auto next = std::ranges::upper_bound(m_stops, at, {}, &Stop::at);
    return next == m_stops.begin() ? yOf(at) : std::max(yOf(at), std::prev(next)->bottom);
}

std::size_t TimeAxis::firstStopBelow(double y) const
{
    const auto stop = std::partition_point(m_stops.begin(), m_stops.end(),
        [y](const Stop& candidate) { return candidate.bottom < y; });
    return static_cast<std::size_t>(stop - m_stops.begin());
}

tcp::Instant TimeAxis::instantAt(double y) const
{
    if (m_stops.empty()) {
        return tcp::Instant{} + idleFor(std::max(0.0, y - m_origin));
    }
    const auto next = std::ranges::upper_bound(m_stops, y, {}, &Stop::top);
    if (next == m_stops.begin()) {
        return next->at;
    }
    const Stop& last = *std::prev(next);
    if (next == m_stops.end()) {
        return y <= last.bottom ? last.at : last.at + idleFor(y - last.bottom);
    }
    const double part = (y - last.bottom) / (next->top - last.bottom);
    return part <= 0 ? last.at : last.at + rounded(part * nanoseconds(next->at - last.at));
}

} // namespace diagram
