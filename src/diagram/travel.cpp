// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/travel.h"

#include "diagram/style.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace diagram {

/// Whether most of those that left with this one are due at one moment.
bool ExpectedLegs::areTogether(const Leg& leg, const Travelling& flight)
{
    const Asked asked{leg.departAt, flight.to, flight.lost ? tcp::Instant::max() : flight.due};
    if (m_asked == asked) {
        return m_answer;
    }
    m_asked = asked;
    m_answer = false;
    const auto leftWith = [&](const Travelling& other) {
        return !other.lost && other.to == flight.to && other.departed == flight.departed;
    };
    const auto first = std::ranges::find_if(m_travelling, leftWith);
    SequencePlan::Volley volley = m_plan.volley(leg, 0);
    if (volley.left < SequencePlan::Volley::kFewest || first == m_travelling.end()) {
        return m_answer;
    }
    const tcp::Instant due = flight.lost ? first->due : flight.due;
    volley.open = 0;
    std::size_t arriving = 0;
    for (const Travelling& other : m_travelling) {
        volley.open += leftWith(other) ? 1 : 0;
        arriving += leftWith(other) && other.due == due ? 1 : 0;
    }
    m_answer = volley.mostAre(arriving);
    return m_answer;
}

Leg ExpectedLegs::leg(const Travelling& flight)
{
    Leg leg;
    leg.departAt = flight.departed;
    const std::size_t index = flight.segment.value - 1;
    if (index < m_plan.legs().size()) {
        leg = m_plan.legs()[index];
    }
    leg.endAt = flight.due;
    const bool together = areTogether(leg, flight);
    leg.endY = m_plan.expectedY(leg, flight.due, together);
    if (flight.lost) {
        leg.end = Leg::End::Lost;
        leg.cause = flight.cause;
        if (flight.cause == sim::DropCause::Loss || flight.cause == sim::DropCause::Fault) {
            leg.endY = m_plan.lossY(leg, flight.due, together);
        }
    }
    leg.endRow = kNoRow;
    return leg;
}

namespace {

/// What arrives later stands lower; what arrives in one instant is fanned out.
void keepApart(std::vector<Leg>& open)
{
    std::stable_sort(
        open.begin(), open.end(), [](const Leg& a, const Leg& b) { return a.endAt < b.endAt; });
    sim::PerSide<double> lowest;
    for (Leg& leg : open) {
        double& last = lowest[leg.from];
        if (leg.end != Leg::End::Lost) {
            leg.endY = std::max(leg.endY, last + style::kHeadSpacing);
            last = leg.endY;
        }
    }
}

/// A segment, or a copy of it, on its way is known by its number and by when it is due.
using Way = std::pair<sim::SegmentId, tcp::Instant>;

Way wayOf(const Travelling& flight) { return {flight.segment, flight.due}; }
Way wayOf(const Leg& leg) { return {leg.segment, leg.endAt}; }

/// The copies that end when one of these flights is due.
std::span<const Leg> copiesEndingWith(const SequencePlan& plan, std::span<const Travelling> flights)
{
    if (flights.empty()) {
        return {};
    }
    const auto [first, last] = std::ranges::minmax(flights, {}, &Travelling::due);
    const auto copies = plan.copies();
    return {std::ranges::lower_bound(copies, first.due, {}, &Leg::endAt),
        std::ranges::upper_bound(copies, last.due, {}, &Leg::endAt)};
}

/// Behind a step back the trace knows already how a flight ends.
class Foretold
{
public:
    explicit Foretold(const SequenceView& view)
        : m_view(view)
    {
        for (const Leg& copy : copiesEndingWith(view.plan, view.options.travelling)) {
            if (isToCome(copy)) {
                m_copies.insert(wayOf(copy));
            }
        }
    }

    bool has(const Travelling& flight) const
    {
        const std::size_t index = flight.segment.value - 1;
        const auto legs = m_view.plan.legs();
        const bool isFirst =
            index < legs.size() && isToCome(legs[index]) && wayOf(legs[index]) == wayOf(flight);
        return isFirst || m_copies.contains(wayOf(flight));
    }

private:
    bool isToCome(const Leg& leg) const
    {
        return leg.endRow != kNoRow && !m_view.happened(leg.endRow);
    }

