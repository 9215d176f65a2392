// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace session {
namespace {

sim::Input inputOf(tcp::Instant at, const Act& act)
{
    sim::Input input = std::visit([at](const auto& what) { return sim::Input{at, what}; }, act);
    if (auto* change = std::get_if<sim::SettingsChange>(&input.what)) {
        change->config.isnSeed = 0; // means nothing, and is not saved
    }
    return input;
}

using Clock = std::chrono::steady_clock;

Clock::time_point later(RealTime time)
{
    return time == RealTime::max() ? Clock::time_point::max() : Clock::now() + time;
}

Change everything()
{
    return {.opened = true,
        .keptRows = 0,
        .position = true,
        .selection = true,
        .branches = true,
        .words = true};
}

} // namespace

Session::Session(QObject* parent)
    : QObject(parent)
    , m_scenario(lesson::blankScenario())
    , m_branches(m_scenario.genesis)
{}

void Session::open(ScriptRun script)
{
    Document document = *runOf(scenarioOf(script));
    m_origin = std::move(script);
    begin(std::move(document));
}

void Session::resume(Document document)
{
    m_origin = Simulated{};
    begin(std::move(document));
}

void Session::begin(Document document)
{
    m_scenario = std::move(document.scenario);
    m_branches = std::move(document.branches);
    m_playhead = document.playhead;
    m_undone.clear();
    m_said.clear();
    m_acts = 0;
    m_selection = {};
    m_modified = false;
    emit changed(everything());
}

tcp::Instant Session::knownEnd() const { return std::max(m_playhead, steps().last().at); }

std::optional<tcp::Instant> Session::nextStepAt() const
{
    const std::size_t done = stepsDone();
    return done < steps().count() ? std::optional(steps()[done].at) : state().nextInstant();
}

std::optional<sim::WhyNot> Session::canApply(const Act& act) const
{
    return state().canApply(inputOf(m_playhead, act));
}

std::optional<sim::WhyNot> Session::apply(const Act& act)
{
    const sim::Input input = inputOf(m_playhead, act);
    if (auto whyNot = state().canApply(input)) {
        return whyNot;
    }
    const std::size_t keptRows = state().rowCount();
    const bool lost = forgetSegmentBeyond(state().segmentCount());
    m_branches.apply(input);
    ++m_acts;
    m_undone.clear();
    m_modified = true;
    emit changed({.keptRows = keptRows, .position = true, .selection = lost, .branches = true});
    return {};
}

void Session::leaveOut(const Planned& planned)
{
    // What was left out before stays left out, also what would come later.
    std::vector<sim::Omission> omissions;
    for (const sim::History::Action& act : m_branches.history().actions()) {
        if (const auto* omission = std::get_if<sim::Omission>(&act.input.what)) {
            omissions.push_back(*omission);
        }
    }
    omissions.push_back(planned.omission);
    goToStep(steps().countUntil(planned.at - tcp::Duration(1)));
    for (const sim::Omission& omission : omissions) {
        apply(omission); // refused where it was left out before this moment
    }
    seek(planned.at);
}

/// The number of a segment that goes may soon name another one.
bool Session::forgetSegmentBeyond(std::size_t segments)
{
    const auto segment = selectedSegment();
    const bool goes = segment && segment->value > segments;
    if (goes) {
        m_selection = {};
    }
    return goes;
}

void Session::goToStep(std::size_t count)
{
    m_branches.seek(count == 0 ? 0 : steps()[count - 1].end);
    m_playhead = state().now();
}

/// One step on, known or not; without a signal.
bool Session::doStep()
{
    const std::size_t done = stepsDone();
    if (done < steps().count()) {
        goToStep(done + 1);
        return true;
    }
    if (!advance()) {
        return false;
    }
    // Without a delay between the ends, an instant has several rounds.
    while (state().nextInstant() == state().now() && advance()) {
    }
    m_playhead = state().now();
    return true;
}

void Session::moved() { emit changed({.position = true}); }

bool Session::stepForward()
{
    const bool stepped = doStep();
    if (stepped) {
        moved();
    }
    return stepped;
}

