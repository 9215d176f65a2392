// SPDX-License-Identifier: GPL-3.0-or-later

// The law of branches: whatever is done, each branch is the fold of its own inputs, and what was
// known of it stays. Here the folds are made afresh, beside the session.

#include "session/session.h"
#include "support/random_runs.h"
#include "support/suite.h"

#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

namespace branches_test {

using session::Branches;
using session::BranchId;
using session::Change;
using session::Session;
using sim::Input;
using sim::Side;
using support::Chaos;
using tcp::CallKind;

namespace {

constexpr tcp::Duration operator""_ms(unsigned long long count)
{
    return std::chrono::milliseconds(count);
}

session::Act call(Side who, CallKind kind) { return sim::UserCall{who, {kind, 0, true}}; }
session::Act drop(std::uint32_t id) { return sim::SegmentFault{{id}, sim::Drop{}}; }

lesson::Scenario scenario(const char* id)
{
    return std::get<lesson::Scenario>(lesson::loadScenario(id));
}

/// All inputs of a branch, from the acts and the number that are told of it.
std::vector<Input> inputsOf(const Branches& branches, BranchId id)
{
    std::vector<Input> inputs(branches.branch(id).size, Input{{}, sim::Advance{}});
    std::size_t end = inputs.size();
    for (std::optional<BranchId> at = id; at; at = branches.branch(*at).parent) {
        for (const sim::History::Action& act : branches.acts(*at)) {
            if (act.position < end) {
                inputs.at(act.position) = act.input;
            }
        }
        end = branches.branch(*at).fork;
    }
    return inputs;
}

/// The inputs of all branches, folded in a run without any branch.
void checkBranch(const Branches& branches, BranchId id, const std::vector<Input>& inputs)
{
    Branches straight(branches.history().current().genesis());
    for (const Input& input : inputs) {
        RC_ASSERT(straight.apply(input));
    }
    const session::Branch& told = branches.branch(id);
    RC_ASSERT(straight.branch(BranchId{1}).states == told.states);
    RC_ASSERT(straight.branch(BranchId{1}).end == told.end);
    RC_ASSERT(straight.history().trace() == branches.trace(id));
    if (id == branches.current()) {
        RC_ASSERT(straight.steps() == branches.steps());
        straight.seek(branches.history().cursor());
        RC_ASSERT(straight.history().current() == branches.history().current());
    }
}

/// A session in which anything may be done, and what was known of its branches before.
class Told
{
public:
    explicit Told(std::uint64_t seed)
        : m_random(seed)
    {
        lesson::Scenario scenario;
        scenario.genesis = support::randomGenesis(m_random, Chaos{});
        session.open(scenario);
        m_trace = session.trace();
        QObject::connect(
            &session, &Session::changed, &session, [this](const Change& change) { check(change); });
    }

    void doSomething()
    {
        switch (support::upTo(m_random, 12)) {
        case 0:
        case 1:
        case 2:
            act();
            break;
        case 3:
            session.stepForward();
            break;
        case 4:
        case 5:
            session.stepBack();
            break;
        case 6:
            session.seek(tcp::Instant(
                session.knownEnd().time_since_epoch() * support::upTo(m_random, 8) / 8));
            break;
        case 7:
        case 8:
            session.undo();
            break;
        case 9:
            session.redo();
            break;
        case 10:
            session.switchTo(any());
            break;
        case 11:
            say();
            break;
        default:
            forget();
        }
    }

    void check() const
    {
        for (const auto& [id, inputs] : m_known) {
            checkBranch(session.branches(), id, inputs);
        }
        // Once more where each is the current one.
        for (const auto& [id, inputs] : m_known) {
            Branches copy = session.branches();
            copy.switchTo(id);
            RC_ASSERT(copy.current() == id);
            checkBranch(copy, id, inputs);
        }
    }

    Session session;

private:
    void say()
    {
        const QString words = QString::number(support::upTo(m_random, 3));
        if (support::upTo(m_random, 1) == 0) {
            session.setNotes({{lesson::Note::AtTime{}, {words, words}}});
        } else {
            lesson::EndNames names = session.scenario().names;
            names[support::upTo(m_random, 1) == 0 ? Side::Client : Side::Server] = {words, words};
            session.setNames(names);
        }
    }

