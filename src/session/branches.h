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
/// most a tenth of a second for a million inputs with three million rows; and go to it by one short
/// replay, through however many branches the way leads.
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
    /// True where `id` is `of` or begins, perhaps by way of others, in it.
    bool isWithin(BranchId id, BranchId of) const;
    /// The inputs that two branches share, counted from the beginning of the run.
    std::size_t shared(BranchId a, BranchId b) const;

    /// The acts of the user beyond the fork, by position.
    std::vector<sim::History::Action> acts(BranchId id) const;
    /// An act of the user and the branch that owns it.
    using OwnedAct = std::pair<BranchId, sim::History::Action>;
    /// The first act at or beyond `position` in the course of a branch from the beginning of the
    /// run.
    std::optional<OwnedAct> nextAct(BranchId id, std::size_t position) const;
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

    /// Begins the branch `id`, a number larger than its parent's, at the cursor, even where nothing
    /// is known beyond: the next input that is applied is its first.
    void begin(BranchId id);
    /// A place in the current branch, to come back to.
    struct Place
    {
        BranchId branch;
        sim::History::Place at;
    };
    Place place() const { return {m_current, m_history.place()}; }
    /// Back to it, from the same branch or one that has begun there or beyond, without a replay.
    void goBackTo(Place place);

    void rename(BranchId id, const QString& name) { node(id).told.name = name; }
    /// Forgets a branch and those within it. Not the trunk; none of them is current.
    void remove(BranchId id);

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
        /// Up to where it begins.
        sim::History::Length fork;
        /// The branch within this one that the way to the current one goes on with; none: it is the
        /// current one, or not on the way.
        std::optional<BranchId> next;
        /// What of the branch is not in m_history: of one on the way to the current one, what is
        /// beyond the fork there; of the others all beyond their own forks.
        Rest rest;
    };

    Node& node(BranchId id) { return m_nodes.at(id); }
    const Node& node(BranchId id) const { return m_nodes.at(id); }
    bool isOnTheWay(const Node& each) const { return each.next || each.told.id == m_current; }
    /// Where two different branches part.
    sim::History::Length forkBetween(BranchId a, BranchId b) const;
    /// The acts of a branch: those in m_history, and the others.
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
    /// Larger than all there have been.
    BranchId m_nextId;
};

} // namespace session
