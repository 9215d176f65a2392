// SPDX-License-Identifier: GPL-3.0-or-later

// Going from branch to branch, and from act to act.

#include "session/session.h"

#include <algorithm>

namespace session {

Change Session::enter(BranchId id)
{
    Change change{.position = true};
    if (id != m_branches.current()) {
        const Branches::Kept kept = m_branches.switchTo(id);
        change.keptRows = kept.rows;
        change.selection = forgetSegmentBeyond(kept.segments);
        change.branches = true;
    }
    return change;
}

/// To the same moment of another branch.
Change Session::crossTo(BranchId id)
{
    const std::size_t shared = m_branches.shared(m_branches.current(), id);
    const bool apart = m_branches.history().cursor() >= shared;
    const tcp::Instant playhead = m_playhead;
    const Change change = enter(id);
    if (apart) {
        goToStep(steps().countUntil(playhead));
        if (const auto next = nextStepAt()) {
            const tcp::Instant before = *next - tcp::Duration(1);
            m_playhead = std::max(m_playhead, std::min(playhead, before));
        }
    }
    return change;
}

void Session::switchTo(BranchId id)
{
    if (id != m_branches.current()) {
        const Change change = crossTo(id);
        m_undone.clear();
        emit changed(change);
    }
}

void Session::rename(BranchId id, const QString& name)
{
    if (name != m_branches.branch(id).name) {
        m_branches.rename(id, name);
        m_modified = true;
        emit changed({.branches = true});
    }
}

void Session::remove(BranchId id)
{
    Change change;
    if (m_branches.isWithin(m_branches.current(), id)) {
        change = crossTo(*m_branches.branch(id).parent);
    }
    m_undone.clear();
    m_branches.remove(id);
    m_modified = true;
    change.branches = true;
    emit changed(change);
}

std::optional<sim::History::Action> Session::lastAct() const
{
    const auto acts = m_branches.history().actions();
    const auto beyond = std::ranges::lower_bound(
        acts, m_branches.history().cursor(), {}, &sim::History::Action::position);
    return beyond == acts.begin() ? std::nullopt : std::optional(*std::prev(beyond));
}

bool Session::undoAct()
{
    const auto act = lastAct();
    if (!act) {
        return false;
    }
    const BranchId left = m_branches.current();
    const Branch* owner = &m_branches.branch(left);
    while (owner->fork > act->position) {
        owner = &m_branches.branch(*owner->parent);
    }
    Change change;
    // The parent of a branch that begins with the act is the run without it; unless the branch
    // began because another act was undone here.
    if (owner->parent && owner->fork == act->position && !owner->leftOut) {
        change = enter(*owner->parent);
        m_branches.seek(act->position);
    } else {
        m_branches.seek(act->position);
        change = {.keptRows = state().rowCount(), .position = true, .branches = true};
        change.selection = forgetSegmentBeyond(state().segmentCount());
        m_branches.leaveOut();
    }
    m_playhead = act->input.at;
    m_acts -= m_acts > 0 ? 1 : 0;
    m_undone.emplace_back(Undone{left, *act});
    m_modified = true;
    emit changed(change);
    return true;
}

Change Session::redoAct(const Undone& undone)
{
    const BranchId left = m_branches.current();
    Change change = enter(undone.branch);
    goToStep(steps().countAt(undone.act.position) + 1);
    forgetIfEmpty(left);
    ++m_acts;
    change.branches = true;
    return change;
}

/// A branch that only left out an act says nothing once that act is done again.
void Session::forgetIfEmpty(BranchId id)
{
    const Branch& branch = m_branches.branch(id);
    const bool isEmpty = branch.leftOut && branch.acts == 0 && branch.name.isEmpty();
    const auto isChild = [id](const Branch& each) { return each.parent == id; };
    if (isEmpty && std::ranges::none_of(m_branches.all(), isChild)) {
        m_branches.remove(id);
    }
}

} // namespace session
