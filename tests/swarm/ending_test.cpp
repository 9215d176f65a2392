// SPDX-License-Identifier: GPL-3.0-or-later

// What is looked at when a run is over, or is gone through again, can fail as well.

#include "ending.h"
#include "sim/history.h"
#include "steps.h"
#include "support/suite.h"
#include "trial.h"
#include "watch.h"

#include <QtTest>

#include <chrono>

namespace ending_test {

using namespace std::chrono_literals;
using sim::Side;
using swarm::Run;
using swarm::Watch;
using tcp::CallKind;

namespace {

sim::Step at(tcp::Duration time, Side who, const tcp::Call& call)
{
    return {sim::AtTime{tcp::Instant(time)}, sim::UserCall{who, call}};
}

/// Connected; the client sends and both close.
Run bothClose()
{
    Run run;
    run.genesis.established = true;
    run.genesis.steps = {at(0s, Side::Client, {CallKind::Send, 500}),
        at(1s, Side::Client, {CallKind::Close}), at(2s, Side::Server, {CallKind::Close})};
    return run;
}

Run oneCloses()
{
    Run run = bothClose();
    run.genesis.steps.pop_back();
    return run;
}

Watch played(const Run& run, std::size_t most = SIZE_MAX)
{
    Watch watch(run.genesis, true, {});
    swarm::Course course(run);
    for (auto input = course.next(watch.simulation());
         input && watch.inputs() < most && watch.apply(*input);
         input = course.next(watch.simulation())) {
    }
    return watch;
}

/// Both ends fill the other's window of one octet, and both octets are lost.
Run ackWar(double copies)
{
    Run run;
    run.genesis.established = true;
    for (const Side side : sim::kBothSides) {
        run.genesis.endpoint[side].mss = 1;
        run.genesis.endpoint[side].window = 1;
        run.genesis.endpoint[side].isns = {100};
        run.genesis.endpoint[side].initialRto = 20s;
        run.genesis.link[side].duplicate = copies;
        run.genesis.link[side].delay = 1ms;
        run.genesis.link[side].jitter = 1ms;
        run.genesis.link[side].rateBps = 100'000'000; // a copy comes a little later
        run.genesis.faults.push_back({side, 1, sim::Drop{}});
        run.genesis.steps.push_back(at(0s, side, {CallKind::Send, 2}));
    }
    // Once a bare ACK leaves beside the octet in flight, each is answered.
    tcp::Segment old;
    old.flags = {tcp::Flag::Ack};
    old.seq = tcp::SeqNum{50};
    old.ack = tcp::SeqNum{101};
    old.window = 1;
    run.genesis.steps.push_back({sim::AtTime{tcp::Instant(1s)}, sim::Injection{Side::Client, old}});
    return run;
}

/// A history that steps back once too often.
struct Forgetful : sim::History
{
    using sim::History::History;
    bool stepBack()
    {
        sim::History::stepBack();
        return sim::History::stepBack();
    }
};

} // namespace

class EndingTest : public QObject
{
    Q_OBJECT

private slots:
    void aGoodEndIsGood();
    void itMustCome();
    void bothMustBeClosed();
    void allMustHaveCome();
    void anotherRunIsNoticed();
    void anotherStateIsNoticed();
    void aStepTooFarIsNoticed();
    void anAckWarEnds();
};

void EndingTest::aGoodEndIsGood()
{
    const swarm::Ending ending = lookAtEnding(played(bothClose()), bothClose());
    QCOMPARE(ending.wrong, std::string());
    QVERIFY(ending.mustClose);
    QVERIFY(ending.regular);
}

void EndingTest::itMustCome()
{
    QCOMPARE(swarm::judge(bothClose(), 5).wrong, std::string("it does not come to an end in time"));
}

void EndingTest::bothMustBeClosed()
{
    const swarm::Ending ending = lookAtEnding(played(oneCloses()), bothClose());
    QCOMPARE(
        ending.wrong, std::string("client: both users have closed, and it stays in FIN-WAIT-2"));
}

void EndingTest::allMustHaveCome()
{
    const std::string wrong = "what was sent has not all come to the other user";
    QCOMPARE(swarm::lookAtDelivered({{500, 0}}, {{0, 500}}), std::string());
    QCOMPARE(swarm::lookAtDelivered({{500, 0}}, {{0, 499}}), "client: " + wrong);
    QCOMPARE(swarm::lookAtDelivered({{0, 500}}, {{501, 0}}), "server: " + wrong);
}

void EndingTest::anotherRunIsNoticed()
{
    const Watch watch = played(bothClose());
    QCOMPARE(swarm::lookAtHistory(bothClose(), watch, sim::Random(1)), std::string());
    QCOMPARE(swarm::lookAtHistory(oneCloses(), watch, sim::Random(1)),
        std::string("what tells the run makes another run"));
}

void EndingTest::anotherStateIsNoticed()
{
    const sim::Simulation before(bothClose().genesis);
    const sim::Input advance{{}, sim::Advance{}};
    sim::Simulation after = before;
    after.apply(advance, nullptr);
    QCOMPARE(swarm::lookAgain(before, advance, after), std::string());
    after.apply(advance, nullptr);
    QCOMPARE(swarm::lookAgain(before, advance, after),
        std::string("the same input on the same state gives another state"));
}

void EndingTest::aStepTooFarIsNoticed()
{
    sim::History history(bothClose().genesis);
    history.runToEnd();
    sim::Random random(1);
    QCOMPARE(swarm::lookAtSteps(history, random), std::string());
    Forgetful forgetful(bothClose().genesis);
    forgetful.runToEnd();
    QCOMPARE(swarm::lookAtSteps(forgetful, random),
        std::string("a step back and forward again leads to another state"));
}

/// Both wait beyond each other's window, and a network that makes copies makes more and more of
/// their ACKs: were all answered (RFC 5961 §7), no number of events would lead to the
/// retransmission that ends it.
void EndingTest::anAckWarEnds()
{
    const Watch watch = played(ackWar(0.2), 5'000);
    QCOMPARE(watch.wrong(), std::string());
    QVERIFY(watch.simulation().now() > tcp::Instant(20s));
}

SUITE_WITHIN(QCoreApplication, EndingTest);

} // namespace ending_test

#include "ending_test.moc"