    const SequenceView& m_view;
    std::set<Way> m_copies;
};

std::vector<Leg> openLegs(const SequenceView& view)
{
    std::vector<Leg> open;
    ExpectedLegs expected(view.plan, view.options.travelling);
    const Foretold foretold(view);
    std::map<sim::SegmentId, std::size_t> copies;
    for (const Travelling& flight : view.options.travelling) {
        const bool hasPlace = flight.segment.value <= view.plan.legs().size();
        if (!hasPlace || foretold.has(flight)) {
            continue;
        }
        Leg leg = expected.leg(flight);
        const std::size_t same = copies[flight.segment]++;
        const bool firstEnded = view.plan.legs()[flight.segment.value - 1].end != Leg::End::Open;
        leg.copy = static_cast<std::uint16_t>(same + leg.copies + (firstEnded ? 1 : 0));
        open.push_back(leg);
    }
    keepApart(open);
    return open;
}

} // namespace

std::vector<Leg> exposedLegs(const SequenceView& view, double top, double bottom)
{
    std::vector<Leg> result;
    const std::vector<Leg> open = openLegs(view);
    const auto exposed = view.plan.legsBetween(top, bottom);
    result.reserve(exposed.size() + open.size());
    std::set<sim::SegmentId> told;
    for (const Leg& leg : open) {
        told.insert(leg.segment);
    }
    for (const Leg* leg : exposed) {
        if (leg->end != Leg::End::Open) {
            result.push_back(*leg);
            continue;
        }
        if (!told.contains(leg->segment)) {
            // A trace that was cut off: as if it arrived in the usual time.
            Leg guess = *leg;
            guess.endAt = leg->departAt + view.plan.axis().flight();
            const SequencePlan::Volley volley = view.plan.volley(guess, 0);
            guess.endY = view.plan.expectedY(guess, guess.endAt, volley.mostAre(volley.left));
            result.push_back(guess);
        }
    }
    for (const Leg& leg : open) {
        if (leg.departY <= bottom && leg.endY >= top) {
            result.push_back(leg);
        }
    }
    const auto leavesBefore = [](const Leg& a, const Leg& b) {
        return a.departY != b.departY ? a.departY < b.departY : a.segment < b.segment;
    };
    if (!std::ranges::is_sorted(result, leavesBefore)) {
        std::ranges::stable_sort(result, leavesBefore);
    }
    return result;
}

std::vector<std::optional<Leg>> legsOf(
    const SequenceView& view, std::span<const Travelling> flights)
{
    std::map<Way, std::optional<Leg>> found;
    for (const Travelling& flight : flights) {
        found.try_emplace(wayOf(flight));
    }
    const auto tell = [&](const Leg& leg) {
        const auto asked = found.find(wayOf(leg));
        if (asked != found.end() && !asked->second) {
            asked->second = leg;
        }
    };
    const auto legs = view.plan.legs();
    for (const auto& [way, leg] : found) {
        const std::size_t index = way.first.value - 1;
        if (index < legs.size() && legs[index].end != Leg::End::Open) {
            tell(legs[index]);
        }
    }
    std::ranges::for_each(openLegs(view), tell);
    std::ranges::for_each(copiesEndingWith(view.plan, flights), tell);
    std::vector<std::optional<Leg>> result;
    for (const Travelling& flight : flights) {
        result.push_back(found[wayOf(flight)]);
    }
    return result;
}

double shareAt(const SequenceView& view, const Leg& leg)
{
    const TimeAxis& axis = view.plan.axis();
    if (leg.endRow == kNoRow && leg.end == Leg::End::Open && view.options.travelling.empty() &&
        !view.options.now.has_value()) {
        return 0.6; // the trace ends while the segment is on its way
    }
    const double from = axis.yAfter(leg.departAt);
    const double to = axis.yOf(leg.endAt);
    return to > from ? std::clamp((axis.yOf(view.now) - from) / (to - from), 0.0, 1.0) : 1.0;
}

} // namespace diagram
