// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "tcp/state.h"
#include "tcp/transition.h"

#include <cstdint>
#include <string>
#include <vector>

namespace diagram {

/// How much room a label has: in Narrow a text is rather broken into more lines.
enum class Room : std::uint8_t { Wide, Narrow };

/// What stands at an edge of the state graph: the event over the action, as in RFC 9293 Figure 5.
/// Either may take more than one line, or none.
struct EdgeLabel
{
    std::vector<std::string> event;
    std::vector<std::string> action;

    friend bool operator==(const EdgeLabel&, const EdgeLabel&) = default;
};

/// How often each end went along an edge, or whether it stands on a node (then 0 or 1).
using EndCounts = sim::PerSide<std::size_t>;

/// All words of the state graph, in the language or languages of whoever implements it.
class GraphLabeller
{
public:
    virtual ~GraphLabeller() = default;

    /// The weightier name first.
    virtual std::vector<std::string> state(tcp::State state) const = 0;
    virtual EdgeLabel edge(const tcp::Transition& row, Room room) const = 0;
    /// One letter, for a badge; and what it stands for.
    virtual std::string endLetter(sim::Side side) const = 0;
    virtual std::string endName(sim::Side side) const = 0;
    /// A mark behind the event of an edge that the note explains.
    virtual std::string noteMark() const = 0;
    /// What the mark stands for: only after a passive OPEN.
    virtual std::vector<std::string> note() const = 0;

    // Whole sentences, for tips and screen readers.
    virtual std::string stateSentence(tcp::State state, const EndCounts& here) const = 0;
    /// Event, action, RFC section, and who took it.
    virtual std::string edgeSentence(const tcp::Transition& row, const EndCounts& taken) const = 0;

    virtual std::string graphTitle() const = 0;
    /// Where each end is and by which states it came there, the first one first.
    virtual std::string graphDescription(
        const sim::PerSide<std::vector<tcp::State>>& ways) const = 0;
};

} // namespace diagram
