// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/planned.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <variant>

namespace session {
namespace {

/// Finds in the plan what its trace tells. The trace does not say which step a call comes from: of
/// equal ones in one instant the first is that of the first step. What the user does comes behind.
class PlanReader
{
public:
    explicit PlanReader(const sim::History& history)
        : m_history(history)
        , m_genesis(history.current().genesis())
        , m_trace(history.trace())
    {}

    template<typename Other>
    std::optional<Planned> operator()(const Other&) const
    {
        return {};
    }

    std::optional<Planned> operator()(const sim::Happening& happening) const
    {
        if (happening.kind != sim::Happening::Kind::Call) {
            return {};
        }
        std::uint32_t number = 0;
        for (const sim::TraceRow& row : m_trace.rows()) {
            const auto* call = std::get_if<sim::CallRow>(&row.what);
            if (call == nullptr || row.who != happening.who || ++number < happening.number) {
                continue;
            }
            const sim::UserCall what{row.who, call->call};
            const auto before = std::ranges::count_if(m_trace.rows(), [&](const auto& other) {
                const auto* same = std::get_if<sim::CallRow>(&other.what);
                return same != nullptr && other.at == row.at && other.who == row.who &&
                    same->call == call->call && &other < &row;
            });
            return step(what, row.at, static_cast<std::size_t>(before));
        }
        return {};
    }

    std::optional<Planned> operator()(sim::SegmentId id) const
    {
        const sim::SentSegment& sent = m_trace.segment(id);
        return sent.injected ? injected(sent) : fault(sent);
    }

private:
    std::optional<Planned> injected(const sim::SentSegment& sent) const
    {
        const auto before = std::ranges::count_if(m_trace.segments(), [&](const auto& other) {
            return other.injected && other.at == sent.at && other.from == sent.from &&
                other.segment == sent.segment && other.id < sent.id;
        });
        return step(sim::Injection{opposite(sent.from), sent.segment}, sent.at,
            static_cast<std::size_t>(before));
    }

    std::optional<Planned> fault(const sim::SentSegment& sent) const
    {
        const auto count = std::ranges::count_if(m_trace.segments(), [&](const auto& other) {
            return !other.injected && other.from == sent.from && other.id <= sent.id;
        });
        const sim::NthSent nth{sent.from, static_cast<std::uint32_t>(count)};
        const bool isPlanned = std::ranges::any_of(m_genesis.faults,
            [&](const auto& each) { return each.from == nth.from && each.nth == nth.nth; });
        const sim::Omission omission{nth};
        return isPlanned && !isOmitted(omission) ? std::optional(Planned{omission, sent.at})
                                                 : std::nullopt;
    }

    /// The step that does `what` at a moment, behind so many others that do the same then.
    std::optional<Planned> step(
        const decltype(sim::Step::what)& what, tcp::Instant at, std::size_t others) const
    {
        for (std::size_t i = 0; i < m_genesis.steps.size(); ++i) {
            const sim::Step& each = m_genesis.steps[i];
            const sim::Omission omission{
                sim::PlannedStep{static_cast<std::uint32_t>(i), each.what}};
            if (each.what == what && due(each) == at && !isOmitted(omission) && others-- == 0) {
                return Planned{omission, at};
            }
        }
        return {};
    }

    std::optional<tcp::Instant> due(const sim::Step& step) const
    {
        if (const auto* time = std::get_if<sim::AtTime>(&step.when)) {
            return time->at;
        }
        const auto& after = std::get<sim::AfterState>(step.when);
        if (m_genesis.established && after.state == tcp::State::Established) {
            return tcp::after({}, after.after);
        }
        const auto entered = std::ranges::find_if(m_trace.rows(), [&](const sim::TraceRow& row) {
            const auto* state = std::get_if<sim::StateRow>(&row.what);
            return state != nullptr && row.who == after.who && state->to == after.state;
        });
        return entered == m_trace.rows().end()
            ? std::nullopt
            : std::optional(tcp::after(entered->at, after.after));
    }

    bool isOmitted(const sim::Omission& omission) const
    {
        return std::ranges::any_of(m_history.actions(), [&](const auto& act) {
            const auto* omitted = std::get_if<sim::Omission>(&act.input.what);
            return omitted != nullptr && *omitted == omission;
        });
    }

    const sim::History& m_history;
    const sim::Genesis& m_genesis;
    const sim::Trace& m_trace;
};

} // namespace

std::optional<Planned> plannedAs(const sim::Subject& subject, const sim::History& history)
{
    return history.current().genesis().recording != nullptr
        ? std::nullopt
        : std::visit(PlanReader(history), subject);
}

} // namespace session
