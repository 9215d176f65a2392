// SPDX-License-Identifier: GPL-3.0-or-later

// A long trace that is cut and grows differently, or is laid out piece by piece: the picture is the
// same as that of a trace which was so from the beginning.

#include "diagram/reading/symbols.h"
#include "diagram/sequence/sequence_diagram.h"
#include "sim/history.h"
#include "sim/trace_index.h"
#include "support/plain_words.h"
#include "support/suite.h"

#include <QtTest>

namespace sequence_cut_test {

using diagram::SequenceDiagram;
using diagram::SequenceOptions;
using sim::Side;

namespace {

const support::PlainMeasurer kMeasurer;
const support::PlainWords kWords;

/// Long enough for several marks; copies, losses, and segments on their way at any moment.
sim::Genesis longRun(std::uint64_t seed)
{
    sim::Genesis genesis;
    genesis.seed = seed;
    genesis.established = true;
    genesis.until = tcp::Instant(std::chrono::hours(1));
    genesis.endpoint[Side::Server].window = 14'600;
    for (const Side side : sim::kBothSides) {
        genesis.link[side].duplicate = 0.02;
        genesis.link[side].loss = 0.005;
        genesis.link[side].jitter = std::chrono::milliseconds(30);
    }
    const tcp::Call send{tcp::CallKind::Send, 1'500'000};
    genesis.steps = {{sim::AtTime{}, sim::UserCall{Side::Client, send}}};
    return genesis;
}

struct Courses
{
    sim::Trace before;
    sim::Trace after;
    /// What both share.
    std::size_t rows = 0;
    std::size_t segments = 0;
};

/// A run to its end; and the same, but for an act at `share` of it.
Courses courses(std::uint64_t seed, double share)
{
    sim::History history(longRun(seed));
    history.runToEnd();
    Courses result;
    result.before = history.trace();
    history.seek(static_cast<std::size_t>(share * static_cast<double>(history.size())));
    result.rows = history.current().rowCount();
    result.segments = history.current().segmentCount();
    const tcp::Call close{tcp::CallKind::Close, 0};
    if (!history.apply({history.current().now(), sim::UserCall{Side::Server, close}})) {
        return {};
    }
    history.runToEnd();
    result.after = history.trace();
    return result;
}

SequenceDiagram blank() { return {SequenceOptions{}, kMeasurer, kWords}; }

} // namespace

class SequenceCutTest : public QObject
{
    Q_OBJECT

private slots:
    void cutIsAsIfNew_data();
    void cutIsAsIfNew();
    void piecesAreAsOne();
    void namesAreThoseOfTheNewCourse_data() { cutIsAsIfNew_data(); }
    void namesAreThoseOfTheNewCourse();
    void rowsAreThoseOfTheNewCourse_data() { cutIsAsIfNew_data(); }
    void rowsAreThoseOfTheNewCourse();
    void aChangeIsForgotten();
    void aPartIsAPicture();
};

void SequenceCutTest::cutIsAsIfNew_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<double>("share");
    for (unsigned seed = 1; seed <= 2; ++seed) {
        for (const double share : {0.0, 0.03, 0.77}) {
            QTest::addRow("seed %u at %g", seed, share) << seed << share;
        }
    }
}

void SequenceCutTest::cutIsAsIfNew()
{
    QFETCH(unsigned, seed);
    QFETCH(double, share);
    const Courses run = courses(seed, share);
    QVERIFY(run.before.rows().size() > 5000);
    SequenceDiagram cut = blank();
    cut.update(run.before);
    cut.update(run.after, run.rows);
    SequenceDiagram fresh = blank();
    fresh.update(run.before);
    fresh.update(run.after, 0);
    QVERIFY(cut.layout(run.after, {}) == fresh.layout(run.after, {}));
    // And back again, as undoing does.
    cut.update(run.before, run.rows);
    fresh.update(run.before, 0);
    QVERIFY(cut.layout(run.before, {}) == fresh.layout(run.before, {}));
}

