// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/symbols.h"

#include "sim/simulation.h"
#include "support/random_runs.h"
#include "support/sample_runs.h"
#include "support/story.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QtTest>

#include <map>
#include <tuple>

namespace symbols_test {

using namespace std::chrono_literals;
using diagram::Symbols;
using sim::Side;
using support::TraceBuilder;
using tcp::Flag;

namespace {

constexpr auto kClient = Side::Client;
constexpr auto kServer = Side::Server;

/// For each segment whether it reopens the window of its sender.
std::vector<bool> reopened(const sim::Trace& trace)
{
    Symbols symbols;
    symbols.update(trace);
    std::vector<bool> result;
    for (const sim::SentSegment& sent : trace.segments()) {
        result.push_back(symbols.numbers(sent).reopensWindow);
    }
    return result;
}

/// "seq/ack" of every segment, without ack where there is none.
QStringList symbolsOf(const sim::Trace& trace)
{
    Symbols symbols;
    symbols.update(trace);
    QStringList texts;
    for (const sim::SentSegment& sent : trace.segments()) {
        const auto numbers = symbols.numbers(sent);
        QString text = QString::fromStdString(numbers.seq.symbol);
        if (sent.segment.hasAck()) {
            text += '/' + QString::fromStdString(numbers.ack.symbol);
        }
        texts += text;
    }
    return texts;
}

QStringList symbolsOf(const char* run) { return symbolsOf(support::sampleRun(run).trace()); }

} // namespace

class SymbolsTest : public QObject
{
    Q_OBJECT

private slots:
    void handshakeAndData();
    void releaseWithDataBetween();
    void releaseWithNothingBetween();
    void threeSegments();
    void simultaneousClose();
    void simultaneousOpen();
    void repeatedFinKeepsItsLetters();
    void finWithData();
    void oldDuplicateIsZ();
    void newIncarnationsArePrimed();
    void aWindowThatReopensIsTold();
    void blocksOfSackHaveNames();
    void windowsAreScaledBehindTheSyns();
    void dataThatNobodySentAreForged();
    void anAckOfWhatNobodySentIsForged();
    void whatNobodySentSoIsForged();
    void aSynOfALaterConnectionIsForged();
    void anIsnUsedAgain();
    void namesStayShort();
    void numbersFromNowhere();
    void resetWithoutConnection();
    void modulo();
    void relative();
    void relativeOfIncarnations();
    void dataKeepTheirNames();
    void aliasTellsWhatWIs();
    void growsLikeTheWhole();
    void whoOpensHasX();
    void oldNumbersLieBelow();
};

void SymbolsTest::handshakeAndData()
{
    QCOMPARE(symbolsOf("whole connection"),
        (QStringList{
            "x", "y/x+1", "x+1/y+1", "x+1/y+1", "y+1/x+101", "u/v", "v/u+1", "w/u+1", "u+1/w+1"}));
}

/// Whoever sees data again sees that they are the same, also where a release has begun meanwhile.
void SymbolsTest::dataKeepTheirNames()
{
    int again = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        sim::Random random(seed);
        sim::Simulation simulation(support::randomGenesis(random, {}));
        sim::Trace trace(simulation.traceStart());
        while (trace.rows().size() < 4'000 &&
            simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
        }
        Symbols symbols;
        symbols.update(trace);
        std::map<std::tuple<Side, std::uint32_t, std::uint32_t>, std::string> names;
        for (const sim::SentSegment& sent : trace.segments()) {
            if (sent.injected || sent.segment.len == 0) {
                continue;
            }
            const auto [place, isNew] =
                names.try_emplace({sent.from, sent.segment.seq.value, sent.segment.len},
                    symbols.numbers(sent).seq.symbol);
            again += isNew ? 0 : 1;
            QVERIFY2(place->second == symbols.numbers(sent).seq.symbol,
                qPrintable(QStringLiteral("seed %1, segment %2").arg(seed).arg(sent.id.value)));
        }
    }
    QVERIFY(again > 200);
}

/// Once, where the letter is brought in.
void SymbolsTest::aliasTellsWhatWIs()
{
    const auto aliasesOf = [](const char* run) {
        const sim::Trace trace = support::sampleRun(run).trace();
        Symbols symbols;
        symbols.update(trace);
        QStringList found;
        for (const sim::SentSegment& sent : trace.segments()) {
            found << QString::fromStdString(symbols.numbers(sent).seq.alias);
        }
        return found.join('|');
    };
    QCOMPARE(aliasesOf("whole connection"), "|||||||v|");
    QCOMPARE(aliasesOf("half-close"), "||||v+80|");
    QCOMPARE(aliasesOf("three-segment close"), "||");
}

