// SPDX-License-Identifier: GPL-3.0-or-later
// What SACK tells of the retransmission queue: RFC 2018, RFC 6675 §4.

#include "support/suite.h"
#include "tcp/congestion/scoreboard.h"

#include <QTest>

#include <initializer_list>

namespace scoreboard_test {

using namespace tcp;

namespace {

constexpr std::uint32_t kSmss = 500;

/// Segments of 500 octets from 5000 on, as in the examples of RFC 2018 §4.
RetransmissionQueue queueOf(int segments)
{
    RetransmissionQueue queue;
    for (int i = 0; i < segments; ++i) {
        Unacknowledged segment;
        segment.seq = SeqNum{5000 + static_cast<std::uint32_t>(i) * kSmss};
        segment.len = kSmss;
        queue.push_back(segment);
    }
    return queue;
}

SackBlocks blocks(std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> edges)
{
    SackBlocks sack;
    for (const auto& [left, right] : edges) {
        sack.add({SeqNum{left}, SeqNum{right}});
    }
    return sack;
}

/// A letter a segment: S SACKed, L lost, R lost and sent again, U sent again without being lost.
QString marks(const RetransmissionQueue& queue)
{
    QString text;
    for (const Unacknowledged& segment : queue) {
        text += segment.sacked               ? 'S'
            : segment.lost && segment.resent ? 'R'
            : segment.lost                   ? 'L'
            : segment.resent                 ? 'U'
                                             : '.';
    }
    return text;
}

/// A queue under a scoreboard.
struct Board
{
    RetransmissionQueue queue = queueOf(8);
    Scoreboard scoreboard;

