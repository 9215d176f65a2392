// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario/scenario.h"
#include "session/branches.h"
#include "session/document.h"
#include "session/origin.h"
#include "session/script_run.h"
#include "session/steps.h"
#include "session/watching_time.h"
#include "sim/subject.h"

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
    /// Which branches there are, their names, which one is current, or what was done in it.
    bool branches = false;
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
    void open(lesson::Scenario scenario) { resume(*runOf(std::move(scenario))); }

    /// What a packetdrill script did, to be looked at: no act is possible.
    void open(ScriptRun script);
    /// Where the run comes from.
    const Origin& origin() const { return m_origin; }
    /// Whether something can be done in the run, and what an end holds is known.
    bool isSimulated() const { return std::holds_alternative<Simulated>(m_origin); }
    /// The script whose run this is; null: it is none's.
    const ScriptRun* script() const { return std::get_if<ScriptRun>(&m_origin); }
    /// Goes on with what was saved. Not modified then.
    void resume(Document document);
    Document document() const { return {m_scenario, m_branches, m_playhead}; }
    /// What is saved of it.
    QByteArray text() const { return documentText(m_scenario, m_branches, m_playhead); }

    const lesson::Scenario& scenario() const { return m_scenario; }
    const sim::Trace& trace() const { return m_branches.history().trace(); }
    /// At the cursor.
    const sim::Simulation& state() const { return m_branches.history().current(); }
    /// The state that an end is in at the cursor; none: it was not recorded. Linear in the trace of
    /// a recorded run, otherwise constant.
    std::optional<tcp::State> endState(sim::Side side) const;
    sim::PerSide<std::optional<tcp::State>> endStates() const;
    const Steps& steps() const { return m_branches.steps(); }
    std::size_t stepsDone() const { return steps().countAt(m_branches.history().cursor()); }
    /// trace(), state() and steps() are those of the current branch.
    const Branches& branches() const { return m_branches; }
    tcp::Instant playhead() const { return m_playhead; }
    const sim::Subject& selection() const { return m_selection; }
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
    /// Does `act` at the playhead, in a branch that begins there if something is known beyond; or
    /// says why not, and changes nothing.
    std::optional<sim::WhyNot> apply(const Act& act);

    /// Makes another branch current, at the same moment if that is known there.
    void switchTo(BranchId id);
    void rename(BranchId id, const QString& name);
    /// Forgets a branch, but not the trunk, and those within it. If the current branch is one of
    /// them, its parent becomes current.
    void remove(BranchId id);

    /// The last act before the cursor; and the next act on the way to where undoing began.
    std::optional<sim::Input> undoable() const;
    std::optional<sim::Input> redoable() const;
    /// To just before, or just behind, that act. Leaves, or enters, the branch that it begins.
    bool undo();
    bool redo();

    /// Whether something was done that is not saved.
    bool isModified() const { return m_modified; }
    void setModified(bool modified);

    // Each returns false where there is nothing to go to.
    bool stepForward();
    bool stepBack();
    /// To the step in which the next segment leaves; without one, to the end.
    bool nextSegment();
    /// To the step in which an end next changes its state; without one, to the end; or as far
    /// there as `atMost` of work leads.
    bool nextStateChange(RealTime atMost = RealTime::max());
    /// Back to the step in which a segment left, or an end changed its state; without one before
    /// the playhead, to the beginning.
    bool previousSegment();
    bool previousStateChange();
    void toStart();
    /// To the last step, making what is left of the run. False where it has not come so far after
    /// `atMost` of work.
    bool toEnd(RealTime atMost = RealTime::max());
    /// To any moment: all steps up to it have happened. Makes the run as far as is needed; where
    /// nothing is left to happen, the run ends with its last step.
    void seek(tcp::Instant at);
    /// On by so much of a reader's time at speed 1. False at the end of the run.
    bool watch(RealTime time);

    /// A segment, if it is one, must be one of the trace.
    void select(const sim::Subject& selection);

signals:
    void changed(const session::Change& change);

private:
    bool advance() { return m_branches.apply({{}, sim::Advance{}}); }
    /// Moves to the end of the first `count` steps.
    void goToStep(std::size_t count);
    bool doStep();
    template<typename Row>
    bool goBackTo();
    void moved();
    /// The next step, if it is not known yet.
    std::optional<Steps::Step> upcoming() const;

    bool forgetSegmentBeyond(std::size_t segments);
    /// What a change of the current branch changes.
    Change enter(BranchId id);
    Change crossTo(BranchId id);
    std::optional<Branches::OwnedAct> nextAct() const;

    void begin(Document document);

    lesson::Scenario m_scenario;
    Origin m_origin;
    Branches m_branches;
    /// Where undoing began: what redo() leads to.
    BranchId m_tip;
    bool m_modified = false;
    tcp::Instant m_playhead;
    sim::Subject m_selection;
};

} // namespace session