void SymbolsTest::releaseWithDataBetween()
{
    QCOMPARE(symbolsOf("half-close"),
        (QStringList{"u/v", "v/u+1", "v/u+1", "u+1/v+80", "w/u+1", "u+1/w+1"}));
}

void SymbolsTest::releaseWithNothingBetween()
{
    auto trace = TraceBuilder::established(100, 300)
                     .send(kServer, {Flag::Fin}, 301, 101)
                     .send(kClient, {}, 101, 302)
                     .send(kClient, {Flag::Fin}, 101, 302)
                     .send(kServer, {}, 302, 102)
                     .trace();
    QCOMPARE(symbolsOf(trace), (QStringList{"u/v", "v/u+1", "w/u+1", "u+1/w+1"}));
}

void SymbolsTest::threeSegments()
{
    QCOMPARE(symbolsOf("three-segment close"), (QStringList{"u/v", "v/u+1", "u+1/v+1"}));
}

/// The other end's FIN carries the number that u's FIN acknowledges.
void SymbolsTest::simultaneousClose()
{
    QCOMPARE(symbolsOf("simultaneous close"), (QStringList{"u/v", "v/u", "u+1/v+1", "v+1/u+1"}));
}

void SymbolsTest::simultaneousOpen()
{
    QCOMPARE(symbolsOf("simultaneous open"), (QStringList{"x", "y", "x/y+1", "y/x+1"}));
}

void SymbolsTest::repeatedFinKeepsItsLetters()
{
    auto trace = TraceBuilder::established(100, 300)
                     .send(kClient, {Flag::Fin}, 101, 301)
                     .resend(kClient, {Flag::Fin}, 101, 301)
                     .send(kServer, {}, 301, 102)
                     .send(kServer, {Flag::Fin}, 301, 102)
                     .resend(kServer, {Flag::Fin}, 301, 102)
                     // Sent again before the other FIN came: still v.
                     .resend(kClient, {Flag::Fin}, 101, 301)
                     .send(kClient, {}, 102, 302)
                     .trace();
    QCOMPARE(
        symbolsOf(trace), (QStringList{"u/v", "u/v", "v/u+1", "w/u+1", "w/u+1", "u/v", "u+1/w+1"}));
}

/// u is the number that the segment with the FIN carries.
void SymbolsTest::finWithData()
{
    auto trace = TraceBuilder::established(100, 300)
                     .send(kClient, {Flag::Fin}, 101, 301, 50)
                     .send(kServer, {}, 301, 152)
                     .trace();
    QCOMPARE(symbolsOf(trace), (QStringList{"u/v", "v/u+51"}));
}

void SymbolsTest::oldDuplicateIsZ()
{
    QCOMPARE(
        symbolsOf("old duplicate"), (QStringList{"x", "z", "y/z+1", "z+1", "y'/x+1", "x+1/y'+1"}));
}

void SymbolsTest::newIncarnationsArePrimed()
{
    auto trace = TraceBuilder::established(100, 300)
                     .send(kClient, {}, 101, 301, 50)
                     .send(kClient, {Flag::Syn}, 900)
                     .send(kServer, {}, 301, 151)
                     .send(kClient, {Flag::Rst}, 151)
                     .send(kClient, {Flag::Syn}, 900)
                     .send(kServer, {Flag::Syn}, 700, 901)
                     .send(kClient, {}, 901, 701)
                     .send(kServer, {Flag::Fin}, 701, 901)
                     .trace();
    QCOMPARE(symbolsOf(trace),
        (QStringList{"x+1/y+1", "x'", "y+1/x+51", "x+51", "x'", "y'/x'+1", "x'+1/y'+1", "u/v"}));
}