    /// Most inputs that may be done are to let time go on; here acts are wanted.
    void act()
    {
        constexpr int kTries = 20;
        bool done = false;
        for (int i = 0; i < kTries && !done; ++i) {
            const Input input = support::randomInput(session.state(), m_random, Chaos{});
            std::visit([&](const auto& what) { done = tryTo(what); }, input.what);
        }
    }

    bool tryTo(const sim::Advance&) { return false; }
    bool tryTo(const session::Act& act) { return !session.apply(act); }

    BranchId any()
    {
        const auto all = session.branches().all();
        return all[support::upTo(m_random, static_cast<std::uint32_t>(all.size() - 1))].id;
    }

    void forget()
    {
        const BranchId id = any();
        if (id != BranchId{}) {
            std::vector<BranchId> doomed;
            for (const auto& branch : session.branches().all()) {
                if (session.branches().isWithin(branch.id, id)) {
                    doomed.push_back(branch.id);
                }
            }
            session.remove(id);
            for (const BranchId each : doomed) {
                RC_ASSERT(!session.branches().has(each));
                m_known.erase(each);
            }
        }
    }

    /// What a change leaves unsaid is as before, and no branch has lost anything.
    void check(const Change& change)
    {
        const auto kept = std::min(change.keptRows, m_trace.rows().size());
        RC_ASSERT(session.trace().rows().size() >= kept);
        RC_ASSERT(std::equal(m_trace.rows().begin(),
            m_trace.rows().begin() + static_cast<std::ptrdiff_t>(kept),
            session.trace().rows().begin()));
        m_trace = session.trace();
        // Only what says nothing goes by itself.
        std::erase_if(m_known, [&](const auto& each) {
            return m_empty.contains(each.first) && !session.branches().has(each.first);
        });
        m_empty.clear();
        for (const session::Branch& branch : session.branches().all()) {
            if (branch.leftOut && branch.acts == 0) {
                m_empty.insert(branch.id);
            }
            const auto inputs = inputsOf(session.branches(), branch.id);
            const auto& before = m_known[branch.id];
            RC_ASSERT(inputs.size() >= before.size());
            RC_ASSERT(std::equal(before.begin(), before.end(), inputs.begin()));
            m_known[branch.id] = inputs;
        }
    }

    sim::Random m_random;
    sim::Trace m_trace;
    std::map<BranchId, std::vector<Input>> m_known;
    /// Those without an act of their own.
    std::set<BranchId> m_empty;
};

} // namespace

class BranchesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyBranchIsTheFoldOfItsInputs();
    void actingInThePastBeginsABranch();
    void actingAtTheEndGoesOn();
    void sharesWhatCameBefore();
    void actsInTheSharedPastOfABranch();
    void switchesAtTheSameMoment();
    void undoesAndRedoesAcrossBranches();
    void undoesInTheOriginalRun();
    void whatIsUndoneDoesNotHappen();
    void undoesWordsInTheirOrder();
    void redoesUntilSomethingElseIsDone();
    void forgetsABranchAndThoseWithin();
    void knowsWhatIsNotSaved();
};

void BranchesTest::everyBranchIsTheFoldOfItsInputs()
{
    QVERIFY(rc::check([] {
        Told told(*rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()));
        const int count = *rc::gen::resize(100, rc::gen::inRange(0, 60));
        for (int i = 0; i < count; ++i) {
            told.doSomething();
        }
        told.check();
        RC_CLASSIFY(told.session.branches().count() > 3, "more than 3 branches");
    }));
}

