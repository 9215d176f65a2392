// SPDX-License-Identifier: GPL-3.0-or-later
// The law of history: the state at position n is the genesis and the first n inputs, folded. Here
// the fold is made afresh, beside the history, for random runs.

#include "sim/history.h"
#include "support/random_runs.h"
#include "support/story.h"
#include "support/suite.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

namespace history_test {

using namespace std::chrono_literals;
using sim::History;
using sim::Input;
using sim::Random;
using sim::Simulation;
using support::Chaos;
using tcp::Instant;

namespace {

constexpr Chaos kAll{.changes = true};

/// A run, and the same run folded input by input: every state on the way, and its trace.
struct Told
{
    Told(std::uint64_t seed, int inputs)
        : random(seed)
        , history(support::randomGenesis(random, kAll))
        , trace(history.current().traceStart())
        , states{Simulation(history.current().genesis())}
    {
        for (int i = 0; i < inputs; ++i) {
            act();
        }
    }

    /// One random input at the end of both.
    void act()
    {
        const Input input = support::randomInput(states.back(), random, kAll);
        Simulation next = states.back();
        const bool applied = next.apply(input, &trace);
        RC_ASSERT(history.apply(input) == applied);
        if (applied) {
            states.push_back(std::move(next));
        }
    }

    /// The rows and segments that a fold of the first `position` inputs leaves.
    sim::Trace prefix(std::size_t position) const
    {
        sim::Trace cut = trace;
        cut.truncate(states[position].rowCount(), states[position].segmentCount());
        return cut;
    }

    void checkAt(std::size_t position) const
    {
        RC_ASSERT(history.cursor() == position);
        RC_ASSERT(history.current() == states[position]);
    }

    Random random;
    History history;
    sim::Trace trace;
    std::vector<Simulation> states;
};

std::uint64_t arbitrarySeed() { return *rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()); }

Input advance() { return {{}, sim::Advance{}}; }

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheFold();
    void everySeekEqualsTheFold();
    void seeksAcrossKeyframes();
    void steps();
    void seeksByTime();
    void actingInTheMiddleDropsTheFuture();
    void whatIsTakenOffIsNoLongerKnown();
    void keptPlacesTakeNoReplay();
    void refusedInputsChangeNothing();
    void inputsAreRemembered();
    void traceRowsBelongToPositions();
    void keyframesStaySmall();
};

void HistoryTest::equalsTheFold()
{
    QVERIFY(rc::check([] {
        const Told told(arbitrarySeed(), *rc::gen::inRange(0, 100));
        told.checkAt(told.states.size() - 1);
        RC_ASSERT(told.history.size() == told.states.size() - 1);
        RC_ASSERT(told.history.trace() == told.trace);
    }));
}

/// For every n, from the front and from the back; and each state is also what a fresh fold of the
/// inputs that the history remembers comes to.
void HistoryTest::everySeekEqualsTheFold()
{
    QVERIFY(rc::check([] {
        Told told(arbitrarySeed(), *rc::gen::inRange(0, 80));
        Simulation fresh(told.history.current().genesis());
        for (std::size_t n = 0; n < told.states.size(); ++n) {
            told.history.seek(n);
            told.checkAt(n);
            RC_ASSERT(fresh == told.states[n]);
            if (n + 1 < told.states.size()) {
                RC_ASSERT(fresh.apply(told.history.input(n), nullptr));
            }
        }
        for (std::size_t n = told.states.size(); n-- > 0;) {
            told.history.seek(n);
            told.checkAt(n);
        }
        RC_ASSERT(told.history.trace() == told.trace); // going about loses nothing
    }));
}

void HistoryTest::seeksAcrossKeyframes()
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        Told told(seed, 2500);
        QVERIFY(told.states.size() > 1000); // several keyframes
        for (int i = 0; i < 200; ++i) {
            const auto last = static_cast<std::uint32_t>(told.states.size() - 1);
            const std::size_t n = support::upTo(told.random, last);
            told.history.seek(n);
            QVERIFY(told.history.current() == told.states[n]);
            QCOMPARE(told.history.cursor(), n);
        }
    }
}

