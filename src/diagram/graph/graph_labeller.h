// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "tcp/state.h"
#include "tcp/transition.h"

#include <string>
#include <vector>

namespace diagram {

/// Which ends have something to do with a node or an edge of the state graph.
using Ends = sim::PerSide<bool>;

/// All words of the state graph. Who implements it decides the language, or languages. A text is
/// one line of UTF-8; a vector has an entry for each language, the more important one first.
class GraphLabeller
{
public:
    virtual ~GraphLabeller() = default;

    // Words that are drawn.
    /// Above the event of an edge that breaks a rule of TCP.
    virtual std::vector<std::string> notTcp() const = 0;
    virtual std::vector<std::string> state(tcp::State state) const = 0;
    /// In the words of RFC 9293 Figure 5. Of Action::None an empty vector.
    virtual std::vector<std::string> event(const tcp::Transition& edge) const = 0;
    virtual std::vector<std::string> action(tcp::Action action) const = 0;
    /// The letter of an end, such as "C", and the word that it stands for.
    virtual std::string endLetter(sim::Side side) const = 0;
    virtual std::string endName(sim::Side side) const = 0;
    /// Notes below the graph: what an asterisk behind an event means, that from FIN-WAIT-1 to
    /// TIME-WAIT an end went in one instant (RFC 9293 Figure 5, note 2), and what a dashed edge is.
    virtual std::string asteriskNote() const = 0;
    virtual std::string atOnceNote() const = 0;
    /// What stands behind the events of the two edges that atOnceNote() is about.
    virtual std::string atOnceSign() const = 0;
    virtual std::string dashedNote() const = 0;

    // Whole sentences for tool tips and screen readers.
    virtual std::string stateSentence(tcp::State state, const Ends& here) const = 0;
    /// With the RFC's section.
    virtual std::string edgeSentence(const tcp::Transition& edge, const Ends& travelled) const = 0;
    /// Of one of those two edges.
    virtual std::string atOnceSentence(const Ends& travelled) const = 0;
    virtual std::string title() const = 0;
    /// Where both ends are.
    virtual std::string description(const sim::PerSide<tcp::State>& at) const = 0;
};

} // namespace diagram
