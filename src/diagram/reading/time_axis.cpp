// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/time_axis.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace diagram {

namespace {

/// Idle times up to this many flights are drawn to scale.
constexpr double kLinearFlights = 2;
/// From this many flights on the eye would be misled without a break.
constexpr double kBreakFlights = 3;
/// Pixels that each doubling adds beyond: 1, 2, 4 seconds of backoff still look one longer than the
/// other.
constexpr double kDoubling = 6;

double nanoseconds(tcp::Duration duration) { return static_cast<double>(duration.count()); }

tcp::Duration rounded(double ns)
{
    return tcp::Duration(static_cast<tcp::Duration::rep>(std::llround(ns)));
}

} // namespace

TimeAxis::TimeAxis(tcp::Duration flight, double rise, double origin)
    : m_flightNs(std::max(1.0, nanoseconds(flight)))
    , m_rise(rise)
    , m_origin(origin)
{}

tcp::Duration TimeAxis::flight() const { return rounded(m_flightNs); }

double TimeAxis::gap(tcp::Duration idle) const
{
    const double flights = nanoseconds(idle) / m_flightNs;
    if (flights <= kLinearFlights) {
        return flights * m_rise;
    }
    return kLinearFlights * m_rise + kDoubling * std::log2(flights / kLinearFlights);
}

tcp::Duration TimeAxis::idleFor(double gap) const
{
    const double linear = kLinearFlights * m_rise;
    if (gap <= linear) {
        return rounded(gap / m_rise * m_flightNs);
    }
    return rounded(std::exp2((gap - linear) / kDoubling) * kLinearFlights * m_flightNs);
}

bool TimeAxis::compresses(tcp::Duration idle) const
{
    return nanoseconds(idle) > kBreakFlights * m_flightNs;
}

void TimeAxis::append(tcp::Instant at, double top)
{
    assert(m_stops.empty() || (at > m_stops.back().at && top >= m_stops.back().top));
    m_stops.push_back({at, top, std::max(top, bottom())});
}

void TimeAxis::stretch(double bottom)
{
    assert(!m_stops.empty());
    m_stops.back().bottom = std::max(m_stops.back().bottom, bottom);
}

void TimeAxis::truncate(std::size_t count)
{
    if (count < m_stops.size()) {
        m_stops.resize(count);
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
    const double from = leavingY(last, *next);
    return from + part * (next->top - from);
}

/// Where time goes on after a stop: below it, or where the next begins beside it, at its top.
double TimeAxis::leavingY(const Stop& stop, const Stop& next)
{
    return next.top < stop.bottom ? stop.top : stop.bottom;
}

double TimeAxis::yAfter(tcp::Instant at) const
{
    const auto stop = std::ranges::lower_bound(m_stops, at, {}, &Stop::at);
    if (stop == m_stops.end() || stop->at != at) {
        return yOf(at);
    }
    const auto next = std::next(stop);
    return next == m_stops.end() ? stop->bottom : leavingY(*stop, *next);
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
    const double from = leavingY(last, *next);
    const double part = (y - from) / (next->top - from);
    return part <= 0 ? last.at : last.at + rounded(part * nanoseconds(next->at - last.at));
}

} // namespace diagram
