// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <cstddef>
#include <span>
#include <vector>

namespace diagram {

/// Virtual time down a picture: which moment lies at which height.
///
/// The axis is a list of stops, one for each instant at which something happened. A stop has a
/// height of its own where several things have to be shown one below the other. Between stops time
/// runs evenly. Short times are drawn to scale, so that a segment slants as it should; a long time
/// with nothing in it is drawn much shorter than it is, but a longer one never shorter than a
/// shorter one. Stops are only appended: what has its place keeps it.
///
/// Each stop begins below the beginning of the one before; mostly below its end, too. But where
/// many segments leave one end together, the first arrive beside the last that leave.
class TimeAxis
{
public:
    struct Stop
    {
        tcp::Instant at;
        double top = 0;
        /// Below this and all stops before.
        double bottom = 0;

        friend bool operator==(const Stop&, const Stop&) = default;
    };

    /// A time of `flight` (more than zero) is drawn `rise` pixels high. `origin` is the height of
    /// the axis while it has no stop.
    TimeAxis(tcp::Duration flight, double rise, double origin);

    /// How long a segment usually travels.
    tcp::Duration flight() const;
    /// The height of a time in which nothing happens; 0 for none, strictly growing.
    double gap(tcp::Duration idle) const;
    /// True where a time is drawn so much shorter than it is that the picture must say so.
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
    /// Where time goes on from this moment, below what happens in it. Logarithmic.
    double yAfter(tcp::Instant at) const;
    /// Below all that happens up to this moment; never above yOf(). Logarithmic.
    double instantBottom(tcp::Instant at) const;
    /// The moment at a height; within a stop that stop's, where it is alone. Logarithmic.
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
