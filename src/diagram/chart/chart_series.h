// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace diagram {

/// From where to where values reach.
struct ValueRange
{
    double low = 0;
    double high = 0;

    ValueRange with(const ValueRange& other) const;

    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

/// A place of a chart: a value, or values from one to another, such as the octets of a segment.
struct ChartPoint
{
    /// Nanoseconds of virtual time; of a chart over rounds, the number of a round.
    std::int64_t x = 0;
    ValueRange value;
    /// The segment that it tells of; 0: none.
    sim::SegmentId segment;

    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

/// The points of one line of a chart, or of marks of one kind, in the order of x. Knows the ranges
/// of blocks of them, so that of a million points those of a pixel are seen at once.
class ChartSeries
{
public:
    std::span<const ChartPoint> points() const { return m_points; }
    bool empty() const { return m_points.empty(); }

    /// Puts a point behind all that are not beyond it. Linear in the number of those that are.
    void insert(const ChartPoint& point);
    /// A value that holds from here on; nothing, if the one before is the same.
    void hold(std::int64_t x, double value, sim::SegmentId segment = {});

    /// The same, where only the value at the end of each moment counts.
    void settle(std::int64_t x, double value);
    /// Puts a point behind the others, or in place of the last one if that is at the same x.
    void replaceAt(const ChartPoint& point);

    /// The index of the first point at or beyond `x`. Logarithmic.
    std::size_t firstAt(std::int64_t x) const;
    /// Of the points from `first` up to, not including, `last`; there must be one.
    ValueRange range(std::size_t first, std::size_t last) const;

    friend bool operator==(const ChartSeries&, const ChartSeries&) = default;

private:
    static constexpr std::size_t kBlock = 64;
    struct Block
    {
        std::int64_t lastX = 0;
        ValueRange value;
        friend bool operator==(const Block&, const Block&) = default;
    };

    void removeLast();
    void summarize(std::size_t index);

    std::vector<ChartPoint> m_points;
    std::vector<Block> m_blocks;
};

} // namespace diagram
