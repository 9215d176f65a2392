// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <cstddef>
#include <span>
#include <vector>

namespace diagram {

/// The vertical axis of a picture: which moment of virtual time is at which height.
///
/// The axis is a list of stops, one for each instant at which something happened. A stop has a
/// height of its own if several things have to be shown one below the other. Between two stops the
/// height is linear in time. Short times are drawn to scale, so that the slant of an arrow is
/// right. A long time in which nothing happens is drawn much shorter, but a longer time is never
/// shorter in the picture. Stops are only appended, so that what has been placed never moves.
///
/// Each stop begins below the beginning of the one before, and nearly always below its end. The
/// exception are many segments that leave one end together: the first of them may arrive at a
/// height at which the last of them still leave.
class TimeAxis
{
public:
    struct Stop
    {
        tcp::Instant at;
        double top = 0;
        /// The lower end of this stop and of all stops before it.
        double bottom = 0;

        friend bool operator==(const Stop&, const Stop&) = default;
    };

    /// A time of `flight` (more than zero) is drawn `rise` pixels high. `origin` is the height of
    /// the axis while it has no stop.
    TimeAxis(tcp::Duration flight, double rise, double origin);

    /// How long a segment usually travels.
    tcp::Duration flight() const;
    /// How many pixels a time in which nothing happens takes; 0 for none, strictly growing.
    double gap(tcp::Duration idle) const;
    /// Whether such a time is drawn so much shorter than to scale that the picture has to say so.
    bool compresses(tcp::Duration idle) const;

    /// A further stop. `at` is later than all before, `top` below the last one's.
    void append(tcp::Instant at, double top);
    /// Makes the last stop reach down to `bottom`, if it does not yet.
    void stretch(double bottom);
    /// Keeps the first `count` stops.
    void truncate(std::size_t count);

    std::span<const Stop> stops() const { return m_stops; }
    double bottom() const;

    /// The height of a moment: the top of its stop, or between stops. Before the first stop: its
    /// top; after the last, as if the next one were there. Logarithmic.
    double yOf(tcp::Instant at) const;
    /// The height from which time goes on after this moment: below what happens in it, unless the
    /// next stop begins before that. Logarithmic.
    double yAfter(tcp::Instant at) const;
    /// The height below all that happens up to this moment; never above yOf(). Logarithmic.
    double instantBottom(tcp::Instant at) const;
    /// The inverse: the moment at a height. Within one stop only, that of the stop. Logarithmic.
    tcp::Instant instantAt(double y) const;
    /// The first stop that reaches below `y`; stops().size() if there is none.
    std::size_t firstStopBelow(double y) const;

private:
    static double leavingY(const Stop& stop, const Stop& next);
    tcp::Duration idleFor(double gap) const;

    double m_flightNs;
    double m_rise;
    double m_origin;
    std::vector<Stop> m_stops;
};

} // namespace diagram
