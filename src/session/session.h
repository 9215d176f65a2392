// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario.h"
#include "session/pace.h"
#include "session/selection.h"
#include "session/steps.h"
#include "sim/history.h"

#include <QObject>

#include <cstddef>
#include <limits>
#include <optional>
#include <variant>

namespace session {

/// What a change of the session touched; what is not said here is as before.
struct Change
{
    /// Another scenario: nothing is as before.
    bool opened = false;
    /// So many rows of the trace are the same as before; all, unless something was cut away.
    std::size_t keptRows = std::numeric_limits<std::size_t>::max();
    /// The cursor, the playhead, or what is known of the future.
    bool position = false;
    bool selection = false;
};

/// What a user can do to a run.
using Act = std::variant<sim::UserCall, sim::SegmentFault, sim::Injection, sim::NextFault,
    sim::SettingsChange, sim::NetworkChange>;

/// The only owner of what changes: the run and its history, the place in it, the selection. Views
/// read it, hand in intents, and hear of each change once, by changed().
///
/// The playhead is a moment of virtual time. The state shown is that at the cursor: after the last
/// step at or before the playhead, or before steps of that very moment where one stepped back.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    /// Runs the scenario to its end, so that all of it is known, and goes to its beginning.
    void open(lesson::Scenario scenario);

    const lesson::Scenario& scenario() const { return m_scenario; }
    const sim::Trace& trace() const { return m_history.trace(); }
    /// At the cursor.
    const sim::Simulation& state() const { return m_history.current(); }
    const Steps& steps() const { return m_steps; }
    std::size_t stepsDone() const { return m_steps.countAt(m_history.cursor()); }
    tcp::Instant playhead() const { return m_playhead; }
    const Selection& selection() const { return m_selection; }
    std::optional<sim::SegmentId> selectedSegment() const;

    /// Of the last step, or the playhead where that is later.
    tcp::Instant knownEnd() const;
    /// When the next step happens, known already or not; none: nothing is left to happen.
    std::optional<tcp::Instant> nextStepAt() const;
    /// How long a segment usually travels here; more than zero.
    tcp::Duration flight() const;
    /// How long a reader watches the run at speed 1 up to a moment that is known, and which moment
    /// that is. Logarithmic.
    RealTime watchedAt(tcp::Instant at) const;
    tcp::Instant instantAt(RealTime watched) const;

    /// Why `act` is impossible at the playhead; none: it can be done.
    std::optional<sim::WhyNot> canApply(const Act& act) const;
    /// Does `act` at the playhead, dropping what lay beyond; or says why not, and changes nothing.
    std::optional<sim::WhyNot> apply(const Act& act);

    // Each returns false where there is nothing to go to.
    bool stepForward();
    bool stepBack();
    /// To the step in which the next segment leaves; without one, to the end.
    bool nextSegment();
    void toStart();
    /// To the last step, making what is left of the run.
    void toEnd();
    /// To any moment: all steps up to it have happened. Makes the run as far as is needed; where
    /// nothing is left to happen, the run ends with its last step.
    void seek(tcp::Instant at);
    /// On by so much of a reader's time at speed 1. False at the end of the run.
    bool watch(RealTime time);

    /// A segment, if it is one, must be one of the trace.
    void select(const Selection& selection);

signals:
    void changed(const session::Change& change);

private:
    /// Applies it and keeps account of the steps.
    bool advance(const sim::Input& input);
    /// Moves to the end of the first `count` steps.
    void goToStep(std::size_t count);
    bool doStep();
    void moved();
    /// The next step, if it is not known yet.
    std::optional<Steps::Step> upcoming() const;

    lesson::Scenario m_scenario;
    sim::History m_history;
    Steps m_steps;
    tcp::Instant m_playhead;
    Selection m_selection;
};

} // namespace session
