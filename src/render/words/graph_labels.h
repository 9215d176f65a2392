// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "render/words/labels.h"

#include <string>
#include <vector>

namespace render {

/// The words of the state graph.
class GraphLabels final : public diagram::GraphLabeller
{
public:
    explicit GraphLabels(Language language)
        : m_language(language)
    {}

    std::vector<std::string> state(tcp::State state) const override;
    std::vector<std::string> event(const tcp::Transition& edge) const override;
    std::vector<std::string> action(tcp::Action action) const override;
    std::string endLetter(sim::Side side) const override;
    std::string endName(sim::Side side) const override;
    std::string asteriskNote() const override;
    std::string dashedNote() const override;

    std::string stateSentence(tcp::State state, const diagram::Ends& here) const override;
    std::string edgeSentence(
        const tcp::Transition& edge, const diagram::Ends& travelled) const override;
    std::string title() const override;
    std::string description(const sim::PerSide<tcp::State>& at) const override;

private:
    Language m_language;
};

} // namespace render
