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
        m_tip = id;
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
    if (m_branches.isWithin(m_tip, id)) {
        m_tip = m_branches.current();
    }
    m_branches.remove(id);
    m_modified = true;
    change.branches = true;
    emit changed(change);
}

std::optional<sim::Input> Session::undoable() const
{
    const auto acts = m_branches.history().actions();
    const auto beyond = std::ranges::lower_bound(
        acts, m_branches.history().cursor(), {}, &sim::History::Action::position);
    return beyond == acts.begin() ? std::nullopt : std::optional(std::prev(beyond)->input);
}

bool Session::undo()
{
    const auto acts = m_branches.history().actions();
    const auto beyond = std::ranges::lower_bound(
        acts, m_branches.history().cursor(), {}, &sim::History::Action::position);
    if (beyond == acts.begin()) {
        return false;
    }
    const sim::History::Action act = *std::prev(beyond);
    const BranchId current = m_branches.current();
    const Branch* owner = &m_branches.branch(current);
    while (owner->fork > act.position) {
        owner = &m_branches.branch(*owner->parent);
    }
    const bool begins = owner->parent && owner->fork == act.position;
    const Change change = enter(begins ? *owner->parent : current);
    m_branches.seek(act.position);
    m_playhead = act.input.at;
    emit changed(change);
    return true;
}

std::optional<Branches::OwnedAct> Session::nextAct() const
{
    const std::size_t cursor = m_branches.history().cursor();
    const BranchId current = m_branches.current();
    // Who has gone another way since undoing goes on along that.
    const bool onTheWay = cursor <= m_branches.shared(current, m_tip);
    return m_branches.nextAct(onTheWay ? m_tip : current, cursor);
}

std::optional<sim::Input> Session::redoable() const
{
    const auto next = nextAct();
    return next ? std::optional(next->second.input) : std::nullopt;
}

bool Session::redo()
{
    const auto next = nextAct();
    if (!next) {
        return false;
    }
    const auto& [owner, act] = *next;
    const BranchId current = m_branches.current();
    const bool isHere = act.position < m_branches.shared(current, owner);
    const Change change = enter(isHere ? current : owner);
    goToStep(steps().countAt(act.position) + 1);
    emit changed(change);
    return true;
}

void Session::setModified(bool modified) { m_modified = modified; }

} // namespace session
