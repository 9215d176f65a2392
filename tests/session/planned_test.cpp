// SPDX-License-Identifier: GPL-3.0-or-later

// What the scenario says can be left out of its run.

#include "session/round_moment.h"
#include "session/session.h"
#include "support/random_runs.h"
#include "support/suite.h"

#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

namespace planned_test {

using namespace std::chrono_literals;
using session::Planned;
using session::Session;
using sim::Happening;
using sim::Side;

namespace {

lesson::Scenario builtIn(const char* id)
{
    return std::get<lesson::Scenario>(lesson::loadScenario(id));
}

sim::Subject call(Side who, std::uint32_t number)
{
    return Happening{Happening::Kind::Call, who, number};
}

/// All that can be pointed at and may come from the plan.
std::vector<sim::Subject> subjectsOf(const sim::Trace& trace)
{
    std::vector<sim::Subject> subjects;
    sim::PerSide<std::uint32_t> calls;
    for (const sim::TraceRow& row : trace.rows()) {
        if (std::holds_alternative<sim::CallRow>(row.what)) {
            subjects.push_back(call(row.who, ++calls[row.who]));
        }
    }
    for (const sim::SentSegment& sent : trace.segments()) {
        subjects.emplace_back(sent.id);
    }
    return subjects;
}

/// The run of a scenario that never said it.
sim::Trace without(sim::Genesis genesis, const sim::Omission& omission)
{
    if (const auto* step = std::get_if<sim::PlannedStep>(&omission.what)) {
        genesis.steps.erase(genesis.steps.begin() + step->index);
    } else {
        const auto& sent = std::get<sim::NthSent>(omission.what);
        std::erase_if(genesis.faults, [&](const sim::PlannedFault& fault) {
            return fault.from == sent.from && fault.nth == sent.nth;
        });
    }
    sim::History history(std::move(genesis));
    history.runToEnd();
    return history.trace();
}

} // namespace

class PlannedTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLeftOutWasNeverSaid();
    void aCallIsLeftOut();
    void aLossIsLeftOut();
    void whatTheUserDidIsNotPlanned();
    void isUndoneAndSaved();
    void isRefusedOnceItHappened();
    void roundMomentsTellTheSame();
};

/// Of any run, and anything in it.
void PlannedTest::whatIsLeftOutWasNeverSaid()
{
    int calls = 0;
    int faults = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        sim::Random random(seed);
        support::Chaos chaos;
        chaos.badNetwork = true;
        chaos.forgeries = true;
        lesson::Scenario scenario;
        scenario.genesis = support::randomGenesis(random, chaos);
        scenario.genesis.until = tcp::Instant(200s);
        scenario.genesis.mostRows = 20'000;
        Session session;
        session.open(scenario);
        if (session.trace().isStopped()) {
            continue;
        }
        for (const sim::Subject& subject : subjectsOf(session.trace())) {
            const auto planned = session.planned(subject);
            QVERIFY2(planned || !std::holds_alternative<Happening>(subject), "a step's call");
            if (!planned) {
                continue;
            }
            session.leaveOut(*planned);
            QVERIFY(session.toEnd());
            QVERIFY2(session.trace() == without(scenario.genesis, planned->omission),
                qPrintable(QString::number(seed)));
            (std::holds_alternative<Happening>(subject) ? calls : faults)++;
            session.switchTo({});
            QCOMPARE(session.branches().current(), session::BranchId{});
        }
    }
    QVERIFY(calls > 300);
    QVERIFY(faults > 60);
}

void PlannedTest::aCallIsLeftOut()
{
    Session session;
    session.open(builtIn("four-way-teardown"));
    session.toEnd();
    const auto closes = [&](Side who) {
        return std::ranges::count_if(session.trace().rows(), [who](const sim::TraceRow& row) {
            const auto* row_call = std::get_if<sim::CallRow>(&row.what);
            return row.who == who && row_call != nullptr &&
                row_call->call.kind == tcp::CallKind::Close;
        });
    };
    QCOMPARE(closes(Side::Server), 1);
    std::optional<Planned> planned;
    for (std::uint32_t number = 1; !planned; ++number) {
        const auto each = session.planned(call(Side::Server, number));
        QVERIFY(each);
        const auto& step = std::get<sim::PlannedStep>(each->omission.what);
        if (std::get<sim::UserCall>(step.what).call.kind == tcp::CallKind::Close) {
            planned = each;
        }
    }
    session.leaveOut(*planned);
    QCOMPARE(session.branches().count(), 2U);
    // Nothing is left to happen, so time does not go on to that moment.
    QVERIFY(session.playhead() < planned->at);
    session.toEnd();
    QCOMPARE(closes(Side::Server), 0);
    QCOMPARE(session.state().endpoint(Side::Server).state(), tcp::State::CloseWait);
}

