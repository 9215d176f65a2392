// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/usual_flight.h"
#include "diagram/sequence/lanes.h"
#include "diagram/sequence/plan_view.h"
#include "diagram/sequence/sequence_diagram.h"
#include "diagram/sequence/sequence_plan.h"

#include <optional>

namespace diagram {

struct SequenceDiagram::Impl
{
    Impl(const SequenceOptions& options, const sim::PerSide<TimerColumns>& timers,
        const TextMeasurer& textMeasurer, const Labeller& words,
        TraceKind kind = TraceKind::Growing)
        : measurer(textMeasurer)
        , labeller(words)
        , width(options.width)
        , columns(timers)
        , lanes(lanesFor(options.width, timers, textMeasurer, words))
        , flight(options.pace.value_or(kUsualFlight))
        , traceKind(kind)
    {
        restart();
    }

    PlanView view(const sim::Trace& trace, const SequenceOptions& options) const;
    void restart() { plan.emplace(lanes, flight, measurer, labeller, traceKind); }
    /// If a column is needed that is not there, makes it, starts again with an empty plan, and
    /// returns true.
    bool makeColumns(const sim::PerSide<TimerColumns>& needed);
    /// Moves arrows apart whose labels do not fit.
    void makeRoom(const sim::Trace& trace, const SequenceOptions& options);
    double pictureBottom(const SequenceOptions& options) const;

    const TextMeasurer& measurer;
    const Labeller& labeller;
    double width;
    sim::PerSide<TimerColumns> columns;
    Lanes lanes;
    tcp::Duration flight;
    TraceKind traceKind;
    std::optional<SequencePlan> plan;
};

} // namespace diagram
