// SPDX-License-Identifier: GPL-3.0-or-later

// Every figure of a run that breaks a rule of TCP says so; no other one does.

#include "diagram/picture/style.h"
#include "figure/figure.h"
#include "render/paint/font_metrics.h"
#include "support/story.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QTest>

namespace not_tcp_test {

using figure::FigureOptions;
using figure::View;
using render::Language;

namespace {

sim::Trace runOf(bool isTcp)
{
    support::Story story;
    story.isns(support::kA, {100}).isns(support::kB, {300});
    story.call(support::Milliseconds{0}, support::kB, tcp::CallKind::Listen);
    story.call(support::Milliseconds{0}, support::kA, tcp::CallKind::Connect);
    story.call(support::Milliseconds{300}, support::kA, tcp::CallKind::Send, 500);
    if (!isTcp) {
        story.genesis.endpoint[support::kB].whatIf.set(tcp::ChangedRule::TwoWayHandshake);
    }
    return support::run(story.genesis);
}

QStringList textsOf(const sim::Trace& trace, const FigureOptions& options)
{
    const render::FontMetrics measurer;
    QStringList texts;
    for (const auto& item : figure::makeFigure(trace, {}, options, measurer).list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            texts += QString::fromStdString(text->text);
        }
    }
    return texts;
}

} // namespace

class NotTcpTest : public QObject
{
    Q_OBJECT

private slots:
    void isSaidInEveryFigure_data();
    void isSaidInEveryFigure();
    void tellsWhichEnd();
    void isWithinTheFigure_data() { isSaidInEveryFigure_data(); }
    void isWithinTheFigure();
};

void NotTcpTest::isSaidInEveryFigure_data()
{
    QTest::addColumn<FigureOptions>("options");
    for (const View view : {View::Sequence, View::States, View::Both}) {
        FigureOptions options;
        options.view = view;
        QTest::addRow("view %d", static_cast<int>(view)) << options;
    }
    for (int kind = 0; kind <= static_cast<int>(diagram::ChartKind::Rounds); ++kind) {
        FigureOptions options;
        options.view = View::Chart;
        options.chart.kind = static_cast<diagram::ChartKind>(kind);
        QTest::addRow("chart %d", kind) << options;
    }
    FigureOptions blank;
    blank.blanks.flags = true;
    QTest::addRow("blanks") << blank;
}

void NotTcpTest::isSaidInEveryFigure()
{
    QFETCH(FigureOptions, options);
    for (const auto& [language, words] : {std::pair(Language::English, "Not TCP"),
             std::pair(Language::Chinese, "不是 TCP"), std::pair(Language::Both, "不是 TCP")}) {
        options.language = language;
        QVERIFY(!textsOf(runOf(false), options).filter(words).isEmpty());
        QVERIFY(textsOf(runOf(true), options).filter(words).isEmpty());
    }
}

void NotTcpTest::tellsWhichEnd()
{
    const QStringList texts = textsOf(runOf(false), {});
    QVERIFY(texts.contains("Not TCP: handshake of two (server)"));
    QVERIFY(texts.filter("Three-way").isEmpty());
}

/// With every rule that there is, in two languages: more than goes into one line.
void NotTcpTest::isWithinTheFigure()
{
    QFETCH(FigureOptions, options);
    support::Story story;
    story.call(support::Milliseconds{0}, support::kB, tcp::CallKind::Listen);
    story.call(support::Milliseconds{0}, support::kA, tcp::CallKind::Connect);
    for (const tcp::ChangedRule rule : tcp::kChangedRules) {
        story.genesis.endpoint[support::kA].whatIf.set(rule);
        story.genesis.endpoint[support::kB].whatIf.set(rule);
    }
    options.language = Language::Both;
    options.width = 720;
    const render::FontMetrics measurer;
    const sim::Trace trace = support::run(story.genesis);
    const diagram::DisplayList list = figure::makeFigure(trace, {}, options, measurer).list;
    double lowest = 0;
    int lines = 0;
    for (const auto& item : list.items) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (text == nullptr || text->ink != diagram::Ink::Lost ||
            text->font != diagram::style::kEndFont) {
            continue;
        }
        const double half = measurer.width(text->text, text->font) / 2;
        QVERIFY(text->at.x - half >= 0 && text->at.x + half <= list.size.width);
        QVERIFY(text->at.y >= lowest + 16);
        lowest = text->at.y;
        ++lines;
    }
    const int least = options.view == View::Sequence ? 3 : 2; // that of both ends is wide
    QVERIFY2(lines >= least, qPrintable(QString::number(lines)));
}

SUITE_WITHIN(QGuiApplication, NotTcpTest);

} // namespace not_tcp_test

#include "not_tcp_test.moc"
