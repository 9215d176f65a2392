// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace swarm {

/// How often runs have reached what there is: rows of the state table, notes, reasons, errors,
/// losses, timers. What is never reached is not tested.
class Coverage
{
public:
    Coverage();
    /// Counts the rows from `first` on.
    void count(const sim::Trace& trace, std::size_t first);
    void add(const Coverage& other);

    /// "transitions 74/74, notes 16/16, ...", and a line for each kind that lacks something.
    std::string text() const;

private:
    using Counts = std::vector<std::uint64_t>;
    Counts m_transitions;
    Counts m_notes;
    Counts m_reasons;
    Counts m_errors;
    Counts m_drops;
    Counts m_timers;
    Counts m_calls;
};

} // namespace swarm
