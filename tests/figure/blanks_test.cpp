// SPDX-License-Identifier: GPL-3.0-or-later
// Figures with blanks: what belongs there is nowhere in them.

#include "figure/figure.h"
#include "figure/svg_writer.h"
#include "render/paint/font_metrics.h"
#include "support/sample_runs.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace blanks_test {

using diagram::DisplayList;
using figure::FigureOptions;

namespace {

DisplayList pictureOf(const sim::Trace& trace, const FigureOptions& options)
{
    const render::FontMetrics metrics;
    return figure::makeFigure(trace, QStringLiteral("Lost SYN,ACK"), options, metrics).list;
}

/// All that is written in a picture, also where it is not seen.
QString textOf(const DisplayList& list) { return QString::fromStdString(figure::svg(list, {})); }

QStringList textsIn(const DisplayList& list)
{
    QStringList texts;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            texts += QString::fromStdString(text->text);
        }
    }
    return texts;
}

qsizetype circlesIn(const DisplayList& list)
{
    return std::ranges::count_if(list.items, [](const diagram::DisplayItem& item) {
        const auto* circle = std::get_if<diagram::CircleItem>(&item);
        return circle != nullptr && circle->fill == diagram::Ink::Paper;
    });
}

} // namespace

class BlanksTest : public QObject
{
    Q_OBJECT

private slots:
    void flagsAreNowhere();
    void numbersAreNowhere();
    void statesAreNowhere();
    void aBlankForEach();
    void theKeyTellsThem();
    void theKeyOfFlagsTellsFlagsAlone();
    void onlyWhereAsked();
    void namesAndNotes();
    void theLegendTellsNoAnswer();
};

void BlanksTest::flagsAreNowhere()
{
    FigureOptions options;
    options.blanks.flags = true;
    for (const support::SampleRun& run : support::sampleRuns()) {
        const QString text = textOf(pictureOf(run.trace(), options));
        // The name of a phase tells the flags in it.
        for (const char* flag : {"SYN,", "FIN,", "RST,", "PSH,", ">SYN<", ">ACK<", ">FIN<",
                 "andshake", "teardown", ">Simultaneous"}) {
            QVERIFY2(!text.contains(flag), qPrintable(QString::fromStdString(run.name) + flag));
        }
    }
}

void BlanksTest::numbersAreNowhere()
{
    FigureOptions options;
    options.blanks.seq = options.blanks.ack = options.blanks.len = true;
    for (const render::Numbers numbers : {render::Numbers::Symbolic, render::Numbers::Absolute}) {
        options.numbers = numbers;
        for (const support::SampleRun& run : support::sampleRuns()) {
            const QString text = textOf(pictureOf(run.trace(), options));
            for (const char* name : {"seq=", "ack=", "len="}) {
                // What follows is drawn apart: a line and a number in a circle.
                QVERIFY2(!text.contains(QRegularExpression(QString(name) + "[0-9a-zA-Z]")),
                    qPrintable(QString::fromStdString(run.name)));
            }
        }
    }
}

void BlanksTest::statesAreNowhere()
{
    FigureOptions options;
    options.blanks.states = true;
    for (const support::SampleRun& run : support::sampleRuns()) {
        const QString text = textOf(pictureOf(run.trace(), options));
        for (const tcp::State state : tcp::kAllStates) {
            const QString name = QString::fromStdString(std::string(tcp::name(state)));
            QVERIFY2(!text.contains(name), qPrintable(QString::fromStdString(run.name) + name));
        }
    }
}

void BlanksTest::aBlankForEach()
{
    FigureOptions options;
    options.blanks.flags = options.blanks.seq = true;
    const sim::Trace trace = support::sampleRun("whole connection").trace();
    QCOMPARE(circlesIn(pictureOf(trace, options)), qsizetype(2 * trace.segments().size()));
    options.withKey = true;
    QCOMPARE(circlesIn(pictureOf(trace, options)), qsizetype(4 * trace.segments().size()));
}

void BlanksTest::theKeyTellsThem()
{
    FigureOptions options;
    options.blanks.ack = true;
    options.withKey = true;
    const sim::Trace trace = support::sampleRun("handshake").trace();
    const DisplayList list = pictureOf(trace, options);
    QCOMPARE(textsIn(list).last(5), (QStringList{"Answers", "1", "x+1", "2", "y+1"}));
    QVERIFY(list.size.height > pictureOf(trace, {}).size.height);
}

