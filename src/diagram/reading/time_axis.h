// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace diagram {

/// The vertical axis of a picture: which moment of virtual time is at which height.
///
/// The axis is a list of stops, one for each instant at which something happened. A stop has a
/// height of its own if several things have to be shown one below the other, and no stop begins
/// above the end of the one before. Between two stops the height is linear in time.
///
/// Where much happens in one instant, what follows lies further down than to scale. As long as
/// segments are on their way, later stops catch up, so that flights are parallel; a quiet gap, in
/// which none is, takes its whole time.
///
/// A time in which nothing happens and that is longer than two flights is drawn much shorter than
/// it is. It parts the axis into sections, each of which may have a scale of its own. Within a
/// section time is drawn to scale, as nearly as the heights of its stops allow; where they allow it
/// no more, the gap before a stop is told to be out of scale. What lies between two such gaps, idle
/// or out of scale, is a stretch. Stops are only appended, so that what has been placed never
/// moves.
class TimeAxis
{
public:
    /// How the gap before a stop is drawn where it is far from scale, and no stretch begins there.
    enum class OffScale : std::uint8_t { No, Longer, Shorter };

    struct Stop
    {
        tcp::Instant at;
        double top = 0;
        /// The lower end of all that happens at this stop.
        double bottom = 0;
        std::size_t section = 0;
        /// The index of the stop with which its stretch begins.
        std::size_t stretch = 0;
        /// That of the last one behind a quiet gap.
        std::size_t quiet = 0;
        OffScale offScale = OffScale::No;

        friend bool operator==(const Stop&, const Stop&) = default;
    };

    /// What is on its way in the gap before a stop.
    enum class Gap : std::uint8_t { Busy, Quiet };

    /// A time of `flight` (more than zero) is drawn `rise` pixels high, times the scale of its
    /// section, which is 1 if `scales` has none for it. `breakRise` is the height of the shortest
    /// time with a break. `origin` is the height of the axis while it has no stop.
    TimeAxis(tcp::Duration flight, double rise, double breakRise, double origin,
        std::vector<double> scales = {});

    /// How long a segment usually travels.
    tcp::Duration flight() const;
    /// How many pixels a time takes to scale, in the last section.
    double toScale(tcp::Duration time) const
    {
        return static_cast<double>(time.count()) / m_flightNs * m_rise * scale();
    }
    /// How many pixels a time takes in which nothing happens, behind the last stop; 0 for none.
    double gap(tcp::Duration idle) const;
    /// Whether such a time is drawn with a break.
    bool compresses(tcp::Duration idle) const;
    /// Where a stop at this moment begins at the earliest: to scale, and below the last stop.
    double earliestTop(tcp::Instant at, Gap gap) const;
    /// Whether a moment belongs to the last stretch, or lies behind it.
    bool isInLastStretch(tcp::Instant at) const;
    /// Whether a stretch begins with a stop.
    bool beginsStretch(std::size_t stop) const { return stop > 0 && m_stops[stop].stretch == stop; }
    /// Whether a break or a change of scale is to be marked in the gap before a stop.
    bool isMarkedBefore(std::size_t stop) const
    {
        return beginsStretch(stop) || m_stops[stop].offScale != OffScale::No;
    }

    /// A further stop. `at` is later than all before, `top` below the end of the last one.
    void append(tcp::Instant at, double top, Gap gap);
    /// Tells one gap since the moment `from` to be out of scale: the one that is drawn longest
    /// beyond its time. Another stretch begins below it. Returns the stop below the gap. Linear in
    /// the stops since then.
    std::size_t markOutOfScale(tcp::Instant from);
    /// The same for the gap before this stop.
    void markBefore(std::size_t stop);
    /// Makes the last stop reach down to `bottom`, if it does not yet.
    void stretch(double bottom);
    /// Keeps the first `count` stops.
    void truncate(std::size_t count);

    std::span<const Stop> stops() const { return m_stops; }
    std::size_t sections() const { return m_stops.empty() ? 0 : m_stops.back().section + 1; }
    double bottom() const;

    /// The height of a moment: the top of its stop, or between stops. Before the first stop: its
    /// top; after the last, as if the next one were there. Logarithmic.
    double yOf(tcp::Instant at) const;
    /// The height from which time goes on after this moment: below what happens in it. Logarithmic.
    double yAfter(tcp::Instant at) const;
    /// The height below all that happens up to this moment; never above yOf(). Logarithmic.
    double instantBottom(tcp::Instant at) const;
    /// The inverse: the moment at a height. Within one stop, that of the stop. Logarithmic.
    tcp::Instant instantAt(double y) const;
    /// The first stop that reaches below `y`; stops().size() if there is none.
    std::size_t firstStopBelow(double y) const;

private:
    /// A gap out of scale, and how many stops there were when this turned out.
    struct Mark
    {
        std::size_t before = 0;
        std::size_t stops = 0;
    };

    double scale() const
    {
        const std::size_t section = m_stops.empty() ? 0 : m_stops.back().section;
        return section < m_scales.size() ? m_scales[section] : 1;
    }
    OffScale offScale(tcp::Instant at, double top) const;
    void beginStretch(std::size_t stop);
    void findStretches();
    tcp::Duration idleFor(double gap) const;

    double m_flightNs;
    double m_rise;
    double m_breakRise;
    double m_origin;
    std::vector<double> m_scales;
    std::vector<Stop> m_stops;
    std::vector<Mark> m_marks;
};

} // namespace diagram
