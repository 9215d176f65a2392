// SPDX-License-Identifier: GPL-3.0-or-later

// Two traces on one time axis.

#include "diagram/sequence/instant_placer.h"
#include "diagram/sequence/sequence_diagram.h"
#include "diagram/sequence/sequence_diagram_impl.h"

#include <algorithm>
#include <utility>

namespace diagram {

/// One of the two plans, and how far it has come.
class SequencePlan::Following
{
public:
    Following(SequencePlan& plan, const sim::Trace& trace)
        : m_plan(plan)
        , m_trace(trace)
        , m_placer(plan, trace)
    {
        plan.placeStart(trace);
        plan.m_reading.symbols.update(trace);
    }

    bool atEnd() const { return m_first == m_trace.rows().size(); }
    tcp::Instant next() const { return atEnd() ? tcp::Instant::max() : m_trace.rows()[m_first].at; }

    /// How far down the instant `at` must lie at least.
    double measure(tcp::Instant at, TimeAxis::Gap gap)
    {
        m_gap = gap;
        m_last = m_first;
        while (m_last < m_trace.rows().size() && m_trace.rows()[m_last].at == at) {
            ++m_last;
        }
        if (m_last > m_first) {
            return m_placer.measure(m_first, m_last, gap);
        }
        return m_plan.m_axis.earliestTop(at, gap);
    }

    /// Places it there, and returns how far down it reaches.
    double place(tcp::Instant at, double top)
    {
        if (m_last == m_first) {
            m_plan.m_axis.append(at, top, m_gap);
            return top;
        }
        m_placer.placeAt(top);
        m_plan.readPhases(m_trace, m_last);
        m_first = m_last;
        return m_plan.m_axis.bottom();
    }

    void stretch(double bottom) { m_plan.m_axis.stretch(bottom); }
    /// What is out of scale in the other one is so here, too.
    void follow(const Following& other)
    {
        const TimeAxis& axis = other.m_plan.m_axis;
        for (std::size_t i = 1; i < axis.stops().size(); ++i) {
            if (axis.beginsStretch(i)) {
                m_plan.m_axis.markBefore(i);
            }
        }
    }

private:
    SequencePlan& m_plan;
    const sim::Trace& m_trace;
    InstantPlacer m_placer;
    /// The rows of the instant at hand.
    std::size_t m_first = 0;
    std::size_t m_last = 0;
    TimeAxis::Gap m_gap = TimeAxis::Gap::Busy;
};

void SequencePlan::extendTogether(SequencePlan& left, const sim::Trace& leftTrace,
    SequencePlan& right, const sim::Trace& rightTrace)
{
    Following one(left, leftTrace);
    Following other(right, rightTrace);
    while (!one.atEnd() || !other.atEnd()) {
        const tcp::Instant at = std::min(one.next(), other.next());
        const bool isQuiet = left.m_open == 0 && right.m_open == 0;
        const TimeAxis::Gap gap = isQuiet ? TimeAxis::Gap::Quiet : TimeAxis::Gap::Busy;
        const double oneTop = one.measure(at, gap);
        const double top = std::max(oneTop, other.measure(at, gap));
        const double oneBottom = one.place(at, top);
        const double bottom = std::max(oneBottom, other.place(at, top));
        one.stretch(bottom);
        other.stretch(bottom);
    }
    // Marks move nothing: they can be set in the end.
    one.follow(other);
    other.follow(one);
    left.alignLosses();
    right.alignLosses();
}

SequencePair SequenceDiagram::onOneAxis(const sim::Trace& left, const sim::Trace& right,
    const SequenceOptions& options, const TextMeasurer& measurer, const Labeller& labeller)
{
    sim::PerSide<TimerColumns> columns = timersIn(left);
    const sim::PerSide<TimerColumns> more = timersIn(right);
    for (const sim::Side side : sim::kBothSides) {
        for (std::size_t i = 0; i < kTimerColumns; ++i) {
            columns[side][i] |= more[side][i];
        }
    }
    SequenceOptions own = options;
    own.pace = options.pace.value_or(paceOf(left));
    auto one = std::make_unique<Impl>(own, columns, measurer, labeller, TraceKind::Whole);
    auto other = std::make_unique<Impl>(own, columns, measurer, labeller, TraceKind::Whole);
    one->makeRoom(left);
    other->makeRoom(right);
    for (int round = 0; round < Impl::kMostRounds; ++round) {
        SequencePlan::extendTogether(*one->plan, left, *other->plan, right);
        const auto crowdedLeft = placeWords(one->view(left, own)).crowded;
        const auto crowdedRight = placeWords(other->view(right, own)).crowded;
        if ((crowdedLeft.empty() && crowdedRight.empty()) || round + 1 == Impl::kMostRounds) {
            break;
        }
        one->putBeside(left, crowdedLeft);
        other->putBeside(right, crowdedRight);
        one->restart();
        other->restart();
    }
    return {std::unique_ptr<SequenceDiagram>(new SequenceDiagram(std::move(one))),
        std::unique_ptr<SequenceDiagram>(new SequenceDiagram(std::move(other)))};
}

} // namespace diagram
