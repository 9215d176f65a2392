// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/branches.h"

#include "session/pace.h"

#include <algorithm>
#include <cassert>
#include <variant>

namespace session {
namespace {

bool isUsers(const sim::Input& input) { return !std::holds_alternative<sim::Advance>(input.what); }

void tellEnd(Branch& told, const sim::History& history)
{
    told.size = history.size();
    told.end = history.current().now();
    for (const sim::Side side : sim::kBothSides) {
        told.states[side] = history.current().endpoint(side).state();
    }
}

} // namespace

Branches::Branches(sim::Genesis genesis)
    : m_history(std::move(genesis))
    , m_flight(usualFlight(m_history.current().genesis()))
    , m_nodes(1)
    , m_nextId{2}
{
    tellEnd(m_nodes.front().told, m_history);
}

std::vector<Branch> Branches::all() const
{
    std::vector<Branch> all;
    for (const Node& each : m_nodes) {
        all.push_back(each.told);
    }
    return all;
}

std::size_t Branches::indexOf(BranchId id) const
{
    const auto found =
        std::ranges::lower_bound(m_nodes, id, {}, [](const Node& each) { return each.told.id; });
    assert(found != m_nodes.end() && found->told.id == id);
    return static_cast<std::size_t>(found - m_nodes.begin());
}

bool Branches::has(BranchId id) const
{
    return std::ranges::any_of(m_nodes, [id](const Node& each) { return each.told.id == id; });
}

bool Branches::isWithin(BranchId id, BranchId of) const
{
    for (std::optional<BranchId> at = id; at; at = branch(*at).parent) {
        if (*at == of) {
            return true;
        }
    }
    return false;
}

const Branches::Node& Branches::nextOnTheWay(BranchId id, BranchId to) const
{
    assert(id != to);
    const Node* next = &node(to);
    while (next->told.parent != id) {
        next = &node(*next->told.parent);
    }
    return *next;
}

std::size_t Branches::shared(BranchId a, BranchId b) const
{
    BranchId common = a;
    while (!isWithin(b, common)) {
        common = *branch(common).parent;
    }
    std::size_t shared = branch(common).size;
    for (const BranchId end : {a, b}) {
        if (end != common) {
            shared = std::min(shared, nextOnTheWay(common, end).told.fork);
        }
    }
    return shared;
}

std::vector<sim::History::Action> Branches::acts(BranchId id) const
{
    const Node& of = node(id);
    std::vector<sim::History::Action> acts;
    if (isOnTheWay(id)) {
        const std::size_t live =
            id == m_current ? of.told.size : nextOnTheWay(id, m_current).told.fork;
        for (const auto& action : m_history.actions()) {
            if (action.position >= of.told.fork && action.position < live) {
                acts.push_back(action);
            }
        }
    }
    acts.insert(acts.end(), of.rest.history.actions.begin(), of.rest.history.actions.end());
    return acts;
}

std::vector<std::pair<BranchId, sim::History::Action>> Branches::actsOnTheWayTo(BranchId id) const
{
    std::vector<std::pair<BranchId, sim::History::Action>> all;
    std::size_t limit = branch(id).size;
    for (std::optional<BranchId> at = id; at; at = branch(*at).parent) {
        const auto own = acts(*at);
        for (auto action = own.rbegin(); action != own.rend(); ++action) {
            if (action->position < limit) {
                all.emplace_back(*at, *action);
            }
        }
        limit = std::min(limit, branch(*at).fork);
    }
    std::ranges::reverse(all);
    return all;
}

sim::Trace Branches::trace(BranchId id) const
{
    if (id == m_current) {
        return m_history.trace();
    }
    const Node& of = node(id);
    const bool onTheWay = isOnTheWay(id);
    sim::Trace trace = onTheWay ? m_history.trace() : this->trace(*of.told.parent);
    const Node& cut = onTheWay ? nextOnTheWay(id, m_current) : of;
    trace.truncate(cut.forkRows, cut.forkSegments);
    trace.join(of.rest.history.trace);
    return trace;
}

Branches::Rest Branches::takeRest()
{
    auto steps = m_steps.takeRest(m_history.cursor());
    return {m_history.takeRest(), std::move(steps)};
}

void Branches::putRest(Rest& rest)
{
    m_steps.putRest(rest.steps);
    m_history.putRest(std::move(rest.history));
    rest = {};
}

bool Branches::apply(const sim::Input& input)
{
    const sim::Simulation& state = m_history.current();
    const auto whyNot = state.canApply(input);
    if (whyNot && std::holds_alternative<sim::Refusal>(*whyNot)) {
        return false;
    }
    if (m_history.cursor() < m_history.size()) {
        begin();
    }
    const tcp::Instant before = state.now();
    const Traffic traffic = trafficIn(state);
    m_history.apply(input);
    const RealTime gap = watchingTime(state.now() - before, m_flight, traffic);
    m_steps.append(state.now(), m_history.cursor(), isUsers(input), gap);

    Branch& told = node(m_current).told;
    if (told.parent && told.size == told.fork) {
        told.beginning = input;
    }
    told.acts += isUsers(input) ? 1 : 0;
    tellEnd(told, m_history);
    return true;
}

bool Branches::runToEnd(Patience& patience)
{
    m_history.seek(m_history.size());
    while (apply({{}, sim::Advance{}})) {
        if (!patience.lasts(m_history.current().segmentCount())) {
            return false;
        }
    }
    return true;
}

/// A branch at the cursor becomes the current one.
void Branches::begin()
{
    // In the shared past it is the parent that goes on differently.
    const std::size_t place = m_history.cursor();
    while (place < branch(m_current).fork) {
        goUp();
    }
    m_history.seek(place);
    Node fresh;
    fresh.told.id = m_nextId;
    fresh.told.parent = m_current;
    fresh.told.fork = place;
    fresh.told.size = place;
    fresh.forkRows = m_history.current().rowCount();
    fresh.forkSegments = m_history.current().segmentCount();
    node(m_current).rest = takeRest();
    m_nodes.push_back(std::move(fresh));
    m_current = m_nextId;
    ++m_nextId.value;
}

/// The current branch's parent becomes current.
void Branches::goUp()
{
    Node& from = node(m_current);
    m_history.seek(from.told.fork);
    from.rest = takeRest();
    m_current = *from.told.parent;
    putRest(node(m_current).rest);
}

void Branches::goDownTo(BranchId child)
{
    Node& to = node(child);
    m_history.seek(to.told.fork);
    node(m_current).rest = takeRest();
    m_current = child;
    putRest(to.rest);
}

Branches::Kept Branches::switchTo(BranchId id)
{
    const std::size_t common = shared(m_current, id);
    const std::size_t place = std::min(m_history.cursor(), common);
    while (!isWithin(id, m_current)) {
        goUp();
    }
    while (m_current != id) {
        goDownTo(nextOnTheWay(m_current, id).told.id);
    }
    m_history.seek(common);
    const Kept kept{m_history.current().rowCount(), m_history.current().segmentCount()};
    m_history.seek(place);
    return kept;
}

void Branches::remove(BranchId id)
{
    assert(branch(id).parent && !isOnTheWay(id));
    std::vector<BranchId> doomed;
    for (const Node& each : m_nodes) {
        if (isWithin(each.told.id, id)) {
            doomed.push_back(each.told.id);
        }
    }
    std::erase_if(m_nodes,
        [&](const Node& each) { return std::ranges::binary_search(doomed, each.told.id); });
}

} // namespace session
