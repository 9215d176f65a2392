// SPDX-License-Identifier: GPL-3.0-or-later

// Playing, with real time handed in: nothing here sleeps.

#include "lesson/scenario/scenario.h"
#include "session/player.h"
#include "session/session.h"
#include "support/suite.h"

#include <QSignalSpy>
#include <QTest>

namespace player_test {

using session::Player;
using session::Session;

namespace {

constexpr auto kFrame = std::chrono::milliseconds(16);

void open(Session& session, const char* id)
{
    session.open(std::get<lesson::Scenario>(lesson::loadScenario(id)));
}

/// Frames until the player stops.
int playToEnd(Player& player)
{
    int frames = 0;
    player.play();
    while (player.isPlaying() && frames < 100'000) {
        player.advance(kFrame);
        ++frames;
    }
    return frames;
}

} // namespace

class PlayerTest : public QObject
{
    Q_OBJECT

private slots:
    void playsToTheEndAndStops();
    void standsStillWhilePaused();
    void movesSegmentsEvenly();
    void playsFasterAndSlower();
    void reachesTheSameWithAnyFrames();
    void makesTheFutureAsItPlays();
    void doesNotPlayWhereNothingHappens();
    void pausesWhenAnotherScenarioIsOpened();
};

void PlayerTest::playsToTheEndAndStops()
{
    Session session;
    open(session, "three-way-handshake");
    Player player(session);
    const QSignalSpy spy(&player, &Player::playingChanged);
    const int frames = playToEnd(player);
    // Three flights of 1.2 seconds.
    QVERIFY2(std::abs(frames - 225) <= 2, qPrintable(QString::number(frames)));
    QCOMPARE(session.stepsDone(), session.steps().count());
    QCOMPARE(session.playhead(), tcp::Instant(std::chrono::milliseconds(150)));
    QCOMPARE(spy.count(), 2);
}

void PlayerTest::standsStillWhilePaused()
{
    Session session;
    open(session, "three-way-handshake");
    Player player(session);
    player.advance(kFrame);
    QCOMPARE(session.stepsDone(), 0U);
    player.toggle();
    player.advance(kFrame);
    QCOMPARE(session.stepsDone(), 1U);
    player.toggle();
    const tcp::Instant paused = session.playhead();
    player.advance(std::chrono::seconds(3));
    QCOMPARE(session.playhead(), paused);
}

void PlayerTest::movesSegmentsEvenly()
{
    Session session;
    open(session, "three-way-handshake");
    Player player(session);
    player.play();
    player.advance(std::chrono::milliseconds(0));
    for (int i = 1; i <= 9; ++i) {
        player.advance(std::chrono::milliseconds(120));
        const auto expected = tcp::Instant(std::chrono::milliseconds(5 * i));
        const auto off = (session.playhead() - expected).count();
        QVERIFY2(std::abs(off) < 1'000, qPrintable(QString::number(off)));
        QCOMPARE(session.state().inFlight().size(), 1U);
    }
}

void PlayerTest::playsFasterAndSlower()
{
    Session session;
    open(session, "three-way-handshake");
    Player player(session);
    player.setSpeed(10);
    QVERIFY(std::abs(playToEnd(player) - 23) <= 1);
    session.toStart();
    player.setSpeed(0.1);
    QVERIFY(std::abs(playToEnd(player) - 2'250) <= 4);
    player.setSpeed(1'000);
    QCOMPARE(player.speed(), session::kFastest);
    player.setSpeed(0);
    QCOMPARE(player.speed(), session::kSlowest);
}

void PlayerTest::reachesTheSameWithAnyFrames()
{
    Session whole;
    open(whole, "lost-syn-ack");
    Session pieces;
    open(pieces, "lost-syn-ack");
    Player once(whole);
    once.play();
    once.advance(std::chrono::milliseconds(4'000));
    Player often(pieces);
    often.play();
    for (int i = 0; i < 4'000; ++i) {
        often.advance(std::chrono::milliseconds(1));
    }
    QVERIFY(whole.state() == pieces.state());
    const auto off = (whole.playhead() - pieces.playhead()).count();
    QVERIFY2(std::abs(off) < 100'000, qPrintable(QString::number(off)));
}

void PlayerTest::makesTheFutureAsItPlays()
{
    Session session;
    session.apply(sim::UserCall{sim::Side::Server, {tcp::CallKind::Listen, 0, true}});
    session.apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Connect, 0, true}});
    QCOMPARE(session.trace().segments().size(), 1U);
    Player player(session);
    player.play();
    player.advance(std::chrono::milliseconds(600));
    QCOMPARE(session.trace().segments().size(), 1U);
    QCOMPARE(session.playhead(), tcp::Instant(std::chrono::milliseconds(25)));
    player.advance(std::chrono::milliseconds(700));
    QCOMPARE(session.trace().segments().size(), 2U);
    playToEnd(player);
    QCOMPARE(session.trace().segments().size(), 3U);
    QVERIFY(!session.nextStepAt());
}

void PlayerTest::doesNotPlayWhereNothingHappens()
{
    Session session;
    Player player(session);
    player.play();
    QVERIFY(!player.isPlaying());
}

void PlayerTest::pausesWhenAnotherScenarioIsOpened()
{
    Session session;
    open(session, "three-way-handshake");
    Player player(session);
    player.play();
    open(session, "four-way-teardown");
    QVERIFY(!player.isPlaying());
    QCOMPARE(session.playhead(), tcp::Instant{});
}

SUITE_WITHIN(QCoreApplication, PlayerTest);

} // namespace player_test

#include "player_test.moc"
