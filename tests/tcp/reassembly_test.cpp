// SPDX-License-Identifier: GPL-3.0-or-later
// What arrives ahead of a gap: held, merged, taken out again.

#include "support/suite.h"
#include "tcp/reassembly.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace reassembly_test {

using namespace tcp;

namespace {

/// "[10,20) [30,35)", counted from `base`.
QString ranges(const Reassembly& held, SeqNum base)
{
    QStringList list;
    for (const Reassembly::Range& range : held.ranges()) {
        const std::uint32_t start = distance(base, range.start);
        list << QString("[%1,%2)").arg(start).arg(start + range.length);
    }
    return list.join(' ');
}

} // namespace

class ReassemblyTest : public QObject
{
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void takesWhatJoinsOn();
    void takesBeyondOldStart();
    void holdsAFin();
    void tellsOverlaps();
    void ordersByArrival();
    void equalsASetOfOctets();
};

void ReassemblyTest::merges_data()
{
    QTest::addColumn<QList<QPair<int, int>>>("pieces");
    QTest::addColumn<QString>("held");
    using Pieces = QList<QPair<int, int>>;
    QTest::newRow("nothing") << Pieces{{10, 0}} << "";
    QTest::newRow("one") << Pieces{{10, 5}} << "[10,15)";
    QTest::newRow("apart") << Pieces{{10, 5}, {20, 5}} << "[10,15) [20,25)";
    QTest::newRow("apart, the later first") << Pieces{{20, 5}, {10, 5}} << "[10,15) [20,25)";
    QTest::newRow("touching behind") << Pieces{{10, 5}, {15, 5}} << "[10,20)";
    QTest::newRow("touching before") << Pieces{{15, 5}, {10, 5}} << "[10,20)";
    QTest::newRow("overlapping") << Pieces{{10, 10}, {15, 10}} << "[10,25)";
    QTest::newRow("inside") << Pieces{{10, 20}, {15, 5}} << "[10,30)";
    QTest::newRow("around") << Pieces{{15, 5}, {10, 20}} << "[10,30)";
    QTest::newRow("the same again") << Pieces{{10, 5}, {10, 5}} << "[10,15)";
    QTest::newRow("between two") << Pieces{{10, 5}, {20, 5}, {15, 5}} << "[10,25)";
    QTest::newRow("over many") << Pieces{{10, 2}, {20, 2}, {30, 2}, {40, 2}, {11, 25}}
                               << "[10,36) [40,42)";
    QTest::newRow("the second of three")
        << Pieces{{10, 2}, {20, 2}, {30, 2}, {22, 3}} << "[10,12) [20,25) [30,32)";
}

void ReassemblyTest::merges()
{
    using Pieces = QList<QPair<int, int>>;
    QFETCH(Pieces, pieces);
    for (const std::uint32_t base : {1000U, 0xfffffff0U}) {
        Reassembly held;
        for (const auto& [start, length] : pieces) {
            held.hold(SeqNum{base} + static_cast<std::uint32_t>(start),
                static_cast<std::uint32_t>(length));
        }
        QTEST(ranges(held, SeqNum{base}), "held");
        QCOMPARE(held.empty(), held.ranges().empty());
    }
}

void ReassemblyTest::takesWhatJoinsOn()
{
    for (const std::uint32_t base : {1000U, 0xfffffff0U}) {
        const SeqNum start{base};
        Reassembly held;
        held.hold(start + 10, 5);
        held.hold(start + 20, 5);
        QCOMPARE(held.take(start), 0U); // a gap
        QCOMPARE(held.take(start + 10), 5U);
        QCOMPARE(ranges(held, start), QString("[20,25)"));
        QCOMPARE(held.take(start + 15), 0U);
        held.hold(start + 15, 5);
        QCOMPARE(held.take(start + 15), 10U);
        QVERIFY(held.empty());
    }
}

/// What arrived in order may have covered what was held.
void ReassemblyTest::takesBeyondOldStart()
{
    const SeqNum start{0xfffffff0U};
    Reassembly held;
    held.hold(start + 10, 10);
    held.hold(start + 30, 5);
    QCOMPARE(held.take(start + 15), 5U);
    QCOMPARE(held.take(start + 40), 0U); // all of it is old
    QVERIFY(held.empty());
}

void ReassemblyTest::holdsAFin()
{
    Reassembly held;
    const SeqNum fin{0};
    QVERIFY(!held.finAt(fin));
    held.holdFin(fin);
    QVERIFY(!held.empty());
    QVERIFY(held.finAt(fin));
    QVERIFY(!held.finAt(fin - 1));
    QCOMPARE(held.take(fin - 1), 0U); // it is no octet
}

void ReassemblyTest::tellsOverlaps()
{
    const SeqNum start{0xfffffff8U};
    Reassembly held;
    held.hold(start + 10, 10);
    QVERIFY(!held.firstOverlap(start, 10));
    QVERIFY(!held.firstOverlap(start + 20, 10));
    const auto overlap = held.firstOverlap(start + 5, 10);
    QVERIFY(overlap);
    QCOMPARE(overlap->start, start + 10);
    QCOMPARE(overlap->length, 5U);
}

/// RFC 2018 §4: the block that arrived last is told first.
void ReassemblyTest::ordersByArrival()
{
    const SeqNum start{0};
    Reassembly held;
    held.hold(start + 10, 5);
    held.hold(start + 30, 5);
    held.hold(start + 20, 5);
    held.hold(start + 15, 2); // the first one again
    const auto latest = held.latestFirst();
    QCOMPARE(latest.size(), std::size_t{3});
    QCOMPARE(latest[0].start, start + 10);
    QCOMPARE(latest[1].start, start + 20);
    QCOMPARE(latest[2].start, start + 30);
}

/// Against the plainest model there is: a set of single octets.
void ReassemblyTest::equalsASetOfOctets()
{
    const bool holds = rc::check([] {
        const SeqNum base{*rc::gen::arbitrary<std::uint32_t>()};
        Reassembly held;
        std::set<std::uint32_t> octets;
        const auto pieces = *rc::gen::container<std::vector<std::pair<unsigned, unsigned>>>(
            rc::gen::pair(rc::gen::inRange(1U, 80U), rc::gen::inRange(0U, 20U)));
        for (const auto& [start, length] : pieces) {
            held.hold(base + start, length);
            for (std::uint32_t octet = start; octet < start + length; ++octet) {
                octets.insert(octet);
            }
        }
        std::set<std::uint32_t> ofRanges;
        std::uint32_t beyond = 0;
        for (const Reassembly::Range& range : held.ranges()) {
            const std::uint32_t start = distance(base, range.start);
            RC_ASSERT(range.length > 0U);
            RC_ASSERT(start > beyond); // in order, with a gap between
            beyond = start + range.length;
            for (std::uint32_t octet = start; octet < beyond; ++octet) {
                ofRanges.insert(octet);
            }
        }
        RC_ASSERT(ofRanges == octets);

        const auto from = *rc::gen::inRange(0U, 100U);
        std::uint32_t run = 0;
        while (octets.contains(from + run)) {
            ++run;
        }
        RC_ASSERT(held.take(base + from) == run);
        for (const Reassembly::Range& range : held.ranges()) {
            RC_ASSERT(distance(base, range.start) > from + run);
        }
    });
    QVERIFY(holds);
}

SUITE(ReassemblyTest);

} // namespace reassembly_test

#include "reassembly_test.moc"