/// However many there are: after three primes they are counted.
/// Also where the first segment that tells of it is lost, and what answers a probe tells it again.
void SymbolsTest::aWindowThatReopensIsTold()
{
    support::SampleRun run = support::sampleRun("closed window");
    const sim::Trace trace = run.trace();
    const std::vector<bool> told = reopened(trace);
    std::uint32_t nth = 0;
    std::uint32_t update = 0;
    for (const sim::SentSegment& sent : trace.segments()) {
        nth += sent.from == kServer ? 1 : 0;
        const bool isUpdate = sent.reason == tcp::Reason::WindowUpdate && update == 0;
        QVERIFY(!isUpdate || told[sent.id.value - 1]);
        update = isUpdate ? nth : update;
        QVERIFY(!told[sent.id.value - 1] || (sent.from == kServer && sent.segment.window > 0));
    }
    QVERIFY(update > 0);
    run.genesis.faults.push_back({kServer, update, sim::Drop{}});
    const auto isTold = [](bool each) { return each; };
    QVERIFY(
        std::ranges::count_if(reopened(run.trace()), isTold) > std::ranges::count_if(told, isTold));
}

/// RFC 2018 §3. The last block tells of octets that arrived twice (RFC 2883 §4).
void SymbolsTest::blocksOfSackHaveNames()
{
    sim::Trace trace = TraceBuilder::established(1000, 5000)
                           .send(kClient, {Flag::Ack}, 1001, 5001, 100)
                           .send(kClient, {Flag::Ack}, 1101, 5001, 100)
                           .send(kClient, {Flag::Fin, Flag::Ack}, 1201, 5001, 100)
                           .trace();
    sim::SentSegment sack = trace.segments().back();
    sack.id = {4};
    sack.from = kServer;
    sack.segment = {};
    sack.segment.flags = {Flag::Ack};
    sack.segment.seq = tcp::SeqNum{5001};
    sack.segment.ack = tcp::SeqNum{1201};
    sack.segment.options.sack.add({tcp::SeqNum{1251}, tcp::SeqNum{1302}});
    sack.segment.options.sack.add({tcp::SeqNum{1001}, tcp::SeqNum{1101}});
    trace.append(sack);
    Symbols symbols;
    symbols.update(trace);
    const auto blocks = symbols.numbers(sack).sacked;
    QCOMPARE(blocks.size(), std::size_t{2});
    QCOMPARE(blocks[0].left.symbol, std::string("u+50"));
    QCOMPARE(blocks[0].right.symbol, std::string("u+101"));
    QCOMPARE(blocks[1].left.symbol, std::string("x+1"));
    QCOMPARE(blocks[1].right.relative, std::optional<std::int64_t>(101));
}

/// RFC 7323 §2.2: where both SYNs offer it; §2.3: by 14 bits at most.
void SymbolsTest::windowsAreScaledBehindTheSyns()
{
    const auto shifts = [](std::optional<std::uint8_t> client, std::optional<std::uint8_t> server) {
        sim::Trace trace;
        const auto send = [&](Side from, tcp::Flags flags, std::optional<std::uint8_t> scale) {
            sim::SentSegment sent;
            sent.id = {static_cast<std::uint32_t>(trace.segments().size() + 1)};
            sent.from = from;
            sent.segment.flags = flags;
            sent.segment.seq = tcp::SeqNum{flags.has(Flag::Syn) ? 100U : 101U};
            sent.segment.options.windowScale = scale;
            trace.append(sent);
        };
        send(kClient, {Flag::Syn}, client);
        send(kServer, {Flag::Syn, Flag::Ack}, server);
        send(kClient, {Flag::Ack}, {});
        send(kServer, {Flag::Ack}, {});
        Symbols symbols;
        symbols.update(trace);
        std::vector<int> result;
        for (const sim::SentSegment& sent : trace.segments()) {
            result.push_back(symbols.numbers(sent).windowShift);
        }
        return result;
    };
    QCOMPARE(shifts(7, 5), (std::vector<int>{0, 0, 7, 5}));
    QCOMPARE(shifts(7, {}), (std::vector<int>{0, 0, 0, 0}));
    QCOMPARE(shifts(15, 0), (std::vector<int>{0, 0, 14, 0}));
}

