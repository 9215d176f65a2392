// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/met_graph.h"

#include "diagram/graph/state_graph.h"
#include "render/words/graph_labels.h"
#include "render/words/labels_text.h"

namespace ui {
namespace {

using lesson::Met;
using sim::Side;

// The graph tells two ends apart. Here it tells how a transition was met: the client's place is
// for what was caused, the server's for what was only seen.
constexpr Side kCausedAs = Side::Client;
constexpr Side kSeenAs = Side::Server;

/// The words of the state graph, in which the two ends are two ways to meet a transition.
class MetLabels final : public diagram::GraphLabeller
{
public:
    explicit MetLabels(render::Language language)
        : m_language(language)
        , m_usual(language)
    {}

    std::vector<std::string> state(tcp::State state) const override { return m_usual.state(state); }
    std::vector<std::string> event(const tcp::Transition& edge) const override
    {
        return m_usual.event(edge);
    }
    std::vector<std::string> action(tcp::Action action) const override
    {
        return m_usual.action(action);
    }
    std::vector<std::string> notTcp() const override { return m_usual.notTcp(); }
    /// Signs, which are as good in any language.
    std::string endLetter(Side side) const override { return side == kCausedAs ? "✓" : "○"; }
    std::string endName(Side side) const override
    {
        return render::oneLine(m_language,
            side == kCausedAs ? PHRASE("MetGraph", "done by you")
                              : PHRASE("MetGraph", "seen only"));
    }
    std::string asteriskNote() const override { return m_usual.asteriskNote(); }
    std::string atOnceNote() const override { return m_usual.atOnceNote(); }
    std::string atOnceSign() const override { return m_usual.atOnceSign(); }
    std::string dashedNote() const override { return m_usual.dashedNote(); }
    std::string stateSentence(tcp::State state, const diagram::Ends& here) const override
    {
        return m_usual.stateSentence(state, here);
    }
    std::string edgeSentence(const tcp::Transition& edge, const diagram::Ends& met) const override
    {
        const auto how = met[kCausedAs] ? PHRASE("MetGraph", "You have caused it.")
            : met[kSeenAs]              ? PHRASE("MetGraph", "You have seen it.")
                                        : PHRASE("MetGraph", "You have not met it yet.");
        return m_usual.edgeSentence(edge, {}) + ' ' + render::sentences(m_language, how);
    }
    std::string atOnceSentence(const diagram::Ends&) const override { return {}; }
    std::string title() const override
    {
        return render::oneLine(m_language, PHRASE("MetGraph", "Transitions you have met"));
    }
    std::string description(const sim::PerSide<tcp::State>& /*at*/) const override
    {
        return title();
    }

private:
    render::Language m_language;
    render::GraphLabels m_usual;
};

/// The transitions as if an end had taken them, one after the other; which one is the newest is of
/// no meaning here.
sim::Trace asTrace(const lesson::LearnerRecord& record)
{
    sim::TraceStart start;
    start.tellsState = {{false, false}};
    sim::Trace trace(start);
    tcp::Instant at;
    for (const tcp::Transition& edge : tcp::transitions()) {
        const auto met = record.transitions.constFind(lesson::transitionName(edge));
        if (met != record.transitions.constEnd()) {
            const Side as = *met == Met::Caused ? kCausedAs : kSeenAs;
            at += std::chrono::seconds(1);
            trace.append(sim::TraceRow{at, as, sim::StateRow{edge.from, edge.to, edge.event}});
        }
    }
    for (const Side side : sim::kBothSides) {
        const sim::StateRow none{tcp::State::Closed, tcp::State::Closed, tcp::Event::ReceiveFin};
        trace.append(sim::TraceRow{at, side, none});
    }
    return trace;
}

} // namespace

diagram::DisplayList metGraph(const lesson::LearnerRecord& record, double width,
    render::Language language, const diagram::TextMeasurer& measurer)
{
    const sim::Trace trace = asTrace(record);
    return diagram::stateGraph(trace, trace.rows().size(), {width}, measurer, MetLabels(language));
}

MetCount metCount(const lesson::LearnerRecord& record)
{
    MetCount count;
    for (const tcp::Transition& edge : tcp::transitions()) {
        const auto met = record.transitions.constFind(lesson::transitionName(edge));
        const bool isMet = met != record.transitions.constEnd();
        count.all += edge.inFigure5 ? 1 : 0;
        count.caused += edge.inFigure5 && isMet && *met == Met::Caused ? 1 : 0;
        count.seen += edge.inFigure5 && isMet && *met == Met::Seen ? 1 : 0;
    }
    return count;
}

} // namespace ui
