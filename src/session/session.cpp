// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"

#include <algorithm>

namespace session {
namespace {

sim::Input inputOf(tcp::Instant at, const Act& act)
{
    return std::visit([at](const auto& what) { return sim::Input{at, what}; }, act);
}

} // namespace

Session::Session(QObject* parent)
    : QObject(parent)
    , m_scenario(lesson::blankScenario())
    , m_history(m_scenario.genesis)
{}

void Session::open(lesson::Scenario scenario)
{
    m_scenario = std::move(scenario);
    m_history = sim::History(m_scenario.genesis);
    m_steps = {};
    m_selection = {};
    while (advance({{}, sim::Advance{}})) {
    }
    goToStep(0);
    emit changed({.opened = true, .keptRows = 0, .position = true, .selection = true});
}

tcp::Instant Session::knownEnd() const { return std::max(m_playhead, m_steps.last().at); }

std::optional<tcp::Instant> Session::nextStepAt() const
{
    const std::size_t done = stepsDone();
    return done < m_steps.count() ? std::optional(m_steps[done].at) : state().nextInstant();
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
    const auto segment = selectedSegment();
    // Its number may soon name another one.
    const bool lost = segment && segment->value > state().segmentCount();
    advance(input);
    if (lost) {
        m_selection = {};
    }
    emit changed({.keptRows = keptRows, .position = true, .selection = lost});
    return {};
}

bool Session::advance(const sim::Input& input)
{
    const tcp::Instant before = state().now();
    const Traffic traffic = trafficIn(state());
    const bool byUser = !std::holds_alternative<sim::Advance>(input.what);
    if (!m_history.apply(input)) {
        return false;
    }
    const RealTime gap = watchingTime(state().now() - before, flight(), traffic);
    m_steps.append(state().now(), m_history.cursor(), byUser, gap);
    return true;
}

void Session::goToStep(std::size_t count)
{
    m_history.seek(count == 0 ? 0 : m_steps[count - 1].end);
    m_playhead = state().now();
}

/// One step on, known or not; without a signal.
bool Session::doStep()
{
    const std::size_t done = stepsDone();
    if (done < m_steps.count()) {
        goToStep(done + 1);
        return true;
    }
    if (!advance({{}, sim::Advance{}})) {
        return false;
    }
    // Without a delay between the ends, an instant has several rounds.
    while (state().nextInstant() == state().now() && advance({{}, sim::Advance{}})) {
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

void Session::toStart()
{
    goToStep(0);
    moved();
}

void Session::toEnd()
{
    goToStep(m_steps.count());
    while (doStep()) {
    }
    moved();
}

void Session::seek(tcp::Instant at)
{
    at = std::max(at, tcp::Instant{});
    goToStep(m_steps.countUntil(at));
    while (nextStepAt() && *nextStepAt() <= at && doStep()) {
    }
    // At rest, time does not go on.
    m_playhead = nextStepAt() ? at : state().now();
    moved();
}

bool Session::watch(RealTime time)
{
    const RealTime target = watchedAt(m_playhead) + time;
    goToStep(std::max(stepsDone(), m_steps.countWatched(target)));
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

std::optional<sim::SegmentId> Session::selectedSegment() const
{
    const auto* segment = std::get_if<sim::SegmentId>(&m_selection);
    return segment == nullptr ? std::nullopt : std::optional(*segment);
}

void Session::select(const Selection& selection)
{
    if (selection != m_selection) {
        m_selection = selection;
        emit changed({.selection = true});
    }
}

} // namespace session
