// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/recording.h"

#include "lesson/query/played_run.h"

#include <algorithm>
#include <optional>

namespace session {
namespace {

/// Whether something was only set.
bool isPreparation(const sim::TraceRow& row)
{
    return std::holds_alternative<sim::SettingsRow>(row.what) ||
        std::holds_alternative<sim::LinkRow>(row.what) ||
        std::holds_alternative<sim::NoteRow>(row.what);
}

/// Goes through a run once more, and turns each act into what a scenario has for it.
class Recorder
{
public:
    Recorder(const sim::Genesis& genesis, const sim::History& run)
        : m_run(run)
        , m_simulation(genesis)
        , m_genesis(genesis)
    {}

    std::variant<sim::Genesis, RecordingProblem> record()
    {
        for (std::size_t position = 0; position < m_run.size() && !m_problem; ++position) {
            const sim::Input input = m_run.input(position);
            m_at = input.at;
            std::visit(*this, input.what);
            m_simulation.apply(input, &m_trace);
        }
        for (const sim::PlannedFault& fault : m_waiting) {
            m_genesis.faults.push_back(fault);
        }
        if (m_problem) {
            return *m_problem;
        }
        return m_genesis;
    }

    void operator()(const sim::Advance&) {}
    void operator()(const sim::UserCall& call) { addStep(call); }
    void operator()(const sim::Injection& injection) { addStep(injection); }
    void operator()(const sim::SegmentFault& act)
    {
        const sim::SentSegment& sent = m_trace.segment(act.segment);
        m_genesis.faults.push_back({sent.from, sentBy(sent.from, act.segment), act.fault});
    }
    /// It replaces the one that waits for the same segment.
    void operator()(const sim::NextFault& act)
    {
        const std::uint32_t nth = sentBy(act.from, {UINT32_MAX}) + 1;
        std::erase_if(m_waiting, [&](const sim::PlannedFault& fault) {
            return fault.from == act.from && fault.nth == nth;
        });
        if (act.fault) {
            m_waiting.push_back({act.from, nth, *act.fault});
        }
    }
    void operator()(const sim::SettingsChange& change)
    {
        if (hasBegun()) {
            m_problem = RecordingProblem::SettingsChangedLater;
        } else {
            m_genesis.endpoint[change.who] = change.config;
            m_genesis.endpoint[change.who].isnSeed = 0;
        }
    }
    void operator()(const sim::NetworkChange& change)
    {
        if (hasBegun()) {
            m_problem = RecordingProblem::NetworkChangedLater;
        } else {
            m_genesis.link = change.link;
        }
    }

private:
    template<typename What>
    void addStep(const What& what)
    {
        m_genesis.steps.push_back({sim::AtTime{m_at}, what});
    }

    bool hasBegun() const { return !std::ranges::all_of(m_trace.rows(), isPreparation); }

    /// How many segments an end has sent itself, up to this one.
    std::uint32_t sentBy(sim::Side from, sim::SegmentId last) const
    {
        return static_cast<std::uint32_t>(
            std::ranges::count_if(m_trace.segments(), [&](const sim::SentSegment& sent) {
                return sent.from == from && !sent.injected && sent.id <= last;
            }));
    }

    const sim::History& m_run;
    sim::Simulation m_simulation;
    sim::Trace m_trace;
    sim::Genesis m_genesis;
    tcp::Instant m_at;
    std::vector<sim::PlannedFault> m_waiting;
    std::optional<RecordingProblem> m_problem;
};

/// Whether the same segments are sent in both, and the same states entered.
bool isSameRun(const sim::Trace& a, const sim::Trace& b)
{
    if (!std::ranges::equal(a.segments(), b.segments())) {
        return false;
    }
    const auto states = [](const sim::Trace& trace) {
        std::vector<sim::TraceRow> rows;
        std::ranges::copy_if(trace.rows(), back_inserter(rows), [](const sim::TraceRow& row) {
            return std::holds_alternative<sim::StateRow>(row.what);
        });
        return rows;
    };
    return states(a) == states(b);
}

} // namespace

std::optional<RecordingProblem> hindrance(const sim::Trace& trace)
{
    const auto begun = std::ranges::find_if_not(trace.rows(), isPreparation);
    for (auto row = begun; row != trace.rows().end(); ++row) {
        if (std::holds_alternative<sim::SettingsRow>(row->what)) {
            return RecordingProblem::SettingsChangedLater;
        }
        if (std::holds_alternative<sim::LinkRow>(row->what)) {
            return RecordingProblem::NetworkChangedLater;
        }
    }
    return std::nullopt;
}

std::variant<lesson::Scenario, RecordingProblem> recorded(
    const lesson::Scenario& scenario, const sim::History& run)
{
    auto genesis = Recorder(scenario.genesis, run).record();
    if (const auto* problem = std::get_if<RecordingProblem>(&genesis)) {
        return *problem;
    }
    lesson::Scenario result = scenario;
    result.genesis = std::get<sim::Genesis>(std::move(genesis));
    sim::History whole = run;
    whole.seek(whole.size());
    whole.runToEnd();
    if (!isSameRun(lesson::Run(result.genesis).trace(), whole.trace())) {
        return RecordingProblem::PlaysDifferently;
    }
    return result;
}

} // namespace session
