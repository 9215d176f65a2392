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
/// The state at position n is the genesis and the first n inputs, folded. Keyframes make going to
/// any position a copy and a short replay. Going back only moves the cursor: inputs and trace
/// beyond it stay, until a new input is applied there and takes their place.
class History
{
public:
    /// An input that is not Advance, and how many inputs come before it.
    struct Action
    {
        std::size_t position = 0;
        Input input;

        friend bool operator==(const Action&, const Action&) = default;
    };

    /// A state, and how many inputs lead to it.
    struct Place
    {
        std::size_t position = 0;
        Simulation state;
    };

    /// How long a run is up to a place in it.
    struct Length
    {
        std::size_t inputs = 0;
        /// Of its trace.
        std::size_t rows = 0;
        std::size_t segments = 0;
    };

    /// What lay beyond a place in a history, taken off it.
    struct Rest
    {
        Trace trace;
        /// Inputs known up to its end, those before it included.
        std::size_t size = 0;
        std::vector<Action> actions;
        std::vector<Place> keyframes;
    };

    explicit History(Genesis genesis);

    /// The state at the cursor.
    const Simulation& current() const { return m_current; }
    /// All that is known, beyond the cursor too. The rows up to the cursor are the first
    /// current().rowCount() of them.
    const Trace& trace() const { return m_trace; }
    std::size_t cursor() const { return m_cursor; }
    /// Inputs known.
    std::size_t size() const { return m_size; }
    /// Up to the cursor.
    Length length() const;
    /// The input that leads from `position` to `position` + 1.
    Input input(std::size_t position) const;
    /// The inputs known that are not Advance, by position: nearly all are.
    std::span<const Action> actions() const { return m_actions; }

    /// Applies `input` at the cursor, dropping what lay beyond it. False, and nothing changed,
    /// where the simulation refuses it.
    bool apply(const Input& input);
    /// One instant on: along the known inputs if there are any beyond the cursor, else by Advance.
    /// False when nothing is left to happen.
    bool stepForward();
    /// False at the beginning.
    bool stepBack();
    /// Moves the cursor; `position` is at most size().
    void seek(std::size_t position);
    /// Where the cursor stands, to come back to without a replay.
    Place place() const { return {m_cursor, m_current}; }
    /// Moves the cursor to a place of this run; what is known up to there is what it was.
    void seek(Place place);
    /// Moves the cursor behind the last known input that happened at or before `at`.
    void seekTime(tcp::Instant at);
    /// Advances until nothing is left to happen.
    void runToEnd();

    /// Takes off what lies beyond the cursor, which is then the end. Linear in what is taken off:
    /// what came before is not touched, so that several futures can share it.
    Rest takeRest() { return takeRest(length()); }
    /// The same for what lies beyond a place of this run that the cursor has not passed.
    Rest takeRest(const Length& kept);
    /// Puts back what was taken off at the end as it is now.
    void putRest(Rest rest);

    /// How much has been done more than once: inputs that were replayed, rows that were taken off
    /// or put back. For those who measure what going to and fro costs.
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
    /// By position; the first is the beginning.
    std::vector<Place> m_keyframes;
    std::size_t m_repeatedWork = 0;
};

} // namespace sim
