// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/display_sink.h"
#include "diagram/picture/geometry.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/reading/time_range.h"
#include "diagram/sequence/remark.h"
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

/// A segment, or a copy of one, that is in flight. The trace does not know its end yet.
struct Travelling
{
    sim::SegmentId segment;
    sim::Side to = sim::Side::Server;
    tcp::Instant departed;
    /// When it will arrive or be lost.
    tcp::Instant due;
    bool lost = false;
    sim::DropCause cause = sim::DropCause::Fault;

    friend bool operator==(const Travelling&, const Travelling&) = default;
};

/// How to draw rows that are known but have not happened yet, after going back.
enum class Future : std::uint8_t {
    Dimmed,
    Readable, ///< dimmed a little: it is looked at and pointed at like the rest
    LeftOut,
};

/// What a diagram shows, or leaves out, on request. Of a trace that does not grow any more.
struct Extras
{
    bool times = false;      ///< of each instant, at the left
    bool roundTrips = false; ///< as braces, as the ends measured them
    bool icons = false;      ///< of the hosts, in their heads
    bool folds = false;      ///< long runs of the same kind are left out: see foldsIn()
    bool transfers = false;  ///< broad arrows stand for transfers of data: see transfersIn()
};

struct SequenceOptions
{
    /// Pixels. A picture is never narrower than its text needs: see DisplayList::size.
    double width = 960;
    /// How many rows of the trace have happened. Those beyond are the future.
    std::size_t visibleRows = std::numeric_limits<std::size_t>::max();
    Future future = Future::Dimmed;
    /// Of a run that is watched: the present moment, and what is in flight. Arrows are drawn only
    /// as far as their segments have travelled.
    std::optional<tcp::Instant> now;
    std::vector<Travelling> travelling;
    /// Segments whose labels are shown whole, over other arrows where there is no other room.
    std::vector<sim::SegmentId> singledOut;
    /// How long a segment usually travels, which decides how much arrows slant. None: taken from
    /// the trace. A run that still goes on has to set it, since its trace shows it only after the
    /// first arrival.
    std::optional<tcp::Duration> pace;
    /// Drawn in the lanes beside the lifelines. Of a diagram that grows, those of its beginning
    /// hold for its whole life.
    std::vector<Remark> remarks;
    /// Whether lifelines differ without colours, too.
    bool isTextured = false;
    Extras extras = {};
};

class SequenceDiagram;

/// Two diagrams with one time axis: a moment has the same height in both.
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

/// A sequence diagram that grows with its trace and can lay out any part of itself. What has been
/// placed does not move when rows are appended. The only exception: everything moves to the side
/// once when a timer of a kind that had no column yet has to be shown, such as a keep-alive.
class SequenceDiagram
{
public:
    /// `measurer` and `labeller` must outlive the diagram. Only `options.width`, `options.pace` and
    /// `options.remarks` are used, and hold for its whole life.
    SequenceDiagram(
        const SequenceOptions& options, const TextMeasurer& measurer, const Labeller& labeller);
    ~SequenceDiagram();
    SequenceDiagram(SequenceDiagram&&) noexcept;
    SequenceDiagram& operator=(SequenceDiagram&&) noexcept;

    /// Places the rows that are new in `trace`. `unchangedRows`: so many of the first rows are the
    /// same as at the last update; all others are placed anew. At most about `mostRows` new rows
    /// are placed, and the rest is left to further calls; until then the diagram ends before them.
    /// Linear in the rows that are placed.
    void update(const sim::Trace& trace,
        std::size_t unchangedRows = std::numeric_limits<std::size_t>::max(),
        std::size_t mostRows = std::numeric_limits<std::size_t>::max());
    /// How many rows of the trace have been placed.
    std::size_t rowCount() const;

    /// Diagrams of two finished traces, to be shown side by side; `options.width` is the width of
    /// one of them. Linear in the rows of both.
    static SequencePair onOneAxis(const sim::Trace& left, const sim::Trace& right,
        const SequenceOptions& options, const TextMeasurer& measurer, const Labeller& labeller);

    /// Everything between two heights, for a view that shows only a part. Coordinates are those of
    /// the whole picture. `trace` must be the one of the last update(). Logarithmic in the length
    /// of the trace, linear in what lies between the heights.
    DisplayList layout(
        const sim::Trace& trace, double top, double bottom, const SequenceOptions& options) const;
    /// The whole picture.
    DisplayList layout(const sim::Trace& trace, const SequenceOptions& options) const;
    /// The same piece by piece.
    void layout(const sim::Trace& trace, const SequenceOptions& options, DisplaySink& sink) const;

    /// The part between two moments as a picture of its own. Arrows that reach beyond are cut off.
    void cut(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options,
        DisplaySink& sink) const;

    /// Width, and height down to the end of the trace or to `options.now`, whichever is lower.
    Size size(const SequenceOptions& options) const;
    /// The height of a moment: the top of what happens in it, or interpolated between two instants.
    double yOf(tcp::Instant at) const;
    /// The height below all that happens in an instant.
    double instantBottom(tcp::Instant at) const;
    /// The inverse of yOf().
    tcp::Instant instantAt(double y) const;
    /// Where the segments `flights` are at `now`. Their ends are in the trace already, or they are
    /// among `options.travelling`. Nearly linear in their number.
    std::vector<Point> pointsOf(const sim::Trace& trace, std::span<const Travelling> flights,
        const SequenceOptions& options, tcp::Instant now) const;

    /// A diagram of a finished trace. Columns that this trace does not need are left out, so that
    /// the arrows have more space. `range`: what of it will be shown.
    static SequenceDiagram forTrace(const sim::Trace& trace, const SequenceOptions& options,
        const TextMeasurer& measurer, const Labeller& labeller, const TimeRange& range = {});

private:
    struct Impl;
    explicit SequenceDiagram(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace diagram
