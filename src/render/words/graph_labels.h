// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "render/words/labels.h"

#include <QString>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace render {

/// The words of the state graph.
class GraphLabels final : public diagram::GraphLabeller
{
public:
    explicit GraphLabels(Language language, EndNames names = {})
        : m_language(language)
        , m_names(std::move(names))
    {}

    std::vector<std::string> state(tcp::State state) const override;
    std::vector<std::string> event(const tcp::Transition& edge) const override;
    std::vector<std::string> action(tcp::Action action) const override;
    std::vector<std::string> notTcp() const override;
    std::string endLetter(sim::Side side) const override;
    std::string endName(sim::Side side) const override;
    std::string asteriskNote() const override;
    std::string atOnceNote() const override;
    std::string atOnceSign() const override { return "\u2020"; }
    std::string dashedNote() const override;

    std::string stateSentence(tcp::State state, const diagram::Ends& here) const override;
    std::string edgeSentence(
        const tcp::Transition& edge, const diagram::Ends& travelled) const override;
    std::string atOnceSentence(const diagram::Ends& travelled) const override;
    std::string title() const override;
    std::string description(const sim::PerSide<tcp::State>& at) const override;

private:
    std::string_view named(sim::Side side, const language::Speaker& say) const;
    std::string names(const language::Speaker& say, const diagram::Ends& ends) const;
    /// The first letter of its name, or that of its role.
    QString letter(sim::Side side, bool ofName) const;

    Language m_language;
    EndNames m_names;
};

} // namespace render
