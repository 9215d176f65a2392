// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/branch.h"
#include "session/patience.h"
#include "session/steps.h"
#include "sim/history.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace session {

/// The courses that one run has taken, as a tree. What branches share is kept once.
///
/// One of them is current: its whole history is at hand, and in it the cursor. An input that is
/// applied at its end makes it longer; one that is applied before its end begins a new branch, and
/// what was known stays as it is.
///
/// Beginning a branch and switching move what lies beyond the last common place: linear in that, at
/// most a tenth of a second for a million inputs with three million rows.
class Branches
{
public:
    explicit Branches(sim::Genesis genesis);

    /// The course of the current branch from the beginning of the run.
    const sim::History& history() const { return m_history; }
    const Steps& steps() const { return m_steps; }

    /// A parent comes before its children; else in the order in which they began.
    std::vector<Branch> all() const;
    std::size_t count() const { return m_nodes.size(); }
    BranchId current() const { return m_current; }
    bool has(BranchId id) const;
    const Branch& branch(BranchId id) const { return node(id).told; }
    /// True where `id` is `of` or begins, perhaps by way of others, in it.
    bool isWithin(BranchId id, BranchId of) const;
    /// The inputs that two branches share, counted from the beginning of the run.
    std::size_t shared(BranchId a, BranchId b) const;

    /// The acts of the user beyond the fork, by position.
    std::vector<sim::History::Action> acts(BranchId id) const;
    /// The acts of the user from the beginning of the run on, with the branch that owns each.
    std::vector<std::pair<BranchId, sim::History::Action>> actsOnTheWayTo(BranchId id) const;
    /// All that is known of it. Linear.
    sim::Trace trace(BranchId id) const;

    /// Applies `input` at the cursor, in a branch that begins there if more is known. False, and
    /// nothing changed, where the simulation refuses it.
    bool apply(const sim::Input& input);
    /// Goes on to where nothing is left to happen; false: `patience` came to its end before.
    bool runToEnd(Patience& patience);
    /// Moves the cursor along the current branch.
    void seek(std::size_t position) { m_history.seek(position); }
    /// Makes another branch current. The cursor stays where it is if both share that place, else
    /// it goes to the last one that they share. Returns what both traces share.
    struct Kept
    {
        std::size_t rows = 0;
        std::size_t segments = 0;
    };
    Kept switchTo(BranchId id);

    void rename(BranchId id, const QString& name) { node(id).told.name = name; }
    /// Forgets a branch and those within it. Not the trunk; none of them is current.
    void remove(BranchId id);

    /// The next new branch has this number, which is larger than all there are.
    void setNextId(BranchId id) { m_nextId = id; }

private:
    /// What lies beyond a place in the current course.
    struct Rest
    {
        sim::History::Rest history;
        std::vector<Steps::Step> steps;
    };

    struct Node
    {
        Branch told;
        /// Rows and segments of the trace up to the fork.
        std::size_t forkRows = 0;
        std::size_t forkSegments = 0;
        /// What of the branch is not in m_history: of one on the way to the current one, what is
        /// beyond the fork there; of the others all beyond their own forks.
        Rest rest;
    };

    std::size_t indexOf(BranchId id) const;
    Node& node(BranchId id) { return m_nodes[indexOf(id)]; }
    const Node& node(BranchId id) const { return m_nodes[indexOf(id)]; }
    bool isOnTheWay(BranchId id) const { return isWithin(m_current, id); }
    /// The branch through which the way from `id` leads to `to`, which is within it.
    const Node& nextOnTheWay(BranchId id, BranchId to) const;

    Rest takeRest();
    void putRest(Rest& rest);
    void begin();
    void goUp();
    void goDownTo(BranchId child);

    sim::History m_history;
    Steps m_steps;
    tcp::Duration m_flight;
    /// By id.
    std::vector<Node> m_nodes;
    BranchId m_current;
    BranchId m_nextId;
};

} // namespace session