void BranchesTest::actingInThePastBeginsABranch()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    const sim::Trace whole = session.trace();
    session.seek(tcp::Instant(25_ms));
    const QSignalSpy spy(&session, &Session::changed);
    const std::size_t rows = session.state().rowCount();
    QVERIFY(!session.apply(drop(1)));
    const auto change = spy.last().first().value<Change>();
    QVERIFY(change.branches);
    QCOMPARE(change.keptRows, rows);

    const auto all = session.branches().all();
    QCOMPARE(all.size(), 2U);
    QCOMPARE(session.branches().current(), all[1].id);
    QCOMPARE(all[1].parent, all[0].id);
    QVERIFY(all[1].beginning == (Input{tcp::Instant(25_ms), sim::SegmentFault{{1}, sim::Drop{}}}));
    QCOMPARE(all[1].acts, 1U);
    QCOMPARE(all[1].end, tcp::Instant(25_ms));
    QCOMPARE(all[1].states[Side::Client], tcp::State::SynSent);
    // The old one is whole.
    QVERIFY(session.branches().trace(all[0].id) == whole);
    QCOMPARE(all[0].states[Side::Client], tcp::State::Established);
    session.switchTo(all[0].id);
    QVERIFY(session.trace() == whole);
    QCOMPARE(session.playhead(), tcp::Instant(25_ms));
}

void BranchesTest::actingAtTheEndGoesOn()
{
    Session session;
    QVERIFY(!session.apply(call(Side::Server, CallKind::Listen)));
    QVERIFY(!session.apply(call(Side::Client, CallKind::Connect)));
    session.seek(tcp::Instant(75_ms));
    QVERIFY(!session.apply(drop(2)));
    session.toEnd();
    QVERIFY(!session.apply(call(Side::Server, CallKind::Abort)));
    QCOMPARE(session.branches().count(), 1U);
    QCOMPARE(session.branches().all().front().acts, 4U);
}

void BranchesTest::sharesWhatCameBefore()
{
    Session session;
    session.open(scenario("whole-connection"));
    session.seek(tcp::Instant(120_ms));
    session.apply(call(Side::Client, CallKind::Abort));
    session.toEnd();
    session.seek(tcp::Instant(60_ms));
    session.apply(call(Side::Server, CallKind::Abort));
    const auto all = session.branches().all();
    QCOMPARE(all.size(), 3U);
    // Before the fork of the second, the first goes on differently.
    QCOMPARE(all[2].parent, all[0].id);
    QCOMPARE(session.branches().shared(all[1].id, all[2].id), all[2].fork);
    QCOMPARE(session.branches().shared(all[0].id, all[1].id), all[1].fork);
}

void BranchesTest::actsInTheSharedPastOfABranch()
{
    Session session;
    session.open(scenario("whole-connection"));
    session.seek(tcp::Instant(120_ms));
    session.apply(call(Side::Client, CallKind::Abort));
    const auto first = session.branches().current();
    const sim::Trace kept = session.trace();
    session.toStart();
    session.apply(call(Side::Server, CallKind::Listen));
    QVERIFY(session.branches().trace(first) == kept);
    session.switchTo(first);
    QVERIFY(session.trace() == kept);
}

void BranchesTest::switchesAtTheSameMoment()
{
    Session session;
    session.open(scenario("whole-connection"));
    session.seek(tcp::Instant(120_ms));
    session.apply(call(Side::Client, CallKind::Abort));
    session.toEnd();
    const BranchId aborted = session.branches().current();
    session.switchTo(BranchId{});
    session.seek(tcp::Instant(130_ms));
    session.switchTo(aborted);
    QCOMPARE(session.playhead(), tcp::Instant(130_ms));
    session.switchTo(BranchId{});
    session.toEnd();
    const tcp::Instant end = session.playhead();
    session.switchTo(aborted);
    QVERIFY(session.playhead() < end);
    QCOMPARE(session.playhead(), session.steps().last().at);
    // In the past that both share, nothing moves.
    session.seek(tcp::Instant(75_ms));
    session.stepBack();
    const sim::Simulation state = session.state();
    session.switchTo(BranchId{});
    QVERIFY(session.state() == state);
    QCOMPARE(session.playhead(), tcp::Instant(50_ms));
}

