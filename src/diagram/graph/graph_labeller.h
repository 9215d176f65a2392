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

/// All words of the state graph, in the language or languages of whoever implements it. Texts are
/// one line of UTF-8; a vector has one entry a language, the weightier first.
class GraphLabeller
{
public:
    virtual ~GraphLabeller() = default;

    // What stands in the picture.
    virtual std::vector<std::string> state(tcp::State state) const = 0;
    /// Figure 5's words: the event over the action. The action None is an empty vector.
    virtual std::vector<std::string> event(const tcp::Transition& edge) const = 0;
    virtual std::vector<std::string> action(tcp::Action action) const = 0;
    /// "C", and the word it stands for.
    virtual std::string endLetter(sim::Side side) const = 0;
    virtual std::string endName(sim::Side side) const = 0;
    /// What the asterisk behind an event says; and what a dashed edge is.
    virtual std::string asteriskNote() const = 0;
    virtual std::string dashedNote() const = 0;

    // Whole sentences, for tips and screen readers.
    virtual std::string stateSentence(tcp::State state, const Ends& here) const = 0;
    /// With the RFC's section.
    virtual std::string edgeSentence(const tcp::Transition& edge, const Ends& travelled) const = 0;
    virtual std::string title() const = 0;
    /// Where both ends are.
    virtual std::string description(const sim::PerSide<tcp::State>& at) const = 0;
};

} // namespace diagram