void PlannedTest::aLossIsLeftOut()
{
    Session session;
    session.open(builtIn("lost-syn"));
    session.toEnd();
    const auto planned = session.planned(sim::SegmentId{1});
    QVERIFY(planned);
    QVERIFY(std::holds_alternative<sim::NthSent>(planned->omission.what));
    session.leaveOut(*planned);
    session.toEnd();
    QVERIFY(std::ranges::none_of(session.trace().rows(),
        [](const sim::TraceRow& row) { return std::holds_alternative<sim::DropRow>(row.what); }));
    QVERIFY(!session.planned(sim::SegmentId{1}));
}

void PlannedTest::whatTheUserDidIsNotPlanned()
{
    Session session;
    session.open(lesson::blankScenario());
    QVERIFY(!session.apply(sim::UserCall{Side::Server, {tcp::CallKind::Listen}}));
    QVERIFY(!session.planned(call(Side::Server, 1)));
    QVERIFY(!session.planned(Side::Client));
}

void PlannedTest::isUndoneAndSaved()
{
    Session session;
    session.open(builtIn("lost-syn"));
    session.toEnd();
    const sim::Trace original = session.trace();
    const auto lost = session.planned(sim::SegmentId{1});
    const auto listens = session.planned(call(Side::Server, 1));
    session.leaveOut(*lost);
    session.leaveOut(*listens);
    session.toEnd();
    const sim::Trace left = session.trace();
    sim::Genesis genesis = session.scenario().genesis;
    genesis.faults.clear();
    QVERIFY(left == without(genesis, listens->omission));

    auto read = session::readDocument(session.text(), "saved.woshou");
    QVERIFY(std::holds_alternative<session::Document>(read));
    QVERIFY(std::get<session::Document>(read).branches.history().trace() == left);

    QVERIFY(session.undo());
    QVERIFY(session.undo());
    session.toEnd();
    QVERIFY(session.trace() == original);
}

void PlannedTest::isRefusedOnceItHappened()
{
    Session session;
    session.open(builtIn("lost-syn"));
    session.toEnd();
    const auto planned = session.planned(sim::SegmentId{1});
    const auto step = session.planned(call(Side::Client, 1));
    QVERIFY(planned && step);
    for (const sim::Omission& omission : {planned->omission, step->omission}) {
        const auto whyNot = session.state().canApply({session.state().now(), omission});
        QVERIFY(whyNot == sim::WhyNot(sim::Refusal::InThePast));
    }
    const sim::Omission none{sim::NthSent{Side::Client, 400}};
    QVERIFY(session.state().canApply({session.state().now(), none}) ==
        sim::WhyNot(sim::Refusal::NothingChanges));
    const sim::Omission wrong{sim::PlannedStep{4000, sim::UserCall{}}};
    QVERIFY(session.state().canApply({session.state().now(), wrong}) ==
        sim::WhyNot(sim::Refusal::OutOfRange));
}

/// What one writes down instead of the playhead is a moment at which just as much has happened.
void PlannedTest::roundMomentsTellTheSame()
{
    int whole = 0;
    constexpr int kMoments = 400;
    sim::Random random(7);
    for (int i = 0; i < kMoments; ++i) {
        Session session;
        session.open(builtIn(i % 2 == 0 ? "whole-connection" : "lost-syn-ack"));
        const auto end = static_cast<std::uint64_t>(session.knownEnd().time_since_epoch().count());
        session.seek(tcp::Instant(tcp::Duration(random.upTo(end))));
        const tcp::Instant round = session::roundMoment(session);
        const std::size_t done = session.stepsDone();
        whole += round.time_since_epoch() % 1ms == 0ms ? 1 : 0;
        QVERIFY(std::chrono::abs(round - session.playhead()) <= 1ms);
        session.seek(round);
        QCOMPARE(session.stepsDone(), done);
    }
    QVERIFY(whole > kMoments * 9 / 10);
}

SUITE(PlannedTest);

} // namespace planned_test

#include "planned_test.moc"
