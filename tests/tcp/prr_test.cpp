// SPDX-License-Identifier: GPL-3.0-or-later
// Proportional Rate Reduction: RFC 9937 §6 and the examples of §8.

#include "support/suite.h"
#include "tcp/congestion/prr.h"

#include <QTest>

#include <algorithm>
#include <vector>

namespace prr_test {

using namespace tcp;

namespace {

constexpr std::uint32_t kSmss = 1000;

/// What a figure of §8 tells of one ACK: cwnd before anything leaves, and what leaves, in segments.
struct Column
{
    std::uint32_t cwnd = 0;
    std::uint32_t sent = 0;
    friend bool operator==(const Column&, const Column&) = default;
};

QString text(const std::vector<Column>& columns)
{
    QString line;
    for (const Column& column : columns) {
        line += QString("%1/%2 ").arg(column.cwnd).arg(column.sent);
    }
    return line;
}

/// ACKs that each tell of one segment; what cwnd leaves room for leaves. Counted in segments.
std::vector<Column> play(Prr prr, std::uint32_t ssthresh, std::uint32_t inflight, int acks)
{
    std::vector<Column> columns;
    for (int i = 0; i < acks; ++i) {
        const std::uint32_t cwnd = prr.window({1, inflight, false}, ssthresh, 1);
        const std::uint32_t sent = cwnd - std::min(cwnd, inflight);
        columns.push_back({cwnd, sent});
        prr.sent(sent);
        inflight = inflight + sent - 1; // by the next ACK
    }
    return columns;
}

} // namespace

class PrrTest : public QObject
{
    Q_OBJECT

private slots:
    void oneLoss();
    void fifteenLosses();
    void goodProgressAddsASegment();
    void catchesUpToTheThreshold();
    void theFastRetransmitIsForced();
    void roundsUp();
    void withoutSack();
    void withoutSackNoMoreThanThereWas();
};

/// Figure 1: of 20 segments in flight and 2 by limited transmit the zeroth is lost. RecoverFS is
/// 22 - 3 SACKed + 1 SACKed just now = 20; inflight at the third SACK is 22 - 3 - 1 lost = 18.
void PrrTest::oneLoss()
{
    // From ACK 3 to 18: R, then an N with every second ACK. With ACK 19 inflight is ssthresh, which
    // leaves nothing by §6.2; the figure has an N there.
    std::vector<Column> figure;
    for (std::uint32_t i = 0; i < 16; ++i) {
        figure.push_back(i % 2 == 0 ? Column{19 - i / 2, 1} : Column{18 - i / 2, 0});
    }
    QCOMPARE(text(play(Prr(20), 10, 18, 16)), text(figure));
}

/// Figure 2: the first 15 of 20 are lost; inflight is below ssthresh at once. As much leaves as
/// arrives: cwnd 5, one segment for each ACK.
void PrrTest::fifteenLosses()
{
    // 22 - 3 SACKed - 15 lost = 4.
    const std::vector<Column> told = play(Prr(20), 10, 4, 3);
    QCOMPARE(text(told), text({{5, 1}, {5, 1}, {5, 1}}));
}

void PrrTest::goodProgressAddsASegment() // PRR-SSRB
{
    Prr prr(20 * kSmss);
    prr.window({kSmss, 4 * kSmss, false}, 10 * kSmss, kSmss);
    prr.sent(kSmss);
    QCOMPARE(prr.window({kSmss, 4 * kSmss, true}, 10 * kSmss, kSmss), 6 * kSmss);
    // More has left by now than has arrived; what arrives lets as much leave all the same.
    prr.sent(2 * kSmss);
    QCOMPARE(prr.window({kSmss, 5 * kSmss, false}, 10 * kSmss, kSmss), 6 * kSmss);
}

void PrrTest::catchesUpToTheThreshold() // PRR-CRB: never beyond ssthresh
{
    Prr prr(20 * kSmss);
    QCOMPARE(prr.window({8 * kSmss, 9 * kSmss, true}, 10 * kSmss, kSmss), 10 * kSmss);
    // What could have been sent and was not is made up for.
    Prr stalled(20 * kSmss);
    stalled.window({5 * kSmss, 4 * kSmss, false}, 10 * kSmss, kSmss);
    stalled.sent(kSmss);
    QCOMPARE(stalled.window({kSmss, 3 * kSmss, false}, 10 * kSmss, kSmss), 8 * kSmss);
}

void PrrTest::theFastRetransmitIsForced()
{
    Prr prr(20 * kSmss);
    QCOMPARE(prr.window({0, 15 * kSmss, false}, 10 * kSmss, kSmss), 16 * kSmss);
    prr.sent(kSmss);
    QCOMPARE(prr.window({0, 16 * kSmss, false}, 10 * kSmss, kSmss), 16 * kSmss);
}

void PrrTest::roundsUp() // DIV_ROUND_UP(prr_delivered * ssthresh, RecoverFS)
{
    Prr prr(3 * kSmss);
    // 1000 * 2000 / 3000 = 666.7
    QCOMPARE(prr.window({kSmss, 2500, false}, 2000, kSmss), 2500U + 667U);
}

/// Ten segments, the zeroth is lost: nine duplicate ACKs stand for nine segments, and the ACK of
/// all ten tells of one more.
void PrrTest::withoutSack()
{
    Prr prr(10 * kSmss, 2 * kSmss);
    for (int i = 0; i < 7; ++i) {
        const std::uint32_t delivered = prr.deliveredWithoutSack(0, true, kSmss);
        QCOMPARE(delivered, kSmss);
        prr.window({delivered, 5 * kSmss, false}, 5 * kSmss, kSmss);
    }
    QCOMPARE(prr.unconfirmed(), 9 * kSmss);
    QCOMPARE(prr.deliveredWithoutSack(10 * kSmss, false, kSmss), kSmss);
    QCOMPARE(prr.unconfirmed(), 0U);
    // The zeroth and the fifth: the ACK of five tells of the one that was sent again, no more.
    Prr twice(10 * kSmss, 8 * kSmss);
    QCOMPARE(twice.deliveredWithoutSack(5 * kSmss, false, kSmss), kSmss);
    QCOMPARE(twice.unconfirmed(), 4 * kSmss);
}

void PrrTest::withoutSackNoMoreThanThereWas()
{
    Prr prr(3 * kSmss);
    std::uint32_t all = 0;
    for (int i = 0; i < 10; ++i) {
        const std::uint32_t delivered = prr.deliveredWithoutSack(0, true, kSmss);
        prr.window({delivered, 0, false}, 2 * kSmss, kSmss);
        all += delivered;
    }
    QCOMPARE(all, 3 * kSmss);
    QCOMPARE(prr.unconfirmed(), 3 * kSmss);
}

SUITE(PrrTest);

} // namespace prr_test

#include "prr_test.moc"
