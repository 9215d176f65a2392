// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario/scenario.h"
#include "session/branches.h"
#include "session/document.h"
#include "session/origin.h"
#include "session/planned.h"
#include "session/script_run.h"
#include "session/steps.h"
#include "session/watching_time.h"
#include "sim/subject.h"

#include <QObject>

#include <cstddef>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

namespace session {

/// What a change of the session has touched. A default Change touches nothing.
struct Change
{
    /// Another scenario: nothing is as before.
    bool opened = false;
    /// How many of the first rows of the trace are the same as before. The default: all of them.
    std::size_t keptRows = std::numeric_limits<std::size_t>::max();
    /// The cursor, the playhead, or the rows known beyond the cursor.
    bool position = false;
    bool selection = false;
    /// Which branches there are, their names, which one is current, or what was done in it.
    bool branches = false;
    /// What is said beside the run: the names of the ends, and the notes.
    bool words = false;
};

/// What a user can do to a run.
using Act = std::variant<sim::UserCall, sim::SegmentFault, sim::Injection, sim::NextFault,
    sim::SettingsChange, sim::NetworkChange, sim::Omission>;

/// What is said beside the run, where it was changed.
enum class Saying { ClientName, ServerName, Note };

/// What can be undone: an act in the run, or a change of what is said beside it.
using Doing = std::variant<sim::Input, Saying>;

/// The only owner of what changes in a run: its branches with their histories, the place in it, the
/// selection. Views read it, call its functions for what the user wants, and hear of each change
/// once, by changed().
///
/// The playhead is the moment of virtual time at which the user stands. The state that is shown is
/// the one at the cursor of the current branch: after the last step at or before the playhead. Only
/// after stepping back, steps of exactly that moment may still lie ahead.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    /// Runs the scenario to its end, so that all of it is known, and goes to its beginning.
    void open(lesson::Scenario scenario) { resume(*runOf(std::move(scenario))); }

    /// Shows what a packetdrill script did. No act is possible.
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
    /// The bytes to save: documentText() of document().
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
    /// All branches. trace(), state() and steps() are those of the current one.
    const Branches& branches() const { return m_branches; }
    tcp::Instant playhead() const { return m_playhead; }
    const sim::Subject& selection() const { return m_selection; }
    std::optional<sim::SegmentId> selectedSegment() const;

    /// When the last known step happens, or the playhead if that is later.
    tcp::Instant knownEnd() const;
    /// When the next step happens, whether it is known already or not; none: nothing is left to
    /// happen.
    std::optional<tcp::Instant> nextStepAt() const;
    /// How long a segment usually travels here; more than zero.
    tcp::Duration flight() const;
    /// For a timeline that is linear in the time for which one watches: how long it takes to play
    /// the run at speed 1 up to a moment, and the inverse. Known moments only. Logarithmic.
    RealTime watchedAt(tcp::Instant at) const;
    tcp::Instant instantAt(RealTime watched) const;

    /// Why `act` is impossible at the playhead; none: it is possible.
    std::optional<sim::WhyNot> canApply(const Act& act) const;
    /// Does `act` at the playhead. If more of the run is known beyond it, a new branch begins
    /// there. If the act is impossible, returns why and changes nothing.
    std::optional<sim::WhyNot> apply(const Act& act);

    /// What the scenario says that shows itself as `subject`; none: nothing.
    std::optional<Planned> planned(const sim::Subject& subject) const
    {
        return plannedAs(subject, m_branches.history());
    }
    /// Begins a branch just before `planned`, in which it does not happen, nor anything else that
    /// was left out of this one, and goes to its moment.
    void leaveOut(const Planned& planned);

    /// Makes another branch current, at the same moment if that is known there.
    void switchTo(BranchId id);
    void rename(BranchId id, const QString& name);
    /// Forgets a branch, which is not the trunk, and its descendants. If the current branch is one
    /// of them, the parent of `id` becomes current.
    void remove(BranchId id);

    /// What was said since the last act, else the last act before the cursor; and what was undone
    /// last, until something else is done or another branch is chosen.
    std::optional<Doing> undoable() const;
    std::optional<Doing> redoable() const;
    /// Of an act: goes to the place of undoable(), in a branch without it, which is begun where
    /// there is none. What was said is as before; the place stays.
    bool undo();
    /// Of an act: goes back to the branch with redoable(), just behind it.
    bool redo();

    // What is said beside the run. What happens in it stays the same.
    void setNames(lesson::EndNames names);
    void setNotes(std::vector<lesson::Note> notes);
    /// How the scenario is called, as it was saved under that title. Cannot be undone.
    void setTitle(lesson::Localized title, lesson::Localized description);

    /// Whether something was done that is not saved.
    bool isModified() const { return m_modified; }
    void setModified(bool modified) { m_modified = modified; }

    // These move the cursor and the playhead. Each returns false if there is nowhere to go.
    bool stepForward();
    bool stepBack();
    /// To the step in which the next segment leaves; without one, to the end.
    bool nextSegment();
    /// To the step in which an end next changes its state; without one, to the end. Stops on the
    /// way after working for `atMost`.
    bool nextStateChange(RealTime atMost = RealTime::max());
    /// Back to the step in which a segment left, or an end changed its state; without one before
    /// the playhead, to the beginning.
    bool previousSegment();
    bool previousStateChange();
    void toStart();
    /// To the last step, simulating what is not known yet. Returns false if it has not arrived
    /// there after working for `atMost`.
    bool toEnd(RealTime atMost = RealTime::max());
    /// To a moment: all steps up to it have happened. Simulates what is not known yet. Beyond the
    /// end of the run the playhead stays at the last step.
    void seek(tcp::Instant at);
    /// Plays on for this long at speed 1. Returns false at the end of the run.
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
    /// Makes a branch current, and returns what that has changed.
    Change enter(BranchId id);
    Change crossTo(BranchId id);
    std::optional<sim::History::Action> lastAct() const;
    void forgetIfEmpty(BranchId id);

    /// An act that was undone, and the branch that was left then.
    struct Undone
    {
        BranchId branch;
        sim::History::Action act;
    };
    /// What is said beside the run.
    struct Words
    {
        lesson::EndNames names;
        std::vector<lesson::Note> notes;
    };
    struct WordsChange
    {
        Saying what = Saying::Note;
        Words before;
        Words after;
        /// How many acts had been done then.
        std::size_t acts = 0;
    };
    void say(Saying what, Words words);
    void put(const Words& words);
    bool isSayingLast() const;
    bool undoAct();
    Change redoAct(const Undone& undone);

    void begin(Document document);

    lesson::Scenario m_scenario;
    Origin m_origin;
    Branches m_branches;
    /// The last one last.
    std::vector<std::variant<Undone, WordsChange>> m_undone;
    std::vector<WordsChange> m_said;
    /// Acts done in this session and not undone.
    std::size_t m_acts = 0;
    bool m_modified = false;
    tcp::Instant m_playhead;
    sim::Subject m_selection;
};

} // namespace session
