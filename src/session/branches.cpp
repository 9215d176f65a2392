// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/branches.h"

#include "session/watching_time.h"

#include <algorithm>
#include <cassert>
#include <ranges>
#include <set>
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
    , m_nextId{2}
{
    tellEnd(m_nodes[m_current].told, m_history);
}

std::vector<Branch> Branches::all() const
{
    std::vector<Branch> all;
    for (const auto& [id, each] : m_nodes) {
        all.push_back(each.told);
    }
    return all;
}

bool Branches::isWithin(BranchId id, BranchId of) const
{
    // A parent's number is smaller than its children's.
    while (id > of) {
        id = *branch(id).parent;
    }
    return id == of;
}

sim::History::Length Branches::forkBetween(BranchId a, BranchId b) const
{
    assert(a != b);
    sim::History::Length fork = node(std::max(a, b)).fork;
    while (a != b) {
        BranchId& later = a < b ? b : a;
        if (node(later).fork.inputs < fork.inputs) {
            fork = node(later).fork;
        }
        later = *branch(later).parent;
    }
    return fork;
}

std::size_t Branches::shared(BranchId a, BranchId b) const
{
    return a == b ? branch(a).size : forkBetween(a, b).inputs;
}

std::array<std::span<const sim::History::Action>, 2> Branches::actsOf(const Node& of) const
{
    std::span<const sim::History::Action> here;
    if (isOnTheWay(of)) {
        const std::size_t end = of.next ? node(*of.next).fork.inputs : m_history.size();
        const auto acts = m_history.actions();
        const auto first =
            std::ranges::lower_bound(acts, of.fork.inputs, {}, &sim::History::Action::position);
        here = {first, std::ranges::lower_bound(acts, end, {}, &sim::History::Action::position)};
    }
    return {here, of.rest.history.actions};
}

std::vector<sim::History::Action> Branches::acts(BranchId id) const
{
    std::vector<sim::History::Action> acts;
    for (const auto part : actsOf(node(id))) {
        acts.insert(acts.end(), part.begin(), part.end());
    }
    return acts;
}

std::optional<sim::Input> Branches::actAt(BranchId id, std::size_t position) const
{
    for (const auto part : actsOf(node(id))) {
        const auto found =
            std::ranges::lower_bound(part, position, {}, &sim::History::Action::position);
        if (found != part.end() && found->position == position) {
            return found->input;
        }
    }
    return {};
}

sim::Trace Branches::trace(BranchId id) const
{
    std::vector<const Node*> beyond;
    const Node* each = &node(id);
    for (; !isOnTheWay(*each); each = &node(*each->told.parent)) {
        beyond.push_back(each);
    }
    sim::Trace trace = m_history.trace();
    const auto goOn = [&](const sim::History::Length& fork, const Node& with) {
        trace.truncate(fork.rows, fork.segments);
        trace.join(with.rest.history.trace);
    };
    if (each->next) {
        goOn(node(*each->next).fork, *each);
    }
    for (const Node* next : beyond | std::views::reverse) {
        goOn(next->fork, *next);
    }
    return trace;
}

sim::Trace Branches::traceToEnd(BranchId id, Patience patience) const
{
    Branches copy = *this;
    copy.switchTo(id);
    copy.runToEnd(patience);
    return copy.history().trace();
}

Branches::Rest Branches::takeRest(const sim::History::Length& kept)
{
    auto steps = m_steps.takeRest(kept.inputs);
    return {m_history.takeRest(kept), std::move(steps)};
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
        begin(m_nextId);
    }
    const tcp::Instant before = state.now();
    const Traffic traffic = trafficIn(state);
    m_history.apply(input);
    const RealTime gap = watchingTime(state.now() - before, m_flight, traffic);
    m_steps.append(state.now(), m_history.cursor(), isUsers(input), gap);

    Branch& told = node(m_current).told;
    if (told.parent && told.size == told.fork && isUsers(input)) {
        told.beginning = input;
    }
    told.acts += isUsers(input) ? 1 : 0;
    tellEnd(told, m_history);
    return true;
}

void Branches::tellLeftOut()
{
    for (auto& [id, each] : m_nodes) {
        if (each.told.parent) {
            each.told.leftOut = actAt(*each.told.parent, each.told.fork);
        }
    }
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

void Branches::begin(BranchId id)
{
    // In the shared past it is the parent that goes on differently.
    while (m_history.cursor() < branch(m_current).fork) {
        goUp();
    }
    assert(id > m_current && !has(id));
    Node fresh;
    fresh.told.id = id;
    fresh.told.parent = m_current;
    fresh.fork = m_history.length();
    fresh.told.fork = fresh.fork.inputs;
    fresh.told.leftOut = actAt(m_current, fresh.fork.inputs);
    node(m_current).rest = takeRest(fresh.fork);
    node(m_current).next = id;
    tellEnd(fresh.told, m_history);
    m_nodes.emplace(id, std::move(fresh));
    m_current = id;
    m_nextId = std::max(m_nextId, BranchId{id.value + 1});
}

/// The current branch's parent becomes current. The cursor is in what they share, and stays there.
void Branches::goUp()
{
    Node& from = node(m_current);
    from.rest = takeRest(from.fork);
    m_current = *from.told.parent;
    Node& parent = node(m_current);
    parent.next.reset();
    putRest(parent.rest);
}

/// A branch within the current one becomes current. The cursor is in what they share, and stays
/// there.
void Branches::goDownTo(BranchId child)
{
    Node& from = node(m_current);
    Node& to = node(child);
    from.rest = takeRest(to.fork);
    from.next = child;
    m_current = child;
    putRest(to.rest);
}

Branches::Kept Branches::switchTo(BranchId id)
{
    if (id == m_current) {
        return {m_history.trace().rows().size(), m_history.trace().segments().size()};
    }
    const sim::History::Length common = forkBetween(m_current, id);
    m_history.seek(std::min(m_history.cursor(), common.inputs));
    std::vector<BranchId> down;
    for (BranchId at = id; !isOnTheWay(node(at)); at = *branch(at).parent) {
        down.push_back(at);
    }
    const BranchId meeting = down.empty() ? id : *branch(down.back()).parent;
    while (m_current != meeting) {
        goUp();
    }
    for (const BranchId child : down | std::views::reverse) {
        goDownTo(child);
    }
    return {common.rows, common.segments};
}

void Branches::goBackTo(Place place)
{
    m_history.seek(std::move(place.at));
    while (m_current != place.branch) {
        goUp();
    }
}

void Branches::remove(BranchId id)
{
    assert(branch(id).parent && !isOnTheWay(node(id)));
    std::set<BranchId> doomed{id};
    for (const auto& [each, node] : m_nodes) {
        if (node.told.parent && doomed.contains(*node.told.parent)) {
            doomed.insert(each);
        }
    }
    std::erase_if(m_nodes, [&](const auto& each) { return doomed.contains(each.first); });
}

} // namespace session
