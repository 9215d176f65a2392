// SPDX-License-Identifier: GPL-3.0-or-later
// Sequence arithmetic modulo 2^32, RFC 9293 §3.4, and what a segment occupies.

#include "support/suite.h"
#include "tcp/segment.h"
#include "tcp/sequence.h"

#include <QTest>

#include <rapidcheck.h>

namespace sequence_test {

using namespace tcp;

namespace {

constexpr std::uint32_t kHalf = 0x80000000U;

Segment segmentOf(Flags flags, std::uint32_t len)
{
    Segment segment;
    segment.seq = SeqNum{0xfffffffeU};
    segment.flags = flags;
    segment.len = len;
    return segment;
}

} // namespace

class SequenceTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesModulo_data();
    void comparesModulo();
    void addsAndMeasuresModulo();
    void windowsWrap_data();
    void windowsWrap();
    void orderOfNearNumbers();
    void segmentsOccupyNumbers_data();
    void segmentsOccupyNumbers();
};

void SequenceTest::comparesModulo_data()
{
    QTest::addColumn<std::uint32_t>("a");
    QTest::addColumn<std::uint32_t>("b");
    QTest::addColumn<bool>("precedes");
    QTest::addColumn<bool>("notAfter");
    QTest::newRow("equal") << 7U << 7U << false << true;
    QTest::newRow("one before") << 6U << 7U << true << true;
    QTest::newRow("one after") << 8U << 7U << false << false;
    QTest::newRow("across 2^32") << 0xffffffffU << 0U << true << true;
    QTest::newRow("back across 2^32") << 0U << 0xffffffffU << false << false;
    QTest::newRow("far across 2^32") << 0xf0000000U << 0x10000000U << true << true;
    QTest::newRow("just less than half the circle") << 5U << 5U + kHalf - 1 << true << true;
    QTest::newRow("as seen from there") << 5U + kHalf - 1 << 5U << false << false;
}

void SequenceTest::comparesModulo()
{
    QFETCH(std::uint32_t, a);
    QFETCH(std::uint32_t, b);
    QTEST(tcp::precedes(SeqNum{a}, SeqNum{b}), "precedes");
    QTEST(tcp::notAfter(SeqNum{a}, SeqNum{b}), "notAfter");
}

void SequenceTest::addsAndMeasuresModulo()
{
    const SeqNum last{0xffffffffU};
    QCOMPARE((last + 1).value, 0U);
    QCOMPARE((last + 11).value, 10U);
    QCOMPARE((SeqNum{0} - 1).value, 0xffffffffU);
    QCOMPARE(distance(last, SeqNum{9}), 10U);
    QCOMPARE(distance(SeqNum{9}, SeqNum{9}), 0U);
}

void SequenceTest::windowsWrap_data()
{
    QTest::addColumn<std::uint32_t>("seq");
    QTest::addColumn<std::uint32_t>("start");
    QTest::addColumn<std::uint32_t>("size");
    QTest::addColumn<bool>("inside");
    QTest::newRow("left edge") << 100U << 100U << 10U << true;
    QTest::newRow("last number") << 109U << 100U << 10U << true;
    QTest::newRow("right edge") << 110U << 100U << 10U << false;
    QTest::newRow("before") << 99U << 100U << 10U << false;
    QTest::newRow("an empty window") << 100U << 100U << 0U << false;
    QTest::newRow("wrapped, before 2^32") << 0xffffffffU << 0xfffffffcU << 10U << true;
    QTest::newRow("wrapped, zero") << 0U << 0xfffffffcU << 10U << true;
    QTest::newRow("wrapped, last number") << 5U << 0xfffffffcU << 10U << true;
    QTest::newRow("wrapped, right edge") << 6U << 0xfffffffcU << 10U << false;
    QTest::newRow("wrapped, before") << 0xfffffffbU << 0xfffffffcU << 10U << false;
}

void SequenceTest::windowsWrap()
{
    QFETCH(std::uint32_t, seq);
    QFETCH(std::uint32_t, start);
    QFETCH(std::uint32_t, size);
    QTEST(inWindow(SeqNum{seq}, SeqNum{start}, size), "inside");
}

/// Wherever the circle is cut, numbers less than half of it apart are in order.
void SequenceTest::orderOfNearNumbers()
{
    const bool holds = rc::check([](std::uint32_t start, std::uint32_t count) {
        const std::uint32_t step = count % kHalf;
        const SeqNum a{start};
        const SeqNum b = a + step;
        RC_ASSERT(precedes(a, b) == (step > 0));
        RC_ASSERT(notAfter(a, b));
        RC_ASSERT(notAfter(b, a) == (step == 0));
        RC_ASSERT(distance(a, b) == step);
        RC_ASSERT(b - step == a);
        RC_ASSERT(inWindow(b, a, step + 1));
        RC_ASSERT(!inWindow(b, a, step));
    });
    QVERIFY(holds);
}

void SequenceTest::segmentsOccupyNumbers_data()
{
    QTest::addColumn<Flags>("flags");
    QTest::addColumn<std::uint32_t>("len");
    QTest::addColumn<std::uint32_t>("segLen");
    QTest::newRow("a bare ACK takes none") << Flags{Flag::Ack} << 0U << 0U;
    QTest::newRow("a RST takes none") << Flags{Flag::Rst} << 0U << 0U;
    QTest::newRow("a SYN takes one") << Flags{Flag::Syn} << 0U << 1U;
    QTest::newRow("a FIN takes one") << Flags{Flag::Fin, Flag::Ack} << 0U << 1U;
    QTest::newRow("data") << Flags{Flag::Ack, Flag::Psh} << 10U << 10U;
    QTest::newRow("SYN, data and FIN") << Flags{Flag::Syn, Flag::Fin} << 10U << 12U;
}

void SequenceTest::segmentsOccupyNumbers()
{
    QFETCH(Flags, flags);
    QFETCH(std::uint32_t, len);
    QFETCH(std::uint32_t, segLen);
    const Segment segment = segmentOf(flags, len);
    QCOMPARE(segment.segLen(), segLen);
    QCOMPARE(segment.end().value, segLen - 2); // the segment begins at 2^32 - 2
}

SUITE(SequenceTest);

} // namespace sequence_test

#include "sequence_test.moc"
