// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/question_picture.h"

#include "diagram/chart/chart_picture.h"
#include "diagram/chart/chart_reader.h"
#include "diagram/chart/rounds_picture.h"
#include "figure/pdf_writer.h"
#include "handout/picture_blanks.h"
#include "lesson/exercise/figure_table.h"
#include "render/paint/font_metrics.h"
#include "render/paint/painter.h"
#include "render/words/chart_labels.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace handout {
namespace {

constexpr double kPngWidth = 620;
constexpr double kBlankedWidth = 660; // so that the blanks of a segment stand in one row
constexpr double kPngScale = 1.5;

/// What has happened up to `end`.
sim::Trace cutAt(const sim::Trace& whole, tcp::Instant end)
{
    sim::Trace trace = whole;
    std::size_t segments = 0;
    for (const sim::SentSegment& sent : whole.segments()) {
        segments += sent.at <= end ? 1 : 0;
    }
    trace.truncate(whole.firstRowAt(end + tcp::Duration(1)), segments);
    return trace;
}

std::string words(const lesson::Question& question, language::Language language)
{
    QStringList texts;
    for (const language::Code code : language.shown()) {
        texts += lesson::chartInWords(question, code);
    }
    return texts.join('\n').toStdString();
}

QuestionChart roundsChart(const lesson::RoundValues& windows, language::Language language,
    double width, const diagram::TextMeasurer& measurer)
{
    diagram::RoundsPicture picture;
    constexpr int kStep = 4;
    constexpr double kHeight = 0.62; // of the width
    for (const double window : windows) {
        picture.windows.emplace_back(window);
        picture.most = std::max(picture.most, (static_cast<int>(window) / kStep + 1) * kStep);
    }
    auto made = diagram::layoutRounds(
        picture, width, kHeight * width, measurer, render::ChartLabels(language));
    return {{std::move(made.list)}, made.area};
}

/// The line of cwnd alone: marks, thresholds and phases are what is asked for.
QuestionChart cwndChart(const lesson::Question& question, language::Language language, double width,
    const diagram::TextMeasurer& measurer)
{
    const sim::Trace trace = cutAt(question.run->trace(), question.figure->to);
    const auto whole = diagram::chartOf(trace, diagram::ChartKind::Cwnd, *question.figure->cwndOf);
    auto shown = diagram::emptyChart(whole.kind, whole.of);
    shown[diagram::SeriesKind::Cwnd] = whole[diagram::SeriesKind::Cwnd];
    const diagram::ChartOfRun run{&shown};
    diagram::ChartOptions options;
    options.width = width;
    options.to = question.figure->to.time_since_epoch().count();
    auto made =
        diagram::layoutChart(std::span(&run, 1), options, measurer, render::ChartLabels(language));
    return {{std::move(made.list)}, made.area};
}

} // namespace

std::optional<QuestionChart> questionChart(const lesson::Question& question,
    language::Language language, double width, const diagram::TextMeasurer& measurer)
{
    if (!question.figure || !question.figure->isChart()) {
        return std::nullopt;
    }
    QuestionChart chart = question.figure->rounds.empty()
        ? cwndChart(question, language, width, measurer)
        : roundsChart(question.figure->rounds, language, width, measurer);
    chart.figure.list.description = words(question, language);
    return chart;
}

figure::Figure roundsGrid(const lesson::AskedItem& item, bool withAnswer,
    language::Language language, double width, const diagram::TextMeasurer& measurer)
{
    diagram::RoundsPicture picture;
    picture.most = item.mostSegments();
    picture.hasTitle = false;
    picture.windows.resize(static_cast<std::size_t>(item.roundCount()));
    if (withAnswer) {
        const auto& answer = std::get<lesson::RoundValues>(item.answer);
        std::ranges::copy(answer, picture.windows.begin());
    }
    constexpr double kHeight = 0.45; // of the width
    return {diagram::layoutRounds(
        picture, width, kHeight * width, measurer, render::ChartLabels(language))
                .list};
}

std::optional<sim::Trace> shownTrace(const lesson::Question& question)
{
    const auto end = lesson::pictureEnd(question);
    return end ? std::optional(cutAt(question.run->trace(), *end)) : std::nullopt;
}

bool tellsTimes(const lesson::Question& question)
{
    // What the table hides would tell an answer here, too.
    const auto& figure = question.exercise->figure;
    if (!figure || figure->hidden.contains("sent") || figure->hidden.contains("arrived")) {
        return false;
    }
    return std::ranges::any_of(question.items, [](const lesson::AskedItem& item) {
        return item.kind == lesson::ItemKind::State || item.unit == "ms" || item.unit == "s";
    });
}

std::optional<figure::Figure> questionPicture(const lesson::Question& question,
    language::Language language, double width, const diagram::TextMeasurer& measurer)
{
    if (auto chart = questionChart(question, language, width, measurer)) {
        return std::move(chart->figure);
    }
    figure::FigureOptions options;
    std::optional<sim::Trace> trace;
    if (const auto blanks = blanksOf(question)) {
        trace = withoutStates(question.run->trace(), question.figure->to);
        options.blanks = *blanks;
    } else {
        trace = shownTrace(question);
        options.extras.times = tellsTimes(question);
    }
    if (!trace) {
        return std::nullopt;
    }
    options.language = language;
    options.theme = render::Theme::Print;
    options.numbers = render::Numbers::Absolute;
    options.width = width;
    QStringList titles;
    for (const language::Code code : language.shown()) {
        titles += question.title.in(code);
    }
    return figure::makeFigure(*trace, titles.join(" · "), options, measurer);
}

namespace {

double widthOf(const lesson::Question& question)
{
    return blanksOf(question) ? kBlankedWidth : kPngWidth;
}

} // namespace

QByteArray questionPng(const lesson::Question& question, language::Language language)
{
    const render::FontMetrics measurer;
    const auto figure = questionPicture(question, language, widthOf(question), measurer);
    if (!figure) {
        return {};
    }
    const double scale = figure->zoom * kPngScale;
    QImage image(static_cast<int>(std::ceil(figure->list.size.width * scale)),
        static_cast<int>(std::ceil(figure->list.size.height * scale)), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    render::paint(figure->list, render::Theme::Print, painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray questionPdf(const lesson::Question& question, language::Language language)
{
    const render::FontMetrics measurer;
    const auto figure = questionPicture(question, language, widthOf(question), measurer);
    if (!figure) {
        return {};
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    figure::writePdf(figure->list, {render::Theme::Print}, figure->zoom, buffer);
    return buffer.data();
}

} // namespace handout