    std::uint32_t update(const SackBlocks& sack)
    {
        return scoreboard.update(queue, sack, queue.back().end(), {});
    }
};

} // namespace

class ScoreboardTest : public QObject
{
    Q_OBJECT

private slots:
    void examplesOfRfc2018();
    void partsOfSegments();
    void blocksThatTellNothing();
    void acknowledgedInPart();
    void lostByThreeBlocks();
    void neighboursAreOneBlock();
    void lostByOctets();
    void lostByOctetsOfSmallSegments();
    void pipe();
    void rulesOneAndThree();
    void rescueOnce();
    void endOfRecovery();
    void timeoutForgets();
    void cutUp();
    void numbersThatWrap();
};

/// RFC 2018 §4, example 3: the second, fourth, sixth and eighth segments are lost.
void ScoreboardTest::examplesOfRfc2018()
{
    Board board;
    board.scoreboard.acknowledge(board.queue, SeqNum{5500}, {});
    QCOMPARE(board.update(blocks({{6000, 6500}})), kSmss);
    QCOMPARE(board.update(blocks({{7000, 7500}, {6000, 6500}})), kSmss);
    QCOMPARE(board.update(blocks({{8000, 8500}, {7000, 7500}, {6000, 6500}})), kSmss);
    QCOMPARE(marks(board.queue), QString(".S.S.S."));
    QCOMPARE(board.scoreboard.sacked(), 3 * kSmss);
    // Then the fourth arrives, and the second.
    QCOMPARE(board.update(blocks({{6000, 7500}, {8000, 8500}})), kSmss);
    board.scoreboard.acknowledge(board.queue, SeqNum{7500}, {});
    QCOMPARE(board.scoreboard.sacked(), kSmss);
    QCOMPARE(marks(board.queue), QString(".S."));
}

/// A block may begin and end within segments (RFC 6675 §3: individual octets).
void ScoreboardTest::partsOfSegments()
{
    Board board;
    board.queue.back().psh = true;
    QCOMPARE(board.update(blocks({{5200, 6100}})), 900U);
    QCOMPARE(marks(board.queue), QString(".SSS......"));
    QCOMPARE(board.queue[0].len, 200U);
    QCOMPARE(board.queue[4].seq, SeqNum{6100});
    QCOMPARE(board.queue[4].len, 400U);
    QCOMPARE(board.update(blocks({{8700, 9000}})), 300U);
    QVERIFY(board.queue.back().psh);
    QVERIFY(!board.queue[board.queue.size() - 2].psh);
    // A FIN stands behind the last octet.
    Board last;
    last.queue.back().fin = true;
    QCOMPARE(last.update(blocks({{8500, 8700}})), 200U);
    QVERIFY(last.queue.back().fin);
}

void ScoreboardTest::blocksThatTellNothing()
{
    Board board;
    for (const auto& [left, right] : {std::pair{4000U, 4500U}, std::pair{4500U, 5000U},
             std::pair{8500U, 9001U}, std::pair{6000U, 6000U}, std::pair{6500U, 6000U}}) {
        QCOMPARE(board.update(blocks({{left, right}})), 0U);
    }
    QVERIFY(!board.scoreboard.marked());
    QCOMPARE(board.update(blocks({{4000, 5500}})), kSmss); // what of it is outstanding counts
}

void ScoreboardTest::acknowledgedInPart()
{
    Board board;
    board.update(blocks({{5000, 6000}}));
    board.scoreboard.acknowledge(board.queue, SeqNum{5600}, {});
    QCOMPARE(board.scoreboard.sacked(), 400U);
    QCOMPARE(board.queue.front().seq, SeqNum{5600});
    QCOMPARE(board.queue.front().len, 400U);
}

/// IsLost(): DupThresh blocks above, however small.
void ScoreboardTest::lostByThreeBlocks()
{
    Board board;
    board.update(blocks({{5500, 5501}, {6500, 6501}}));
    QVERIFY(!Scoreboard::isFirstLost(board.queue, kSmss));
    board.update(blocks({{7500, 7501}}));
    QVERIFY(Scoreboard::isFirstLost(board.queue, kSmss));
    QVERIFY(board.scoreboard.markLost(board.queue, kSmss));
    QCOMPARE(marks(board.queue), QString("LS..S..S..."));
    QVERIFY(!board.scoreboard.markLost(board.queue, kSmss)); // nothing new
}

/// What three SACKs have told of, one after the other, is one block where it is contiguous.
void ScoreboardTest::neighboursAreOneBlock()
{
    Board board;
    for (const std::uint32_t left : {5500U, 5600U, 5700U}) {
        board.update(blocks({{left, left + 100}}));
    }
    QCOMPARE(marks(board.queue), QString(".SSS......."));
    QVERIFY(!Scoreboard::isFirstLost(board.queue, kSmss));
    QVERIFY(!board.scoreboard.markLost(board.queue, kSmss));
}

/// Or more than (DupThresh - 1) * SMSS octets.
void ScoreboardTest::lostByOctets()
{
    Board board;
    board.update(blocks({{6000, 7000}}));
    QVERIFY(!Scoreboard::isFirstLost(board.queue, kSmss)); // exactly so many
    board.update(blocks({{7000, 7001}}));
    QVERIFY(Scoreboard::isFirstLost(board.queue, kSmss));
    board.scoreboard.markLost(board.queue, kSmss);
    QCOMPARE(marks(board.queue), QString("LLSSS...."));
}

/// RFC 6675 §9: more than two segments' worth, not the DupThresh * SMSS of RFC 3517.
void ScoreboardTest::lostByOctetsOfSmallSegments()
{
    Board board;
    board.update(blocks({{5500, 6900}}));
    QVERIFY(Scoreboard::isFirstLost(board.queue, kSmss));
}

/// SetPipe(): what is not lost, and what was sent again.
void ScoreboardTest::pipe()
{
    Board board;
    QCOMPARE(board.scoreboard.pipe(board.queue), 8 * kSmss);
    board.update(blocks({{6500, 8500}}));
    QCOMPARE(board.scoreboard.pipe(board.queue), 4 * kSmss);
    board.scoreboard.markLost(board.queue, kSmss);
    QCOMPARE(marks(board.queue), QString("LLLSSSS."));
    QCOMPARE(board.scoreboard.pipe(board.queue), kSmss);
    board.queue[0].resent = true;
    QCOMPARE(board.scoreboard.pipe(board.queue), 2 * kSmss);
    board.queue[7].resent = true; // without being lost: two are in the network
    QCOMPARE(board.scoreboard.pipe(board.queue), 3 * kSmss);
}

void ScoreboardTest::rulesOneAndThree()
{
    Board board;
    board.update(blocks({{5500, 6500}, {7000, 7500}}));
    board.scoreboard.markLost(board.queue, kSmss);
    QCOMPARE(marks(board.queue), QString("LSS.S..."));
    QCOMPARE(board.scoreboard.nextLost(board.queue), &board.queue[0]);
    board.queue[0].resent = true;
    QCOMPARE(board.scoreboard.nextLost(board.queue), nullptr);
    // Less sure, but below what has arrived.
    QCOMPARE(board.scoreboard.nextUncertain(board.queue), &board.queue[3]);
    board.queue[3].resent = true;
    QCOMPARE(board.scoreboard.nextUncertain(board.queue), nullptr);
}

/// Rule (4): the last segment, once, and not before more than what was sent again is acknowledged.
void ScoreboardTest::rescueOnce()
{
    Board board;
    board.scoreboard.setRescue(SeqNum{5500});
    QCOMPARE(board.scoreboard.rescue(board.queue, SeqNum{5000}), nullptr);
    board.scoreboard.acknowledge(board.queue, SeqNum{6000}, {});
    QCOMPARE(board.scoreboard.rescue(board.queue, SeqNum{5500}), nullptr);
    QCOMPARE(board.scoreboard.rescue(board.queue, SeqNum{6000}), &board.queue.back());
    board.scoreboard.setRescue(SeqNum{9000});
    QCOMPARE(board.scoreboard.rescue(board.queue, SeqNum{6000}), nullptr);
    board.update(blocks({{8500, 9000}}));
    board.scoreboard.endRecovery(board.queue);
    QCOMPARE(board.scoreboard.rescue(board.queue, SeqNum{6000}), &board.queue[4]);
}

void ScoreboardTest::endOfRecovery() // RFC 6675 §5 (A)
{
    Board board;
    board.update(blocks({{6500, 8500}}));
    board.scoreboard.markLost(board.queue, kSmss);
    board.queue[0].resent = true;
    board.scoreboard.endRecovery(board.queue);
    QCOMPARE(marks(board.queue), QString("...SSSS."));
    QVERIFY(board.scoreboard.marked());
    board.scoreboard.acknowledge(board.queue, SeqNum{8500}, {});
    board.scoreboard.endRecovery(board.queue);
    QVERIFY(!board.scoreboard.marked());
}

void ScoreboardTest::timeoutForgets() // RFC 2018 §8
{
    Board board;
    board.update(blocks({{6500, 8500}}));
    board.queue[0].resent = true;
    board.scoreboard.loseAll(board.queue);
    QCOMPARE(marks(board.queue), QString("LLLLLLLL"));
    QCOMPARE(board.scoreboard.sacked(), 0U);
    QCOMPARE(board.scoreboard.pipe(board.queue), 0U);
    board.update(blocks({{7000, 7500}})); // what is told from now on counts
    QCOMPARE(marks(board.queue), QString("LLLLSLLL"));
}

void ScoreboardTest::cutUp()
{
    Board board;
    board.queue = queueOf(2);
    board.queue[1].len = 300;
    board.queue[0].psh = true;
    board.scoreboard.cut(board.queue, 300);
    QCOMPARE(board.queue.size(), std::size_t{3});
    QCOMPARE(marks(board.queue), QString("LL."));
    QVERIFY(!board.queue[0].psh && board.queue[1].psh);
    QCOMPARE(board.queue[1].seq, SeqNum{5300});
    QCOMPARE(board.queue[1].len, 200U);
    QVERIFY(!board.queue[2].cut);
    // What has arrived stays as it is.
    Board known;
    known.queue = queueOf(2);
    known.update(blocks({{5500, 6000}}));
    known.scoreboard.cut(known.queue, 300);
    QCOMPARE(marks(known.queue), QString("LLS"));
}

void ScoreboardTest::numbersThatWrap()
{
    Board board;
    for (Unacknowledged& segment : board.queue) {
        segment.seq = segment.seq - 6250;
    }
    QCOMPARE(board.update(blocks({{5500U - 6250U, 7000U - 6250U}})), 3 * kSmss);
    board.scoreboard.markLost(board.queue, kSmss);
    QCOMPARE(marks(board.queue), QString("LSSS...."));
    board.scoreboard.acknowledge(board.queue, SeqNum{100}, {});
    QCOMPARE(board.scoreboard.sacked(), 650U);
}

SUITE(ScoreboardTest);

} // namespace scoreboard_test

#include "scoreboard_test.moc"