/// What was sent before may come back as an old duplicate.
void SymbolsTest::dataThatNobodySentAreForged()
{
    sim::Trace trace =
        TraceBuilder::established(1000, 5000).send(kClient, {Flag::Ack}, 1001, 5001, 100).trace();
    const auto isForged = [&](std::uint32_t seq) {
        sim::Trace with = trace;
        sim::SentSegment injected = trace.segments().front();
        injected.id = {2};
        injected.injected = true;
        injected.segment.seq = tcp::SeqNum{seq};
        with.append(injected);
        Symbols symbols;
        symbols.update(with);
        return symbols.numbers(injected).isForged;
    };
    QVERIFY(!isForged(1001));
    QVERIFY(isForged(1101));
    QVERIFY(isForged(500'000)); // far beyond the window
    QVERIFY(!isForged(901));    // before the connection
}

/// An ACK of what was never sent is made up, too.
void SymbolsTest::anAckOfWhatNobodySentIsForged()
{
    const auto isForged = [](std::uint32_t ack) {
        const sim::Trace trace = TraceBuilder::established(1000, 5000)
                                     .send(kServer, {Flag::Ack}, 5001, 1001, 100)
                                     .inject(kClient, {Flag::Ack}, 1001, ack)
                                     .trace();
        Symbols symbols;
        symbols.update(trace);
        return symbols.numbers(trace.segments().back()).isForged;
    };
    QVERIFY(!isForged(5001)); // as in the handshake
    QVERIFY(isForged(5101));  // it has been sent, and the client has not acknowledged it
    QVERIFY(isForged(5102));
    QVERIFY(isForged(999'999));
}

/// Numbers of the connection do not make it old: the end must have sent the same.
void SymbolsTest::whatNobodySentSoIsForged()
{
    const auto isForged = [](std::uint32_t seq, std::uint32_t ack, std::uint32_t len) {
        const sim::Trace trace = TraceBuilder()
                                     .send(kClient, {Flag::Syn}, 1000)
                                     .send(kServer, {Flag::Syn, Flag::Ack}, 5000, 1001)
                                     .send(kClient, {Flag::Ack}, 1001, 5001)
                                     .send(kClient, {Flag::Ack}, 1001, 5001, 100)
                                     .inject(kClient, {Flag::Ack}, seq, ack, len)
                                     .trace();
        Symbols symbols;
        symbols.update(trace);
        return symbols.numbers(trace.segments().back()).isForged;
    };
    QVERIFY(!isForged(1001, 5001, 0));
    QVERIFY(!isForged(1001, 5001, 100));
    QVERIFY(isForged(1001, 5001, 50));
    QVERIFY(isForged(1101, 5001, 0));
}

/// Numbers of an earlier connection lie before those of this one; before any SYN all may be old.
void SymbolsTest::aSynOfALaterConnectionIsForged()
{
    const auto isForged = [](TraceBuilder before, std::uint32_t seq) {
        const sim::Trace trace = before.inject(kClient, {Flag::Syn}, seq).trace();
        Symbols symbols;
        symbols.update(trace);
        return symbols.numbers(trace.segments().back()).isForged;
    };
    const auto opened = TraceBuilder().send(kClient, {Flag::Syn}, 100);
    QVERIFY(!isForged(TraceBuilder(), 5000));
    QVERIFY(!isForged(TraceBuilder().inject(kClient, {Flag::Syn}, 4000), 5000));
    QVERIFY(!isForged(opened, 90));
    QVERIFY(!isForged(opened, 100)); // a copy
    QVERIFY(isForged(opened, 101));
    QVERIFY(isForged(opened, 5000));
}

/// The letters of an old release do not name the numbers of a new connection that begins where the
/// old one did.
void SymbolsTest::anIsnUsedAgain()
{
    const sim::Trace trace = TraceBuilder()
                                 .send(kClient, {Flag::Syn}, 100)
                                 .send(kServer, {Flag::Syn, Flag::Ack}, 300, 101)
                                 .send(kClient, {Flag::Fin, Flag::Ack}, 101, 301)
                                 .send(kServer, {Flag::Fin, Flag::Ack}, 301, 102)
                                 .send(kClient, {Flag::Syn}, 100)
                                 .send(kServer, {Flag::Rst, Flag::Ack}, 0, 101)
                                 .trace();
    const QStringList symbols = symbolsOf(trace);
    QCOMPARE(symbols[2], "u/v");
    QCOMPARE(symbols.mid(symbols.size() - 2).join(' '), "x /x+1");
}

void SymbolsTest::namesStayShort()
{
    constexpr std::uint32_t kApart = 1'000'000;
    TraceBuilder builder;
    for (std::uint32_t i = 0; i <= 1203; ++i) {
        builder.inject(kClient, {Flag::Syn}, i * kApart);
        builder.send(kServer, {Flag::Syn}, i * kApart, i * kApart + 1);
    }
    const QStringList symbols = symbolsOf(builder.trace());
    const auto of = [&symbols](qsizetype number) { return symbols.mid(2 * number, 2).join(' '); };
    QCOMPARE(of(0), "z y/z+1");
    QCOMPARE(of(3), "z''' y'''/z'''+1");
    QCOMPARE(of(4), "z₄ y₄/z₄+1");
    QCOMPARE(of(5), "z₅ y₅/z₅+1");
    QCOMPARE(of(1203), "z₁₂₀₃ y₁₂₀₃/z₁₂₀₃+1");
}

void SymbolsTest::numbersFromNowhere()
{
    auto trace = TraceBuilder::established(100, 300)
                     .inject(kClient, {Flag::Rst}, 2'000'000)
                     .inject(kClient, {Flag::Rst}, 601)
                     .trace();
    QCOMPARE(symbolsOf(trace), (QStringList{"", "x+501"}));
}

void SymbolsTest::resetWithoutConnection()
{
    QCOMPARE(symbolsOf("closed port"), (QStringList{"x", "/x+1"}));
}

void SymbolsTest::modulo()
{
    auto trace = TraceBuilder()
                     .send(kClient, {Flag::Syn}, 0xffffffffU)
                     .send(kServer, {Flag::Syn}, 0xfffffffeU, 0)
                     .send(kClient, {}, 0, 0xffffffffU, 10)
                     .send(kServer, {}, 0xffffffffU, 10)
                     .trace();
    QCOMPARE(symbolsOf(trace), (QStringList{"x", "y/x+1", "x+1/y+1", "y+1/x+11"}));
}

void SymbolsTest::relative()
{
    const auto trace = support::sampleRun("half-close").trace();
    Symbols symbols;
    symbols.update(trace);
    const auto numbers = symbols.numbers(trace.segments()[4]);
    QCOMPARE(numbers.seq.absolute.value, 381U);
    QCOMPARE(numbers.seq.relative.value(), 81);
    QCOMPARE(numbers.ack.relative.value(), 2);
    QVERIFY(!diagram::NamedNumber{}.relative.has_value());
}

/// Each incarnation counts from 0.
void SymbolsTest::relativeOfIncarnations()
{
    const auto relativeOf = [](const char* run) {
        const sim::Trace trace = support::sampleRun(run).trace();
        Symbols symbols;
        symbols.update(trace);
        QList<std::int64_t> found;
        for (const sim::SentSegment& sent : trace.segments()) {
            found << symbols.numbers(sent).seq.relative.value_or(99);
        }
        return found;
    };
    // The old SYN, its answer, the RST; then the handshake that was meant.
    QCOMPARE(relativeOf("old duplicate"), (QList<std::int64_t>{0, 0, 0, 1, 0, 1}));
    QCOMPARE(relativeOf("half-open").first(1), QList<std::int64_t>{0});
}

void SymbolsTest::growsLikeTheWhole()
{
    for (const auto& run : support::sampleRuns()) {
        const sim::Trace trace = run.trace();
        const QStringList whole = symbolsOf(trace);
        Symbols symbols;
        sim::Trace growing(trace.start());
        for (const sim::SentSegment& sent : trace.segments()) {
            growing.append(sent);
            symbols.update(growing);
            const auto text = QString::fromStdString(symbols.numbers(sent).seq.symbol);
            QCOMPARE(text, whole[int(sent.id.value) - 1].section('/', 0, 0));
        }
    }
}

void SymbolsTest::whoOpensHasX()
{
    using tcp::CallKind;
    support::Story story;
    story.call(0ms, kClient, CallKind::Listen).call(0ms, kServer, CallKind::Connect);
    QCOMPARE(symbolsOf(support::run(story.genesis)), (QStringList{"x", "y/x+1", "x+1/y+1"}));
}

/// Data from before the connection, whose first numbers are 100 and 300.
void SymbolsTest::oldNumbersLieBelow()
{
    support::Story story = support::Story::established(101, 301);
    story.inject(10ms, kClient, support::segment({tcp::Flag::Ack}, 250, 101, 5));
    const sim::Trace trace = support::run(story.genesis);
    Symbols symbols;
    symbols.update(trace);
    const diagram::NamedNumber seq = symbols.numbers(trace.segments().front()).seq;
    QCOMPARE(seq.symbol, std::string("y−50"));
    QCOMPARE(seq.relative.value(), -50);
}

SUITE(SymbolsTest);

} // namespace symbols_test

#include "symbols_test.moc"
