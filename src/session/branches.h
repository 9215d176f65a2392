// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/branch.h"
#include "session/patience.h"
#include "session/steps.h"
#include "sim/history.h"

#include <QString>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace session {

/// The courses that one run has taken, as a tree. What branches share is kept once.
///
/// One of them is current, and history() is its whole course. An input that is applied at its end
/// makes it longer. An input that is applied before its end begins a new branch there, so that what
/// is known beyond is kept.
///
/// Beginning a branch and switching to one move the inputs and rows beyond the last position that
/// both branches share: linear in these, at most a tenth of a second for a million inputs with
/// three million rows. Besides there is one short replay, whatever the number of branches in
/// between.
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
    bool has(BranchId id) const { return m_nodes.contains(id); }
    const Branch& branch(BranchId id) const { return node(id).told; }
    /// True if `id` is `of` or descends from it.
    bool isWithin(BranchId id, BranchId of) const;
    /// How many inputs two branches share, from the beginning of the run.
    std::size_t shared(BranchId a, BranchId b) const;

    /// The acts of the user beyond the fork, by position.
    std::vector<sim::History::Action> acts(BranchId id) const;
    /// The act of the user with which a branch goes on at `position`, which lies beyond its fork.
    std::optional<sim::Input> actAt(BranchId id, std::size_t position) const;
    /// All rows that are known of a branch, from the beginning of the run. Linear.
    sim::Trace trace(BranchId id) const;
    /// The same, and what would still happen by itself, as far as `patience` lasts.
    sim::Trace traceToEnd(BranchId id, Patience patience) const;

    /// Applies `input` at the cursor. If more is known beyond it, a new branch begins there and
    /// becomes current. Returns false, and changes nothing, if the simulation refuses the input.
    bool apply(const sim::Input& input);
    /// Begins a branch at the cursor that goes on without the act which comes next there.
    void leaveOut() { begin(m_nextId); }
    /// Advances until nothing is left to happen. False: `patience` was over before.
    bool runToEnd(Patience& patience);
    /// Moves the cursor along the current branch.
    void seek(std::size_t position) { m_history.seek(position); }
    /// Makes another branch current. The cursor stays where it is if both branches share that
    /// position; otherwise it goes to the last one that they share. Returns how many rows and
    /// segments both traces have in common.
    struct Kept
    {
        std::size_t rows = 0;
        std::size_t segments = 0;
    };
    Kept switchTo(BranchId id);

    /// For reading a file: begins the branch `id` at the cursor, even if nothing is known beyond
    /// it, so that the next input is its first. `id` must be larger than that of its parent.
    void begin(BranchId id);
    /// For reading a file, in which branches may stand before what they leave out: finds it out.
    void tellLeftOut();
    /// The cursor in the current branch, to come back to.
    struct Place
    {
        BranchId branch;
        sim::History::Place at;
    };
    Place place() const { return {m_current, m_history.place()}; }
    /// Goes back to a place without a replay. The current branch must be the same as then, or one
    /// that has begun at that place or beyond.
    void goBackTo(Place place);

    void rename(BranchId id, const QString& name) { node(id).told.name = name; }
    /// Forgets a branch and its descendants. It must not be the trunk, and none of them the current
    /// branch.
    void remove(BranchId id);

private:
    /// What was removed from the end of m_history and m_steps.
    struct Rest
    {
        sim::History::Rest history;
        Steps::Rest steps;
    };

    struct Node
    {
        Branch told;
        /// What it shares with its parent.
        sim::History::Length fork;
        /// If this is an ancestor of the current branch: its child that is the current branch or an
        /// ancestor of it. None for all others.
        std::optional<BranchId> next;
        /// What of the branch is not in m_history: of an ancestor of the current branch, what lies
        /// beyond the fork of `next`; of the current branch, nothing; of the others, all that lies
        /// beyond their own forks.
        Rest rest;
    };

    Node& node(BranchId id) { return m_nodes.at(id); }
    const Node& node(BranchId id) const { return m_nodes.at(id); }
    bool isOnTheWay(const Node& each) const { return each.next || each.told.id == m_current; }
    /// How much two different branches share.
    sim::History::Length forkBetween(BranchId a, BranchId b) const;
    /// The acts of a branch beyond its fork: those in m_history, then those in its Node::rest.
    std::array<std::span<const sim::History::Action>, 2> actsOf(const Node& of) const;

    Rest takeRest(const sim::History::Length& kept);
    void putRest(Rest& rest);
    void goUp();
    void goDownTo(BranchId child);

    sim::History m_history;
    Steps m_steps;
    tcp::Duration m_flight;
    std::map<BranchId, Node> m_nodes;
    BranchId m_current;
    /// Larger than all ids there have been.
    BranchId m_nextId;
};

} // namespace session
