// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/labeller.h"
#include "diagram/labels/segment_labels.h"
#include "diagram/picture/text_wrap.h"
#include "diagram/reading/folds.h"
#include "diagram/reading/phases.h"
#include "diagram/reading/symbols.h"
#include "diagram/reading/time_axis.h"
#include "diagram/reading/timer_spans.h"
#include "diagram/sequence/beside_labels.h"
#include "diagram/sequence/lanes.h"
#include "diagram/sequence/remark.h"
#include "sim/side.h"
#include "sim/trace.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace diagram {

inline constexpr std::size_t kNoRow = std::numeric_limits<std::size_t>::max();

/// So many copies of a segment have a word of their own. Of more the first one's tells how many,
/// and the arrows of the others stand closer.
inline constexpr std::size_t kToldCopies = 3;

/// One copy of a segment on its way: an arrow.
struct Arrow
{
    enum class End : std::uint8_t { Open, Arrived, Lost };

    sim::SegmentId segment;
    sim::Side from = sim::Side::Client;
    End end = End::Open;
    sim::DropCause cause = sim::DropCause::Fault;
    /// 0 for the segment itself, 1 and more for copies that the network made.
    std::uint32_t copy = 0;
    /// Of the segment itself: how many there are.
    std::uint32_t copies = 0;
    bool injected = false;
    /// Not drawn: see Omission.
    bool isHidden = false;
    /// The heights at which it left, and at which it arrived or was lost. While it is open, `endY`
    /// is the same as `departY`.
    double departY = 0;
    double endY = 0;
    /// Of a copy that arrives in one instant with others of its segment: how far it stands below
    /// the first of these. It took the same time, so the two are parallel.
    double below = 0;
    /// Where its label stands in the lane beside the lifeline, in place of by the arrow: the
    /// baseline of the first line.
    std::optional<double> besideY;
    tcp::Instant departAt;
    tcp::Instant endAt;
    std::size_t sendRow = 0;
    std::size_t endRow = kNoRow;
};

/// How much of the way, from 0 to 1, a segment has travelled that is lost after `travelled`. The
/// trace does not say how long the whole way would have taken: that is taken to be `flight`, the
/// usual time.
double shareOfWay(tcp::Duration travelled, tcp::Duration flight);

/// Where an arrow ends that left in one instant with another, which has ended at the moment `at`,
/// and ends with it: parallel to it. 0 where that is not so.
double parallelEnd(const Arrow& ended, const Arrow& arrow, tcp::Instant at);

/// A state entered, an application's call, an error told to it.
struct StateMark
{
    sim::Side who = sim::Side::Client;
    tcp::State state = tcp::State::Closed;
    tcp::Instant at;
    double y = 0;
    std::size_t row = kNoRow; ///< kNoRow: the initial state
    /// False: the state is not known, and only a lifeline is drawn, without a name.
    bool isTold = true;
    /// The user is told that the other end closes.
    bool tellsClosing = false;
};
struct CallMark
{
    sim::Side who = sim::Side::Client;
    tcp::Call call;
    tcp::Instant at;
    double y = 0;
    std::size_t row = 0;
};
/// The settings of an end, or the network from it to the other, were changed.
struct ChangeMark
{
    sim::Side who = sim::Side::Client;
    tcp::Instant at;
    double y = 0;
    std::size_t row = 0;
};
struct ErrorMark
{
    sim::Side who = sim::Side::Client;
    tcp::Error error = tcp::Error::ConnectionReset;
    tcp::Instant at;
    double top = 0; ///< of its first line of text
    std::size_t row = 0;
};

/// Why an end does not take what arrived.
struct RefusalMark
{
    tcp::Note note = tcp::Note::OutsideWindow;
    tcp::Instant at;
    double top = 0; ///< of its first line of text
    std::size_t row = 0;
};

/// A remark beside a lifeline.
struct RemarkMark
{
    tcp::Instant at;
    double y = 0;   ///< of what it is about
    double top = 0; ///< of its first line of text
    std::vector<std::string> lines;
    std::size_t number = 0; ///< among all remarks, from 1
};

/// A broad arrow that stands for a transfer of data.
struct TransferMark
{
    double top = 0;
    double bottom = 0;
    std::size_t row = 0; ///< with which it ends
    sim::PerSide<bool> sends;
};