void HistoryTest::steps()
{
    QVERIFY(rc::check([] {
        Told told(arbitrarySeed(), *rc::gen::inRange(0, 60));
        const std::size_t size = told.history.size();
        for (std::size_t n = size; n-- > 0;) {
            RC_ASSERT(told.history.stepBack());
            told.checkAt(n);
        }
        RC_ASSERT(!told.history.stepBack());
        for (std::size_t n = 1; n <= size; ++n) {
            RC_ASSERT(told.history.stepForward());
            told.checkAt(n);
        }
        RC_ASSERT(told.history.size() == size);
        // Beyond what is known it advances, as long as there is anything to come.
        const bool more = told.history.current().nextInstant().has_value();
        RC_ASSERT(told.history.stepForward() == more);
        RC_ASSERT(told.history.size() == size + (more ? 1 : 0));
        // And back again.
        if (more) {
            RC_ASSERT(told.history.stepBack());
            told.checkAt(size);
        }
    }));
}

void HistoryTest::seeksByTime()
{
    QVERIFY(rc::check([] {
        Told told(arbitrarySeed(), *rc::gen::inRange(0, 60));
        const auto expected = [&](Instant at) {
            std::size_t n = 0;
            while (n + 1 < told.states.size() && told.states[n + 1].now() <= at) {
                ++n;
            }
            return n;
        };
        std::vector<Instant> moments{Instant{}, Instant{1h}};
        for (const Simulation& state : told.states) {
            moments.push_back(state.now());
            moments.push_back(state.now() + tcp::Duration{1});
        }
        for (const Instant at : moments) {
            told.history.seekTime(at);
            told.checkAt(expected(at));
        }
    }));
}

void HistoryTest::actingInTheMiddleDropsTheFuture()
{
    QVERIFY(rc::check([] {
        Told told(arbitrarySeed(), *rc::gen::inRange(2, 60));
        RC_PRE(told.states.size() > 1);
        const auto n = *rc::gen::inRange<std::size_t>(0, told.states.size() - 1);
        told.history.seek(n);
        RC_ASSERT(told.history.trace() == told.trace); // the future stays visible ...
        const Input status{told.history.current().now(),
            sim::UserCall{sim::Side::Client, {tcp::CallKind::Status}}};
        sim::Trace trace = told.prefix(n);
        Simulation branch = told.states[n];
        RC_ASSERT(branch.apply(status, &trace));
        RC_ASSERT(told.history.apply(status)); // ... until something else happens
        RC_ASSERT(told.history.size() == n + 1);
        RC_ASSERT(told.history.cursor() == n + 1);
        RC_ASSERT(told.history.current() == branch);
        RC_ASSERT(told.history.trace() == trace);
        told.history.seek(n);
        told.checkAt(n);
    }));
}

/// A place that was kept is come back to, and what lies beyond another is taken off, without a
/// replay.
void HistoryTest::keptPlacesTakeNoReplay()
{
    QVERIFY(rc::check([] {
        Told told(arbitrarySeed(), *rc::gen::inRange(2, 60));
        const std::size_t all = told.history.size();
        const auto n = *rc::gen::inRange<std::size_t>(0, all + 1);
        told.history.seek(n);
        const sim::History::Length kept = told.history.length();
        const auto m = *rc::gen::inRange<std::size_t>(0, n + 1);
        told.history.seek(m);
        sim::History::Place place = told.history.place();
        told.history.seek(n);
        const std::size_t replayed = told.history.repeatedWork();
        told.history.seek(std::move(place));
        told.checkAt(m);
        RC_ASSERT(told.history.repeatedWork() == replayed);
        sim::History::Rest rest = told.history.takeRest(kept);
        RC_ASSERT(told.history.size() == n);
        RC_ASSERT(told.history.cursor() == m);
        RC_ASSERT(told.history.trace() == told.prefix(n));
        RC_ASSERT(told.history.repeatedWork() == replayed + rest.trace.rows().size());
        told.history.putRest(std::move(rest));
        RC_ASSERT(told.history.trace() == told.trace);
        told.checkAt(m);
        told.history.seek(all);
        told.checkAt(all);
    }));
}

