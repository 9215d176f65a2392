// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/lanes.h"
#include "diagram/pace.h"
#include "diagram/sequence_layout.h"
#include "diagram/sequence_plan.h"
#include "diagram/sequence_view.h"

#include <optional>

namespace diagram {

struct SequenceDiagram::Impl
{
    Impl(const SequenceOptions& options, const sim::PerSide<bool>& timers,
        const TextMeasurer& textMeasurer, const Labeller& words)
        : measurer(textMeasurer)
        , labeller(words)
        , lanes(lanesFor(options.width, timers, textMeasurer, words))
        , flight(options.pace.value_or(kUsualFlight))
    {
        restart();
    }

    SequenceView view(const sim::Trace& trace, const SequenceOptions& options) const;
    void restart() { plan.emplace(lanes, flight, measurer, labeller); }
    /// Moves things apart where labels found no room.
    void makeRoom(const sim::Trace& trace, const SequenceOptions& options);
    double pictureBottom(const SequenceOptions& options) const;

    const TextMeasurer& measurer;
    const Labeller& labeller;
    Lanes lanes;
    tcp::Duration flight;
    std::optional<SequencePlan> plan;
};

} // namespace diagram
