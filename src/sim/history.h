// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/input.h"
#include "sim/simulation.h"
#include "sim/trace.h"

#include <cstddef>
#include <span>
#include <vector>

namespace sim {

/// A run that can be gone through in both directions.
///
/// Position n is the state after the first n inputs. The cursor is the position that is shown.
/// Copies of the state are kept every few hundred inputs (keyframes), so that going to any position
/// is a copy and a short replay. Going back only moves the cursor: the inputs and rows beyond it
/// stay until a new input is applied at the cursor, which replaces them.
class History
{
public:
    /// An input that is not Advance, and its position: how many inputs come before it.
    struct Action
    {
        std::size_t position = 0;
        Input input;

        friend bool operator==(const Action&, const Action&) = default;
    };

    /// A state, and its position: how many inputs lead to it.
    struct Place
    {
        std::size_t position = 0;
        Simulation state;
    };

    /// How much of a run lies before a position.
    struct Length
    {
        std::size_t inputs = 0;
        /// Rows and segments of the trace.
        std::size_t rows = 0;
        std::size_t segments = 0;
    };

    /// The end of a history, behind some position, which takeRest() has removed.
    struct Rest
    {
        Trace trace;
        /// How many inputs the history had, those before the removed part included.
        std::size_t size = 0;
        std::vector<Action> actions;
        std::vector<Place> keyframes;
    };

    explicit History(Genesis genesis);

    /// The state at the cursor.
    const Simulation& current() const { return m_current; }
    /// All rows that are known, those beyond the cursor too. What has happened at the cursor are
    /// the first current().rowCount() rows.
    const Trace& trace() const { return m_trace; }
    std::size_t cursor() const { return m_cursor; }
    /// How many inputs are known, those beyond the cursor included.
    std::size_t size() const { return m_size; }
    /// How much lies before the cursor.
    Length length() const;
    /// The input that leads from `position` to `position` + 1.
    Input input(std::size_t position) const;
    /// The known inputs that are not Advance, sorted by position.
    std::span<const Action> actions() const { return m_actions; }

    /// Applies `input` at the cursor; what was known beyond the cursor is deleted. Returns false,
    /// and changes nothing, if the simulation refuses the input.
    bool apply(const Input& input);
    /// Moves one input on: to the next known one, or by applying Advance if none is known. Returns
    /// false if nothing is left to happen.
    bool stepForward();
    /// Moves one input back. Returns false at the beginning.
    bool stepBack();
    /// Moves the cursor; `position` is at most size().
    void seek(std::size_t position);
    /// The cursor with its state, to come back to without a replay.
    Place place() const { return {m_cursor, m_current}; }
    /// Moves the cursor to a place that place() returned. The inputs before it must be the same as
    /// they were then.
    void seek(Place place);
    /// Moves the cursor behind the last known input that happened at or before `at`.
    void seekTime(tcp::Instant at);
    /// Advances until nothing is left to happen.
    void runToEnd();

    /// Removes and returns what lies beyond the cursor, which is then the end. Linear in what is
    /// removed; what comes before is not touched, so that several branches can share it.
    Rest takeRest() { return takeRest(length()); }
    /// The same for what lies beyond `kept`, a position of this run at or behind the cursor.
    Rest takeRest(const Length& kept);
    /// Appends a part that takeRest() removed. The end must be where it was removed.
    void putRest(Rest rest);

    /// For benchmarks of going back and forth: how many inputs were replayed and how many rows were
    /// removed or put back, since the beginning.
    std::size_t repeatedWork() const { return m_repeatedWork; }

    /// Octets that inputs and keyframes take, without the trace.
    std::size_t memoryUsed() const;

private:
    void replay();
    void restore(std::vector<Place>::const_iterator beyond);
    void keepKeyframe();

    Simulation m_current;
    Trace m_trace;
    std::size_t m_cursor = 0;
    std::size_t m_size = 0;
    std::vector<Action> m_actions;
    /// Sorted by position; the first is the beginning.
    std::vector<Place> m_keyframes;
    std::size_t m_repeatedWork = 0;
};

} // namespace sim
