// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/expected_arrows.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace diagram {

Arrow ExpectedArrows::arrow(const Travelling& flight) const
{
    Arrow arrow;
    arrow.departAt = flight.departed;
    const std::size_t index = flight.segment.value - 1;
    if (index < m_plan.arrows().size()) {
        arrow = m_plan.arrows()[index];
    }
    arrow.endAt = flight.due;
    arrow.endY = m_plan.expectedY(arrow, flight.due);
    if (flight.lost) {
        arrow.end = Arrow::End::Lost;
        arrow.cause = flight.cause;
        if (isLostUnderWay(flight.cause)) {
            arrow.endY = m_plan.lossY(arrow, flight.due);
        }
    }
    arrow.endRow = kNoRow;
    return arrow;
}

namespace {

/// A segment, or a copy of it, on its way is known by its number and by when it is due.
using Way = std::pair<sim::SegmentId, tcp::Instant>;

Way wayOf(const Travelling& flight) { return {flight.segment, flight.due}; }
Way wayOf(const Arrow& arrow) { return {arrow.segment, arrow.endAt}; }

/// What arrives later stands lower; what arrives in one instant is fanned out.
void keepApart(std::vector<Arrow>& open)
{
    std::stable_sort(
        open.begin(), open.end(), [](const Arrow& a, const Arrow& b) { return a.endAt < b.endAt; });
    sim::PerSide<const Arrow*> last{{nullptr, nullptr}};
    for (Arrow& arrow : open) {
        if (arrow.end == Arrow::End::Lost) {
            continue;
        }
        const Arrow* before = std::exchange(last[arrow.from], &arrow);
        if (before != nullptr) {
            arrow.endY = std::max({arrow.endY, before->endY + style::kHeadSpacing,
                parallelEnd(*before, arrow, arrow.endAt)});
            if (wayOf(*before) == wayOf(arrow)) {
                arrow.below = before->below + arrow.endY - before->endY;
            }
        }
    }
}

/// The copies that end when one of these flights is due.
std::span<const Arrow> copiesEndingWith(
    const SequencePlan& plan, std::span<const Travelling> flights)
{
    if (flights.empty()) {
        return {};
    }
    const auto [first, last] = std::ranges::minmax(flights, {}, &Travelling::due);
    const auto copies = plan.copies();
    return {std::ranges::lower_bound(copies, first.due, {}, &Arrow::endAt),
        std::ranges::upper_bound(copies, last.due, {}, &Arrow::endAt)};
}

/// Behind a step back the trace knows already how a flight ends.
class Foretold
{
public:
    explicit Foretold(const PlanView& view)
        : m_view(view)
    {
        for (const Arrow& copy : copiesEndingWith(view.plan, view.options.travelling)) {
            if (isToCome(copy)) {
                m_copies.insert(wayOf(copy));
            }
        }
    }

    bool has(const Travelling& flight) const
    {
        const std::size_t index = flight.segment.value - 1;
        const auto arrows = m_view.plan.arrows();
        const bool isFirst = index < arrows.size() && isToCome(arrows[index]) &&
            wayOf(arrows[index]) == wayOf(flight);
        return isFirst || m_copies.contains(wayOf(flight));
    }

private:
    bool isToCome(const Arrow& arrow) const
    {
        return arrow.endRow != kNoRow && !m_view.happened(arrow.endRow);
    }

    const PlanView& m_view;
    std::set<Way> m_copies;
};

std::vector<Arrow> openArrows(const PlanView& view)
{
    std::vector<Arrow> open;
    ExpectedArrows expected(view.plan);
    const Foretold foretold(view);
    std::map<sim::SegmentId, std::size_t> copies;
    for (const Travelling& flight : view.options.travelling) {
        const bool hasPlace = flight.segment.value <= view.plan.arrows().size();
        if (!hasPlace || foretold.has(flight)) {
            continue;
        }
        Arrow arrow = expected.arrow(flight);
        const std::size_t same = copies[flight.segment]++;
        const bool firstEnded =
            view.plan.arrows()[flight.segment.value - 1].end != Arrow::End::Open;
        arrow.copy = static_cast<std::uint32_t>(same + arrow.copies + (firstEnded ? 1 : 0));
        open.push_back(arrow);
    }
    keepApart(open);
    return open;
}

} // namespace

std::vector<Arrow> exposedArrows(const PlanView& view, double top, double bottom)
{
    std::vector<Arrow> result;
    const std::vector<Arrow> open = openArrows(view);
    const auto exposed = view.plan.arrowsBetween(top, bottom);
    result.reserve(exposed.size() + open.size());
    std::set<sim::SegmentId> told;
    for (const Arrow& arrow : open) {
        told.insert(arrow.segment);
    }
    for (const Arrow* arrow : exposed) {
        if (view.cut && arrow->injected && arrow->endY > bottom) {
            continue; // it comes from nowhere at the moment of its arrival
        }
        if (arrow->end != Arrow::End::Open) {
            result.push_back(*arrow);
            continue;
        }
        if (!told.contains(arrow->segment)) {
            // A trace that was cut off: as if it arrived in the usual time.
            Arrow guess = *arrow;
            guess.endAt = arrow->departAt + view.plan.axis().flight();
            guess.endY = view.plan.expectedY(guess, guess.endAt);
            result.push_back(guess);
        }
    }
    for (const Arrow& arrow : open) {
        if (arrow.departY <= bottom && arrow.endY >= top) {
            result.push_back(arrow);
        }
    }
    const auto leavesBefore = [](const Arrow& a, const Arrow& b) {
        return a.departY != b.departY ? a.departY < b.departY : a.segment < b.segment;
    };
    if (!std::ranges::is_sorted(result, leavesBefore)) {
        std::ranges::stable_sort(result, leavesBefore);
    }
    return result;
}

std::vector<std::optional<Arrow>> arrowsOf(
    const PlanView& view, std::span<const Travelling> flights)
{
    std::map<Way, std::optional<Arrow>> found;
    for (const Travelling& flight : flights) {
        found.try_emplace(wayOf(flight));
    }
    const auto tell = [&](const Arrow& arrow) {
        const auto asked = found.find(wayOf(arrow));
        if (asked != found.end() && !asked->second) {
            asked->second = arrow;
        }
    };
    const auto arrows = view.plan.arrows();
    for (const auto& [way, arrow] : found) {
        const std::size_t index = way.first.value - 1;
        if (index < arrows.size() && arrows[index].end != Arrow::End::Open) {
            tell(arrows[index]);
        }
    }
    std::ranges::for_each(openArrows(view), tell);
    std::ranges::for_each(copiesEndingWith(view.plan, flights), tell);
    std::vector<std::optional<Arrow>> result;
    for (const Travelling& flight : flights) {
        result.push_back(found[wayOf(flight)]);
    }
    return result;
}

double shareAt(const PlanView& view, const Arrow& arrow)
{
    const TimeAxis& axis = view.plan.axis();
    if (arrow.endRow == kNoRow && arrow.end == Arrow::End::Open &&
        view.options.travelling.empty() && !view.options.now.has_value()) {
        return 0.6; // the trace ends while the segment is on its way
    }
    const double from = axis.yAfter(arrow.departAt);
    const double to = axis.yOf(arrow.endAt);
    return to > from ? std::clamp((axis.yOf(view.now) - from) / (to - from), 0.0, 1.0) : 1.0;
}

} // namespace diagram