bool Session::stepBack()
{
    // Between two steps, the last one is where the playhead comes from.
    const bool between = m_playhead > state().now();
    const std::size_t done = stepsDone();
    if (!between && done == 0) {
        return false;
    }
    goToStep(between ? done : done - 1);
    moved();
    return true;
}

bool Session::nextSegment()
{
    const std::size_t segments = state().segmentCount();
    bool stepped = false;
    while (state().segmentCount() == segments && doStep()) {
        stepped = true;
    }
    if (stepped) {
        moved();
    }
    return stepped;
}

bool Session::nextStateChange(RealTime atMost)
{
    const auto end = later(atMost);
    const auto before = endStates();
    // What is known need not be gone through.
    const auto known = trace().rows().subspan(state().rowCount());
    const auto change = std::ranges::find_if(known,
        [](const sim::TraceRow& row) { return std::holds_alternative<sim::StateRow>(row.what); });
    const std::size_t done = stepsDone();
    const std::size_t next =
        change == known.end() ? steps().count() : steps().countUntil(change->at - tcp::Duration(1));
    bool stepped = next > done;
    if (stepped) {
        goToStep(next);
    }
    while (endStates() == before && Clock::now() < end && doStep()) {
        stepped = true;
    }
    if (stepped) {
        moved();
    }
    return stepped;
}

/// To the last row of this kind that lies before the playhead.
template<typename Row>
bool Session::goBackTo()
{
    if (stepsDone() == 0) {
        return false;
    }
    const auto happened = trace().rows().first(state().rowCount());
    const auto found =
        std::find_if(happened.rbegin(), happened.rend(), [this](const sim::TraceRow& row) {
            return row.at < m_playhead && std::holds_alternative<Row>(row.what);
        });
    goToStep(found == happened.rend() ? 0 : steps().countUntil(found->at));
    moved();
    return true;
}

bool Session::previousSegment() { return goBackTo<sim::SendRow>(); }

bool Session::previousStateChange() { return goBackTo<sim::StateRow>(); }

void Session::toStart()
{
    goToStep(0);
    moved();
}

bool Session::toEnd(RealTime atMost)
{
    const auto end = later(atMost);
    goToStep(steps().count());
    bool goesOn = true;
    while (Clock::now() < end && goesOn) {
        goesOn = doStep();
    }
    moved();
    return !goesOn;
}

void Session::seek(tcp::Instant at)
{
    at = std::max(at, tcp::Instant{});
    goToStep(steps().countUntil(at));
    while (nextStepAt() && *nextStepAt() <= at && doStep()) {
    }
    // At rest, time does not go on.
    m_playhead = nextStepAt() ? at : state().now();
    moved();
}

bool Session::watch(RealTime time)
{
    const RealTime target = watchedAt(m_playhead) + time;
    goToStep(std::max(stepsDone(), steps().countWatched(target)));
    for (auto next = upcoming(); next && next->watched <= target; next = upcoming()) {
        doStep();
    }
    const auto next = nextStepAt();
    if (next) {
        m_playhead = std::min(instantAt(target), *next - tcp::Duration(1));
    }
    moved();
    return next.has_value();
}

std::optional<tcp::State> Session::endState(sim::Side side) const
{
    if (isSimulated()) {
        return state().endpoint(side).state();
    }
    if (side != observedEnd(m_origin)) {
        return {};
    }
    const auto happened = trace().rows().first(state().rowCount());
    const auto last =
        std::find_if(happened.rbegin(), happened.rend(), [side](const sim::TraceRow& row) {
            return row.who == side && std::holds_alternative<sim::StateRow>(row.what);
        });
    return last == happened.rend() ? tcp::State::Closed : std::get<sim::StateRow>(last->what).to;
}

sim::PerSide<std::optional<tcp::State>> Session::endStates() const
{
    return {{endState(sim::Side::Client), endState(sim::Side::Server)}};
}

std::optional<sim::SegmentId> Session::selectedSegment() const
{
    const auto* segment = std::get_if<sim::SegmentId>(&m_selection);
    return segment == nullptr ? std::nullopt : std::optional(*segment);
}

void Session::select(const sim::Subject& selection)
{
    if (selection != m_selection) {
        m_selection = selection;
        emit changed({.selection = true});
    }
}

} // namespace session