/// That a segment was sent again, or was injected, is nothing that is asked: the figure says so. It
/// does not say "old duplicate", which a RST would not be.
void BlanksTest::theKeyOfFlagsTellsFlagsAlone()
{
    FigureOptions options;
    options.blanks.flags = true;
    options.withKey = true;
    const sim::Trace trace = support::TraceBuilder::established(100, 300)
                                 .resend(sim::Side::Client, {}, 101, 301, 10)
                                 .inject(sim::Side::Client, {tcp::Flag::Rst}, 101)
                                 .inject(sim::Side::Client, {tcp::Flag::Syn}, 77)
                                 .trace();
    const QStringList texts = textsIn(pictureOf(trace, options));
    QCOMPARE(texts.last(7), (QStringList{"Answers", "1", "RST", "2", "ACK", "3", "SYN"}));
    QCOMPARE(texts.filter("injected").size(), 2);
    QVERIFY(texts.filter("old duplicate").isEmpty());
}

void BlanksTest::onlyWhereAsked()
{
    FigureOptions options;
    options.blanks.ack = true;
    options.blanks.at = {{3}};
    const QString text = textOf(pictureOf(support::sampleRun("handshake").trace(), options));
    QVERIFY(text.contains("ack=x+1"));
    QVERIFY(!text.contains("ack=y+1"));
}

void BlanksTest::namesAndNotes()
{
    FigureOptions options;
    options.endNames.set(sim::Side::Client, language::kEnglish, "Alice");
    options.endNames.set(sim::Side::Server, language::kEnglish, "Bob");
    options.remarks.push_back(
        {diagram::Remark::BySegment{sim::Side::Server, 1}, {"two steps in one"}});
    options.remarks.push_back(
        {diagram::Remark::AtTime{sim::Side::Client, tcp::Instant{std::chrono::milliseconds(70)}},
            {"now"}});
    const sim::Trace trace = support::sampleRun("handshake").trace();
    const QString told = textOf(pictureOf(trace, options));
    for (const char* words : {"Alice", "Bob", "two steps", ">now<", "note-server-1",
             "Segment 1, Alice to Bob", "The user of Alice calls", "Bob: LISTEN"}) {
        QVERIFY2(told.contains(words), words);
    }
    options.blanks.names = options.blanks.notes = true;
    const QString hidden = textOf(pictureOf(trace, options));
    for (const char* words : {"Alice", "Bob", "two steps", ">now<"}) {
        QVERIFY2(!hidden.contains(words), words);
    }
}

/// What is still seen is explained, but not where the words would tell what a blank hides.
void BlanksTest::theLegendTellsNoAnswer()
{
    const sim::Trace trace = support::sampleRun("whole connection").trace();
    const auto legendWith = [&trace](auto&& setBlanks) {
        FigureOptions options;
        options.hasLegend = true;
        setBlanks(options.blanks);
        return textsIn(pictureOf(trace, options));
    };
    const QString ofFirst = "initial sequence number of the client";
    const QString ofFin = "sequence number of the segment with the first FIN";
    const QStringList seq = legendWith([](render::Blanks& blanks) { blanks.seq = true; });
    QVERIFY(seq.contains(ofFirst) && seq.contains(ofFin));
    const QStringList flags = legendWith([](render::Blanks& blanks) { blanks.flags = true; });
    QVERIFY(flags.contains(ofFirst) && flags.filter("number of the segment").isEmpty());
    const QStringList one =
        legendWith([](render::Blanks& blanks) { blanks.fields[sim::SegmentId{1}].flags = true; });
    QVERIFY(one.contains(ofFirst) && !one.contains(ofFin));
    const QStringList names = legendWith([](render::Blanks& blanks) { blanks.names = true; });
    QVERIFY(!names.contains(ofFirst) && names.contains(ofFin));
    const QStringList numbers = legendWith([](render::Blanks& blanks) {
        blanks.seq = true;
        blanks.ack = true;
    });
    QVERIFY(!numbers.contains(ofFirst) && !numbers.contains(ofFin));
}

SUITE_WITHIN(QGuiApplication, BlanksTest);

} // namespace blanks_test

#include "blanks_test.moc"
