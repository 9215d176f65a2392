// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/display_sink.h"
#include "diagram/picture/geometry.h"
#include "diagram/picture/text_measurer.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/time.h"

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// A segment, or a copy of one, that has left and not yet ended: what the trace cannot tell yet.
struct Travelling
{
    sim::SegmentId segment;
    sim::Side to = sim::Side::Server;
    tcp::Instant departed;
    /// When it arrives; or is lost.
    tcp::Instant due;
    bool lost = false;
    sim::DropCause cause = sim::DropCause::Fault;

    friend bool operator==(const Travelling&, const Travelling&) = default;
};

/// The part of virtual time to draw; what has no value is the run's beginning or end.
struct TimeRange
{
    std::optional<tcp::Instant> from;
    std::optional<tcp::Instant> to;
};

enum class Future : std::uint8_t { Dimmed, LeftOut };

struct SequenceOptions
{
    /// Pixels. A picture is never narrower than its text needs: see DisplayList::size.
    double width = 960;
    /// Rows of the trace that have happened; those beyond are the future behind a step back.
    std::size_t visibleRows = std::numeric_limits<std::size_t>::max();
    Future future = Future::Dimmed;
    /// Of a live run: where the clock stands, and what is on its way. Arrows are drawn only as far
    /// as their segment has travelled.
    std::optional<tcp::Instant> now;
    std::vector<Travelling> travelling;
    /// How long a segment usually travels: what gives arrows their slant. None: told from the
    /// trace. A live run sets it, since the trace cannot tell before the first arrival.
    std::optional<tcp::Duration> pace;
};

class SequenceDiagram;

/// Two pictures on one time axis: what happens in the same moment has the same height in both.
struct SequencePair
{
    std::unique_ptr<SequenceDiagram> left;
    std::unique_ptr<SequenceDiagram> right;
};

/// The whole picture, or the part of it in `range`. Linear in the rows of the trace.
DisplayList layout(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller);
/// The same piece by piece.
void layout(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller, DisplaySink& sink);

/// A sequence diagram that grows with its trace and lays out any part of itself. What has been
/// placed never moves when rows are appended; but once to the side, where a timer runs out that
/// is seldom seen, such as a keep-alive.
class SequenceDiagram
{
public:
    /// `measurer` and `labeller` outlive the diagram. `options.width` and `options.pace` count for
    /// its whole life.
    SequenceDiagram(
        const SequenceOptions& options, const TextMeasurer& measurer, const Labeller& labeller);
    ~SequenceDiagram();
    SequenceDiagram(SequenceDiagram&&) noexcept;
    SequenceDiagram& operator=(SequenceDiagram&&) noexcept;

    /// Reads what is new in `trace`: the same trace as before, grown; or another, or one that was
    /// cut back and grew differently, if `unchangedRows` says how many of its first rows are the
    /// same. Linear in the rows that are new, but for those beyond `mostRows` of them, which are
    /// left to another update(): until then the picture is that of the trace so far.
    void update(const sim::Trace& trace,
        std::size_t unchangedRows = std::numeric_limits<std::size_t>::max(),
        std::size_t mostRows = std::numeric_limits<std::size_t>::max());
    /// So many rows of the trace have their place.
    std::size_t rowCount() const;

    /// Of two traces that grow no more, to be seen side by side; `options.width` is that of one.
    /// Linear in the rows of both.
    static SequencePair onOneAxis(const sim::Trace& left, const sim::Trace& right,
        const SequenceOptions& options, const TextMeasurer& measurer, const Labeller& labeller);

    /// Everything between two heights, for a view that shows only a part. Coordinates are those of
    /// the whole picture. Logarithmic in the length of the trace, linear in what is exposed.
    /// `trace` is the one of the last update().
    DisplayList layout(
        const sim::Trace& trace, double top, double bottom, const SequenceOptions& options) const;
    /// The whole picture.
    DisplayList layout(const sim::Trace& trace, const SequenceOptions& options) const;
    /// The same piece by piece.
    void layout(const sim::Trace& trace, const SequenceOptions& options, DisplaySink& sink) const;

    /// The part between two moments as a picture of its own: arrows are cut at its edges.
    void cut(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options,
        DisplaySink& sink) const;

    /// Width, and height down to the end of the trace or to `options.now`, whichever is lower.
    Size size(const SequenceOptions& options) const;
    /// Where a moment lies, and which moment lies there. Within an instant that has a height, the
    /// top; between instants interpolated.
    double yOf(tcp::Instant at) const;
    /// The height below all that happens in an instant.
    double instantBottom(tcp::Instant at) const;
    tcp::Instant instantAt(double y) const;
    /// Where segments on their way are at `now`: such as are among `options.travelling`, and others
    /// whose ends the trace knows. Nearly linear in them all.
    std::vector<Point> pointsOf(const sim::Trace& trace, std::span<const Travelling> flights,
        const SequenceOptions& options, tcp::Instant now) const;

    /// For a trace that will not grow: lanes that it does not need are given to the arrows.
    static SequenceDiagram forTrace(const sim::Trace& trace, const SequenceOptions& options,
        const TextMeasurer& measurer, const Labeller& labeller);

private:
    struct Impl;
    explicit SequenceDiagram(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace diagram