void BranchesTest::undoesAndRedoesAcrossBranches()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    QVERIFY(!session.undoable());
    QVERIFY(!session.undo());
    session.seek(tcp::Instant(25_ms));
    session.apply(drop(1));
    session.seek(tcp::Instant(1'025_ms));
    session.apply(drop(2));
    session.toEnd();
    const sim::Trace kept = session.trace();
    const BranchId branch = session.branches().current();
    QCOMPARE(session.branches().count(), 2U);

    QVERIFY(!session.redoable());
    QVERIFY(std::get<Input>(*session.undoable()).what ==
        (decltype(Input::what)(sim::SegmentFault{{2}, sim::Drop{}})));
    QVERIFY(session.undo());
    const BranchId without = session.branches().current();
    QVERIFY(without != branch);
    QVERIFY(session.branches().branch(without).leftOut->what ==
        (decltype(Input::what)(sim::SegmentFault{{2}, sim::Drop{}})));
    QCOMPARE(session.playhead(), tcp::Instant(1'025_ms));
    QCOMPARE(session.state().inFlight().size(), 1U);
    session.toEnd();
    QCOMPARE(session.endState(Side::Server), tcp::State::Established); // it is not repeated
    QVERIFY(session.undo());
    QCOMPARE(session.branches().current(), BranchId{});
    QCOMPARE(session.playhead(), tcp::Instant(25_ms));
    QVERIFY(!session.undo());

    QVERIFY(std::get<Input>(*session.redoable()).at == tcp::Instant(25_ms));
    QVERIFY(session.redo());
    QCOMPARE(session.branches().current(), without);
    QVERIFY(session.state().inFlight().empty());
    QVERIFY(session.redo());
    QCOMPARE(session.branches().current(), branch);
    QCOMPARE(session.playhead(), tcp::Instant(1'025_ms));
    QVERIFY(!session.redo());
    QVERIFY(session.trace() == kept);
    QCOMPARE(session.branches().count(), 2U); // none that says nothing is left over
}

void BranchesTest::undoesInTheOriginalRun()
{
    Session session;
    QVERIFY(!session.apply(call(Side::Server, CallKind::Listen)));
    QVERIFY(!session.apply(call(Side::Client, CallKind::Connect)));
    session.toEnd();
    const sim::Trace kept = session.trace();
    QVERIFY(session.undo());
    QCOMPARE(session.branches().branch(session.branches().current()).parent, BranchId{});
    session.toEnd();
    QCOMPARE(session.endState(Side::Client), tcp::State::Closed);
    QCOMPARE(session.endState(Side::Server), tcp::State::Listen);
    QVERIFY(session.trace().segments().empty());
    QVERIFY(session.redo());
    QVERIFY(session.trace() == kept);
    QCOMPARE(session.branches().count(), 1U);
    // Another act in its place can be undone, too.
    QVERIFY(session.undo());
    QVERIFY(!session.apply(call(Side::Server, CallKind::Close)));
    QVERIFY(session.undo());
    session.toEnd();
    QCOMPARE(session.endState(Side::Server), tcp::State::Listen);
    QVERIFY(session.trace().segments().empty());
}

/// Whatever was done before: an act that was undone does not happen again, and redoing brings back
/// all of it.
void BranchesTest::whatIsUndoneDoesNotHappen()
{
    QVERIFY(rc::check([] {
        Told told(*rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()));
        const int count = *rc::gen::resize(100, rc::gen::inRange(0, 30));
        for (int i = 0; i < count; ++i) {
            told.doSomething();
        }
        Session& session = told.session;
        const auto actsDone = [&session] {
            const auto acts = session.branches().history().actions();
            return std::vector(acts.begin(), acts.end());
        };
        struct Before
        {
            sim::Trace trace;
            lesson::EndNames names;
            std::vector<lesson::Note> notes;
        };
        std::vector<Before> traces;
        while (session.undoable()) {
            traces.push_back({session.trace(), session.scenario().names, session.scenario().notes});
            if (std::holds_alternative<session::Saying>(*session.undoable())) {
                const sim::Simulation state = session.state();
                RC_ASSERT(session.undo());
                RC_ASSERT(session.scenario().names != traces.back().names ||
                    session.scenario().notes != traces.back().notes);
                RC_ASSERT(session.state() == state);
                RC_ASSERT(session.trace() == traces.back().trace);
                continue;
            }
            const Input undone = std::get<Input>(*session.undoable());
            const auto before = actsDone();
            const auto cursor = session.branches().history().cursor();
            RC_ASSERT(session.undo());
            RC_ASSERT(std::get<Input>(*session.redoable()) == undone);
            const auto after = actsDone();
            const auto last = std::ranges::find_if(
                before, [cursor](const auto& act) { return act.position >= cursor; });
            RC_ASSERT(std::equal(before.begin(), last - 1, after.begin(),
                after.begin() + std::min(after.size(), std::size_t(last - 1 - before.begin()))));
            RC_ASSERT(session.playhead() == undone.at);
            RC_ASSERT(std::ranges::find(after, *(last - 1)) == after.end());
        }
        for (; !traces.empty(); traces.pop_back()) {
            RC_ASSERT(session.redo());
            RC_ASSERT(session.trace() == traces.back().trace);
            RC_ASSERT(session.scenario().names == traces.back().names);
            RC_ASSERT(session.scenario().notes == traces.back().notes);
        }
    }));
}

void BranchesTest::undoesWordsInTheirOrder()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    const lesson::EndNames unnamed = session.scenario().names;
    lesson::EndNames names = unnamed;
    names[Side::Server] = {"Web server", "Web server"};
    session.setNames(names);
    session.seek(tcp::Instant(25_ms));
    session.apply(drop(1));
    session.setNotes({{lesson::Note::AtTime{}, {"lost", "lost"}}});
    session.setModified(false);

    QCOMPARE(std::get<session::Saying>(*session.undoable()), session::Saying::Note);
    QVERIFY(session.undo());
    QVERIFY(session.scenario().notes.empty());
    QVERIFY(session.isModified());
    QVERIFY(std::holds_alternative<Input>(*session.undoable()));
    QVERIFY(session.undo());
    QCOMPARE(session.branches().current(), BranchId{});
    QCOMPARE(std::get<session::Saying>(*session.undoable()), session::Saying::ServerName);
    QVERIFY(session.undo());
    QCOMPARE(session.scenario().names, unnamed);
    QVERIFY(!session.undoable());

    for (int i = 0; i < 3; ++i) {
        QVERIFY(session.redo());
    }
    QVERIFY(!session.redoable());
    QCOMPARE(session.scenario().names, names);
    QCOMPARE(session.scenario().notes.size(), std::size_t{1});
    QVERIFY(session.branches().current() != BranchId{});
}

void BranchesTest::redoesUntilSomethingElseIsDone()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    session.seek(tcp::Instant(25_ms));
    session.apply(drop(1));
    // Going back in time undoes nothing.
    session.stepBack();
    QVERIFY(!session.redoable());
    session.stepForward();
    session.undo();
    session.toEnd();
    QVERIFY(session.redoable());
    QVERIFY(session.redo());
    QCOMPARE(session.branches().current(), BranchId{2});
    QCOMPARE(session.playhead(), tcp::Instant(25_ms));
    session.undo();
    session.apply(drop(1));
    QCOMPARE(session.branches().count(), 3U);
    QVERIFY(!session.redoable());
}

void BranchesTest::forgetsABranchAndThoseWithin()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    session.seek(tcp::Instant(25_ms));
    session.apply(drop(1));
    session.toEnd();
    session.seek(tcp::Instant(1'025_ms));
    session.apply(drop(2));
    QCOMPARE(session.branches().count(), 3U);
    session.undo();
    session.remove(BranchId{2});
    QCOMPARE(session.branches().count(), 1U);
    QCOMPARE(session.branches().current(), BranchId{});
    QVERIFY(!session.redoable());
    // A number is not given again.
    session.seek(tcp::Instant(25_ms));
    session.apply(drop(1));
    QCOMPARE(session.branches().current(), BranchId{4});
}

void BranchesTest::knowsWhatIsNotSaved()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    session.toEnd();
    QVERIFY(!session.isModified());
    session.rename(BranchId{}, QString());
    QVERIFY(!session.isModified());
    session.rename(BranchId{}, "the usual course");
    QVERIFY(session.isModified());
    session.setModified(false);
    session.seek(tcp::Instant(25_ms));
    session.apply(drop(1));
    QVERIFY(session.isModified());
    session.open(scenario("three-way-handshake"));
    QVERIFY(!session.isModified());
    QCOMPARE(session.branches().count(), 1U);
}

SUITE_WITHIN(QCoreApplication, BranchesTest);

} // namespace branches_test

#include "branches_test.moc"
