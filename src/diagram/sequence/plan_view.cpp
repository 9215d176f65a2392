// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/plan_view.h"

#include "diagram/picture/style.h"

#include <algorithm>

namespace diagram {

using sim::Side;

double PlanView::futureOpacity() const
{
    return options.future == Future::Readable ? style::kReadableOpacity : style::kFutureOpacity;
}

double PlanView::opacity(std::size_t row) const { return happened(row) ? 1 : futureOpacity(); }

sim::Happening happening(sim::Happening::Kind kind, Side side, std::size_t number)
{
    return {kind, side, static_cast<std::uint32_t>(number)};
}

std::vector<TimeBreak> breaksIn(const PlanView& view, double from, double to)
{
    std::vector<TimeBreak> result;
    const TimeAxis& axis = view.plan.axis();
    const auto stops = axis.stops();
    const std::size_t first = axis.firstStopBelow(from);
    for (std::size_t i = std::max<std::size_t>(first, 1); i < stops.size(); ++i) {
        if (stops[i - 1].bottom > to) {
            break;
        }
        if (axis.isMarkedBefore(i)) {
            TimeBreak& added = result.emplace_back((stops[i - 1].bottom + stops[i].top) / 2);
            const bool isIdle = stops[i].section != stops[i - 1].section;
            added.isLonger = !isIdle && stops[i].offScale != TimeAxis::OffScale::Shorter;
            if (isIdle) {
                const tcp::Instant begin = view.range.from.value_or(stops[i - 1].at);
                const tcp::Instant end = view.range.to.value_or(stops[i].at);
                added.idle = std::min(end, stops[i].at) - std::max(begin, stops[i - 1].at);
            }
        }
    }
    // The clock may have gone on far beyond the last thing that happened.
    if (view.options.now.has_value() && !stops.empty() && *view.options.now > stops.back().at &&
        axis.compresses(*view.options.now - stops.back().at)) {
        result.emplace_back((stops.back().bottom + axis.yOf(*view.options.now)) / 2);
    }
    std::erase_if(result, [&](const TimeBreak& each) { return each.y <= from || each.y >= to; });
    return result;
}

double endOfState(const PlanView& view, Side side, std::size_t index)
{
    const auto marks = view.plan.states(side);
    return index + 1 < marks.size() ? marks[index + 1].y : view.lifelineEnd;
}

std::size_t firstExposedState(const PlanView& view, Side side)
{
    const auto marks = view.plan.states(side);
    const auto next = std::partition_point(
        marks.begin(), marks.end(), [&](const StateMark& mark) { return mark.y <= view.top; });
    return next == marks.begin() ? 0 : static_cast<std::size_t>(next - marks.begin()) - 1;
}

} // namespace diagram