/// What has been found out about a trace that will not grow, before it is placed.
struct PlanForm
{
    /// By section of the time axis: see TimeAxis.
    std::vector<double> scales;
    BesideLabels beside;
    /// Of the widest of these labels at each end.
    sim::PerSide<BesideWidth> labelWidth;
};

/// Whether the trace will still grow. What is placed of one that does must not depend on what comes
/// later.
enum class TraceKind : std::uint8_t { Growing, Whole };

/// What is to be drawn for a trace, and at which height: the picture before it is drawn. It grows
/// with its trace, and what has been placed does not move.
class SequencePlan
{
public:
    /// `measurer`, `labeller` and `labels`, which are those of the same trace, must outlive the
    /// plan.
    SequencePlan(const Lanes& lanes, tcp::Duration flight, const TextMeasurer& measurer,
        const Labeller& labeller, SegmentLabels& labels, TraceKind kind, const PlanForm& form = {},
        std::span<const Remark> remarks = {}, const Omission& omission = {});

    /// Places the rows that are new. `trace` must be the same as before, but longer. No further
    /// instant is begun once `mostRows` rows have been placed.
    void extend(const sim::Trace& trace, std::size_t mostRows = kNoRow);
    /// Forgets where rows beyond the first `rows`, and perhaps a few before, were placed: extend()
    /// places them anew. Takes little time.
    void cutTo(std::size_t rows);

    /// Places all rows of two new plans on one axis: an instant has the same height in both.
    static void extendTogether(SequencePlan& left, const sim::Trace& leftTrace, SequencePlan& right,
        const sim::Trace& rightTrace);

    const TimeAxis& axis() const { return m_axis; }
    const Symbols& symbols() const { return m_reading.symbols; }
    /// What was read in a trace, and does not depend on where it is placed.
    struct Reading
    {
        Symbols symbols;
        Phases phases;
        std::size_t phaseRows = 0; ///< so many rows have been read for `phases`
    };
    /// That of a plan of the same trace that is given up, for the one that takes its place. Such a
    /// plan cannot be cut.
    Reading takeReading() { return std::move(m_reading); }
    void setReading(Reading reading) { m_reading = std::move(reading); }
    std::size_t rowCount() const { return m_rowY.size(); }
    double rowY(std::size_t row) const { return m_rowY[row]; }
    /// One for each segment, in the order in which they left; `arrows()[id.value - 1]`.
    std::span<const Arrow> arrows() const { return m_arrows; }
    /// Copies that the network made, in the order in which they ended.
    std::span<const Arrow> copies() const { return m_copies; }
    /// Arrows and copies that lie at least in part between two heights, in the order in which they
    /// left. An arrow that is still open counts as endless.
    std::vector<const Arrow*> arrowsBetween(double top, double bottom) const;
    std::span<const StateMark> states(sim::Side side) const { return m_states[side]; }
    std::span<const CallMark> calls(sim::Side side) const { return m_calls[side]; }
    std::span<const ChangeMark> changes(sim::Side side) const { return m_changes[side]; }
    std::span<const ErrorMark> errors(sim::Side side) const { return m_errors[side]; }
    std::span<const RefusalMark> refusals(sim::Side side) const { return m_refusals[side]; }
    std::span<const RemarkMark> remarks(sim::Side side) const { return m_remarkMarks[side]; }
    std::span<const TransferMark> transfers() const { return m_transfers; }
    const TimerSpans& timers() const { return m_timers; }
    const Phases& phases() const { return m_reading.phases; }
    /// The height below everything that has been placed, text included.
    double bottom() const;
    /// The height at which a segment that is still on its way will arrive, as far as is known now.
    double expectedY(const Arrow& arrow, tcp::Instant due) const;
    /// The height at which the arrow of a segment ends that is lost on its way at `when`: on the
    /// way to where it would have arrived after the usual time.
    double lossY(const Arrow& arrow, tcp::Instant when) const;
    /// Whether a segment is on its way behind the last row.
    TimeAxis::Gap gapBehind() const
    {
        return m_open == 0 ? TimeAxis::Gap::Quiet : TimeAxis::Gap::Busy;
    }
    /// How high the name of a state is, or of several that are entered at once.
    double stateHeight(std::size_t states) const;
    /// How high it is below that to say that the user is told that the other end closes.
    double closingHeight();
    /// Whether the label of a segment stands beside the lifeline.
    bool standsBeside(sim::SegmentId segment) const { return m_besideLabels.contains(segment); }
    /// How many lines such a label takes.
    std::size_t besideLines(sim::SegmentId segment) const { return m_besideLabels.lines(segment); }

private:
    friend class InstantPlacer;
    class Following;