/// Of a network that was changed, once the change has been undone.
void SequenceCutTest::aChangeIsForgotten()
{
    sim::Genesis genesis = longRun(3);
    genesis.steps.front().what =
        sim::UserCall{Side::Client, tcp::Call{tcp::CallKind::Send, 14'600}};
    sim::History history(genesis);
    history.runToEnd();
    const sim::Trace without = history.trace();
    history.seek(2);
    const std::size_t rows = history.current().rowCount();
    sim::NetworkChange change;
    for (const Side side : sim::kBothSides) {
        change.link[side] = genesis.link[side];
        change.link[side].delay = std::chrono::milliseconds(120);
    }
    QVERIFY(history.apply({history.current().now(), change}));
    history.runToEnd();
    const sim::Trace with = history.trace();

    SequenceDiagram diagram = blank();
    diagram.update(with);
    SequenceDiagram fresh = blank();
    fresh.update(without);
    QVERIFY(!(diagram.layout(with, {}) == fresh.layout(without, {})));
    diagram.update(without, rows);
    QVERIFY(diagram.layout(without, {}) == fresh.layout(without, {}));
}

void SequenceCutTest::piecesAreAsOne()
{
    const Courses run = courses(9, 0.5);
    SequenceDiagram pieces = blank();
    pieces.update(run.before, 0, 100);
    while (pieces.rowCount() < run.before.rows().size()) {
        const std::size_t placed = pieces.rowCount();
        pieces.update(run.before, SIZE_MAX, 100);
        QVERIFY(pieces.rowCount() > placed && pieces.rowCount() < placed + 200);
    }
    SequenceDiagram fresh = blank();
    fresh.update(run.before);
    QVERIFY(pieces.layout(run.before, {}) == fresh.layout(run.before, {}));
}

void SequenceCutTest::namesAreThoseOfTheNewCourse()
{
    QFETCH(unsigned, seed);
    QFETCH(double, share);
    const Courses run = courses(seed, share);
    diagram::Symbols cut;
    cut.update(run.before);
    cut.update(run.after, run.segments);
    diagram::Symbols fresh;
    fresh.update(run.after);
    for (const sim::SentSegment& sent : run.after.segments()) {
        QVERIFY(cut.numbers(sent) == fresh.numbers(sent));
    }
}

void SequenceCutTest::rowsAreThoseOfTheNewCourse()
{
    QFETCH(unsigned, seed);
    QFETCH(double, share);
    const Courses run = courses(seed, share);
    sim::TraceIndex cut;
    cut.update(run.before);
    cut.update(run.after, run.rows);
    sim::TraceIndex fresh;
    fresh.update(run.after);
    QCOMPARE(cut.segmentsBefore(run.rows), run.segments);
    for (const sim::SentSegment& sent : run.after.segments()) {
        QCOMPARE(cut.sendRow(sent.id), fresh.sendRow(sent.id));
        QCOMPARE(cut.endRows(sent.id), fresh.endRows(sent.id));
        QCOMPARE(cut.windowShift(run.after, sent.id), fresh.windowShift(run.after, sent.id));
    }
    QVERIFY(std::ranges::equal(cut.stateRows(), fresh.stateRows()));
}

/// Between two pieces it is drawn, too: with a clock far beyond, and flights that have no place.
void SequenceCutTest::aPartIsAPicture()
{
    const Courses run = courses(3, 0.5);
    SequenceDiagram part = blank();
    part.update(run.before, 0, 300);
    SequenceOptions options;
    options.visibleRows = run.before.rows().size();
    options.now = run.before.rows().back().at;
    const sim::SentSegment& last = run.before.segments().back();
    options.travelling = {{last.id, Side::Server, last.at, *options.now}};
    const diagram::Size size = part.size(options);
    QVERIFY(!part.layout(run.before, 0, size.height, options).items.empty());
    QCOMPARE(part.pointsOf(run.before, options.travelling, options, *options.now).front().x, 0.0);
}

SUITE_WITHIN(QCoreApplication, SequenceCutTest);

} // namespace sequence_cut_test

#include "sequence_cut_test.moc"
