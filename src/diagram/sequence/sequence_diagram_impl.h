// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/usual_flight.h"
#include "diagram/sequence/arrow_painter.h"
#include "diagram/sequence/lanes.h"
#include "diagram/sequence/plan_view.h"
#include "diagram/sequence/sequence_diagram.h"
#include "diagram/sequence/sequence_plan.h"

#include <memory>
#include <optional>
#include <span>

namespace diagram {

struct SequenceDiagram::Impl
{
    /// So often labels are moved to make room for others, at most.
    static constexpr int kMostRounds = 12;

    Impl(const SequenceOptions& options, const sim::PerSide<TimerColumns>& timers,
        const TextMeasurer& textMeasurer, const Labeller& words,
        TraceKind kind = TraceKind::Growing)
        : measurer(textMeasurer)
        , labeller(words)
        , labels(words, textMeasurer)
        , width(options.width)
        , columns(timers)
        , lanes(lanesFor(options.width, timers, textMeasurer, words, extras))
        , flight(options.pace.value_or(kUsualFlight))
        , traceKind(kind)
        , remarks(options.remarks)
    {
        restart();
    }

    PlanView view(const sim::Trace& trace, const SequenceOptions& options);
    void restart()
    {
        words = nullptr;
        plan.emplace(lanes, flight, measurer, labeller, labels, traceKind, form, remarks, omission);
    }
    void leaveOut(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options);
    /// If a column is needed that is not there, makes it, starts again with an empty plan, and
    /// returns true.
    bool makeColumns(const sim::PerSide<TimerColumns>& needed);
    /// Finds the form in which slopes are true and every segment is told whole, and places the
    /// trace in it.
    void findForm(const sim::Trace& trace, const SequenceOptions& options);
    void chooseForms(const sim::Trace& trace);
    /// An empty plan in which close segments have their labels beside the lifelines, if the trace
    /// is not to scale otherwise.
    void makeRoom(const sim::Trace& trace);
    /// From now on the labels of these stand beside the lifelines.
    void putBeside(const sim::Trace& trace, std::span<const sim::SegmentId> segments);
    /// What the lanes and labels are when these are.
    void makeLanes()
    {
        lanes = lanesFor(width, columns, measurer, labeller, extras, form.labelWidth);
    }
    void placeAnew(const sim::Trace& trace);
    double underWayBottom() const;
    double pictureBottom(const SequenceOptions& options) const;

    const TextMeasurer& measurer;
    const Labeller& labeller;
    SegmentLabels labels;
    double width;
    sim::PerSide<TimerColumns> columns;
    ExtraColumns extras = {};
    Lanes lanes;
    tcp::Duration flight;
    TraceKind traceKind;
    std::vector<Remark> remarks;
    Omission omission = {};
    PlanForm form;
    std::optional<SequencePlan> plan;
    /// Of the whole picture, where findForm() has found them; null otherwise.
    std::shared_ptr<const ArrowWords> words;
};

} // namespace diagram
