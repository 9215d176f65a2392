// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/written_run.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <utility>

namespace session {
namespace {

/// Writes the acts of a run into what the run began with.
class RunWriter
{
public:
    /// `apart`: acts that share their instant with something at the same end are written as
    /// many nanoseconds later as is needed to keep the two apart. A scenario would let them happen
    /// at once otherwise, as one instant of that end (RFC 9293 MUST-58).
    RunWriter(const lesson::Scenario& scenario, const sim::History& history, bool apart)
        : m_history(history)
        , m_apart(apart)
    {
        m_result.scenario = scenario;
    }

    WrittenRun written()
    {
        const std::vector<sim::History::Action> acts(
            m_history.actions().begin(), m_history.actions().end());
        for (const sim::History::Action& act : acts) {
            m_history.seek(act.position);
            m_act = &act.input;
            std::visit(*this, act.input.what);
        }
        genesis().faults.insert(genesis().faults.end(), m_waiting.begin(), m_waiting.end());
        // From behind, so that the places before them hold.
        for (const std::uint32_t step : m_omittedSteps | std::views::reverse) {
            genesis().steps.erase(genesis().steps.begin() + step);
        }
        return std::move(m_result);
    }

    void operator()(const sim::Advance&) {}
    void operator()(const sim::UserCall& call) { addStep(call.who, call); }
    void operator()(const sim::Injection& injection) { addStep(injection.to, injection); }

    void operator()(const sim::SegmentFault& act)
    {
        const sim::SentSegment& sent = m_history.trace().segment(act.segment);
        if (sent.injected) {
            leave();
            return;
        }
        genesis().faults.push_back({sent.from, sentBy(sent.from, act.segment.value), act.fault});
    }

    /// Another one for the same segment takes its place.
    void operator()(const sim::NextFault& act)
    {
        const auto sent = static_cast<std::uint32_t>(m_history.current().segmentCount());
        const std::uint32_t nth = sentBy(act.from, sent) + 1;
        std::erase_if(m_waiting, [&](const sim::PlannedFault& fault) {
            return fault.from == act.from && fault.nth == nth;
        });
        if (act.fault) {
            m_waiting.push_back({act.from, nth, *act.fault});
        }
    }

    void operator()(const sim::SettingsChange& act)
    {
        if (!isUntouched()) {
            leave();
            return;
        }
        const auto seed = genesis().endpoint[act.who].isnSeed;
        genesis().endpoint[act.who] = act.config;
        genesis().endpoint[act.who].isnSeed = seed;
    }

    void operator()(const sim::NetworkChange& act)
    {
        if (!isUntouched()) {
            leave();
            return;
        }
        genesis().link = act.link;
    }

    void operator()(const sim::Omission& act)
    {
        if (const auto* step = std::get_if<sim::PlannedStep>(&act.what)) {
            m_omittedSteps.insert(step->index);
            return;
        }
        const auto& sent = std::get<sim::NthSent>(act.what);
        std::erase_if(genesis().faults, [&](const sim::PlannedFault& fault) {
            return fault.from == sent.from && fault.nth == sent.nth;
        });
    }

private:
    sim::Genesis& genesis() { return m_result.scenario.genesis; }
    void leave() { m_result.left.push_back(*m_act); }

    /// Rows that had happened before the act.
    auto rowsBefore() const
    {
        return m_history.trace().rows().first(m_history.current().rowCount());
    }

    /// Whether nothing had happened but such changes.
    bool isUntouched() const
    {
        return std::ranges::all_of(rowsBefore(), [](const sim::TraceRow& row) {
            return std::holds_alternative<sim::SettingsRow>(row.what) ||
                std::holds_alternative<sim::LinkRow>(row.what) ||
                std::holds_alternative<sim::NoteRow>(row.what); // of a rule that it breaks
        });
    }

    /// How many of the first `count` segments an end has sent by itself.
    std::uint32_t sentBy(sim::Side from, std::uint32_t count) const
    {
        const auto segments = m_history.trace().segments().first(count);
        return static_cast<std::uint32_t>(std::ranges::count_if(segments,
            [from](const sim::SentSegment& sent) { return sent.from == from && !sent.injected; }));
    }

    template<typename What>
    void addStep(sim::Side who, const What& what)
    {
        tcp::Instant at = m_act->at;
        const auto shares = [&](const sim::TraceRow& row) {
            return row.who == who && row.at == at;
        };
        if (m_apart &&
            std::ranges::any_of(rowsBefore() | std::views::reverse |
                    std::views::take_while([&](const auto& row) { return row.at == m_act->at; }),
                shares)) {
            at = std::max(at, m_last[who]) + tcp::Duration(1);
        }
        m_last[who] = std::max(m_last[who], at);
        genesis().steps.push_back({sim::AtTime{at}, what});
    }

    sim::History m_history;
    bool m_apart;
    WrittenRun m_result;
    const sim::Input* m_act = nullptr;
    /// When the last step of each end happens.
    sim::PerSide<tcp::Instant> m_last;
    /// Faults on what was to be sent next.
    std::vector<sim::PlannedFault> m_waiting;
    /// Places in what the run began with.
    std::set<std::uint32_t> m_omittedSteps;
};

/// Whether `a` is as good as `b`, or better.
bool isAsGood(const RunComparison& a, const RunComparison& b)
{
    return a.likeness < b.likeness ||
        (a.likeness == b.likeness && (!a.differsAt || *a.differsAt >= *b.differsAt));
}

} // namespace

sim::Trace playedToEnd(sim::History run)
{
    run.seek(run.size());
    run.runToEnd();
    return run.trace();
}

WrittenRun writeRun(const lesson::Scenario& scenario, const sim::History& run)
{
    const sim::Trace original = playedToEnd(run);
    const auto written = [&](bool apart) {
        WrittenRun result = RunWriter(scenario, run, apart).written();
        result.comparison =
            compareRuns(original, playedToEnd(sim::History(result.scenario.genesis)));
        return result;
    };
    WrittenRun best = written(false);
    if (best.comparison.likeness != Likeness::Same) {
        WrittenRun apart = written(true);
        if (!isAsGood(best.comparison, apart.comparison)) {
            return apart;
        }
    }
    return best;
}

} // namespace session