    /// How many arrows a Block sums up.
    static constexpr std::size_t kBlock = 256;

    /// How far down the lifeline of an end is used already.
    struct Depth
    {
        double events = 0; ///< the height of the last thing at the lifeline
        double text = 0;   ///< the bottom of the last text beside it
        /// Indexes into m_arrows; kNoRow: none yet.
        std::size_t departed = kNoRow;
        std::size_t arrived = kNoRow;
        double arrivedY = 0;
        /// How many segments it has sent; remarks count them.
        std::uint32_t sent = 0;
        /// So many of the last remarks are about what is left out: they belong in the middle of the
        /// gap that it leaves, as soon as its lower end is known.
        std::size_t inGap = 0;
        /// From where on there is room for them, and the bottom of the last of them.
        double gapTop = 0;
        double gapText = 0;
    };
    /// Sums up kBlock arrows, so that a search can skip them.
    struct Block
    {
        std::size_t open = 0;
        double lowestEnd = 0;
        double highest = std::numeric_limits<double>::infinity();
        std::size_t lastEndRow = 0;
    };
    /// The state of the plan before an instant, for cutTo().
    struct Mark
    {
        std::size_t rows = 0;
        std::size_t arrows = 0;
        std::size_t copies = 0;
        std::size_t stops = 0;
        sim::PerSide<std::size_t> states;
        sim::PerSide<std::size_t> calls;
        sim::PerSide<std::size_t> changes;
        sim::PerSide<std::size_t> errors;
        sim::PerSide<std::size_t> refusals;
        sim::PerSide<std::size_t> remarks;
        std::size_t nextRemark = 0;
        sim::PerSide<Depth> depth;
        TimerSpans::Mark timers;
        Phases::Mark phases;
    };

    void placeStart(const sim::Trace& trace);
    void placeRemarksBefore(tcp::Instant at);
    void placeRemarksOf(sim::Side side, std::uint32_t nth, tcp::Instant at, double y);
    void placeRemarksOfOmitted(sim::Side side, std::uint32_t nth, tcp::Instant at, double y);
    void moveIntoGap(sim::Side side, double above, double below, double textAbove);
    void placeRemark(std::size_t index, sim::Side side, tcp::Instant at, double y);
    void readPhases(const sim::Trace& trace, std::size_t upTo);
    void alignLosses();
    Arrow& arrowFor(const sim::Trace& trace, sim::SegmentId segment);
    void setBegin(sim::SegmentId segment, double y);
    void setEnd(sim::SegmentId segment, const Arrow& end);
    // sequence_plan_marks.cpp
    void mark();
    void cutArrows(const Mark& mark);
    void reopen(std::size_t block, std::size_t fromRow);

    Lanes m_lanes;
    const Labeller& m_labeller;
    SegmentLabels& m_labels;
    WrappedTexts m_beside;
    sim::PerSide<WrappedTexts> m_remarkTexts;
    TraceKind m_kind;
    TimeAxis m_axis;
    TimerSpans m_timers;
    Reading m_reading;
    std::vector<double> m_rowY;
    std::vector<Arrow> m_arrows;
    std::vector<Arrow> m_copies;
    /// For each copy, the lowest end of it and all before it.
    std::vector<double> m_copiesReach;
    BesideLabels m_besideLabels;
    /// How many arrows are open.
    std::size_t m_open = 0;
    std::vector<Block> m_blocks;
    sim::PerSide<std::vector<StateMark>> m_states;
    sim::PerSide<std::vector<CallMark>> m_calls;
    sim::PerSide<std::vector<ChangeMark>> m_changes;
    sim::PerSide<std::vector<ErrorMark>> m_errors;
    sim::PerSide<std::vector<RefusalMark>> m_refusals;
    std::vector<Remark> m_remarks;
    /// Indexes of those of moments, in the order of time, and which of them comes next.
    std::vector<std::size_t> m_timedRemarks;
    std::size_t m_nextRemark = 0;
    sim::PerSide<std::vector<RemarkMark>> m_remarkMarks;
    Omission m_omission;
    std::vector<TransferMark> m_transfers;
    sim::PerSide<Depth> m_depth;
    std::size_t m_stateLines = 1;
    std::vector<Mark> m_marks;
    /// How many segments the symbols may keep after a cut.
    std::size_t m_namesKept = kNoRow;
};

} // namespace diagram