/// Whatever cannot be done leaves the state, the cursor, the future and the trace as they are.
void HistoryTest::whatIsTakenOffIsNoLongerKnown()
{
    QVERIFY(rc::check([] {
        Told told(arbitrarySeed(), *rc::gen::inRange(2, 60));
        const std::size_t all = told.history.size();
        const auto n = *rc::gen::inRange<std::size_t>(0, all + 1);
        told.history.seek(n);
        sim::History::Rest rest = told.history.takeRest();
        RC_ASSERT(told.history.size() == n);
        RC_ASSERT(told.history.cursor() == n);
        RC_ASSERT(told.history.trace() == told.prefix(n));
        told.history.putRest(std::move(rest));
        RC_ASSERT(told.history.size() == all);
        // With the changes of settings and network that its rows tell of.
        RC_ASSERT(told.history.trace() == told.trace);
        told.checkAt(n);
    }));
}

void HistoryTest::refusedInputsChangeNothing()
{
    QVERIFY(rc::check([] {
        Told told(arbitrarySeed(), *rc::gen::inRange(0, 60));
        const auto n = *rc::gen::inRange<std::size_t>(0, told.states.size());
        told.history.seek(n);
        const Simulation& state = told.states[n];
        const sim::UserCall call{sim::Side::Server, {tcp::CallKind::Status}};
        std::vector<Input> impossible{
            {state.now() - tcp::Duration{1}, call},
            {state.now(), sim::SegmentFault{sim::SegmentId{1'000'000}, sim::Drop{}}},
            {state.genesis().until + tcp::Duration{1}, call},
        };
        if (const auto next = state.nextInstant()) {
            impossible.push_back({*next + tcp::Duration{1}, call});
        } else {
            impossible.push_back(advance());
        }
        for (const Input& input : impossible) {
            RC_ASSERT(state.canApply(input).has_value());
            RC_ASSERT(!told.history.apply(input));
            told.checkAt(n);
            RC_ASSERT(told.history.size() == told.states.size() - 1);
            RC_ASSERT(told.history.trace() == told.trace);
            Simulation copy = state;
            sim::Trace trace = told.prefix(n);
            RC_ASSERT(!copy.apply(input, &trace));
            RC_ASSERT(copy == state);
            RC_ASSERT(trace == told.prefix(n));
        }
    }));
}

void HistoryTest::inputsAreRemembered()
{
    const Input listen{{}, sim::UserCall{support::kB, {tcp::CallKind::Listen}}};
    const Input connect{Instant{5ms}, sim::UserCall{support::kA, {tcp::CallKind::Connect}}};
    History history{sim::Genesis{}};
    QVERIFY(history.apply(listen));
    QVERIFY(history.apply(connect));
    QVERIFY(history.apply(advance()));
    const Input drop{Instant{60ms}, sim::SegmentFault{{2}, sim::Drop{}}};
    QVERIFY(history.apply(drop));
    QVERIFY(history.input(0) == listen);
    QVERIFY(history.input(1) == connect);
    QVERIFY(history.input(2) == advance());
    QVERIFY(history.input(3) == drop);
}

/// The rows up to the cursor are the first rowCount() of the whole trace.
void HistoryTest::traceRowsBelongToPositions()
{
    QVERIFY(rc::check([] {
        const Told told(arbitrarySeed(), *rc::gen::inRange(0, 40));
        Simulation fresh(told.history.current().genesis());
        sim::Trace trace(fresh.traceStart());
        for (std::size_t n = 0; n + 1 < told.states.size(); ++n) {
            RC_ASSERT(trace == told.prefix(n));
            RC_ASSERT(fresh.apply(told.history.input(n), &trace));
        }
        RC_ASSERT(trace == told.trace);
    }));
}

void HistoryTest::keyframesStaySmall()
{
    support::Story story = support::Story::established(100, 300);
    story.genesis.endpoint[support::kA].mss = 536;
    story.call(0ms, support::kA, tcp::CallKind::Send, 20'000'000);
    History history(story.genesis);
    history.runToEnd();
    QVERIFY(history.size() > 500);
    QVERIFY(history.memoryUsed() < 50 * history.size() + 100'000);
}

SUITE(HistoryTest);

} // namespace history_test

#include "history_test.moc"
