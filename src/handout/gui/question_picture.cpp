// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/question_picture.h"

#include "figure/pdf_writer.h"
#include "handout/picture_blanks.h"
#include "lesson/exercise/figure_table.h"
#include "render/paint/font_metrics.h"
#include "render/paint/painter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace handout {
namespace {

constexpr double kPngWidth = 620;
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

} // namespace

std::optional<sim::Trace> shownTrace(const lesson::Question& question)
{
    const auto end = lesson::pictureEnd(question);
    return end ? std::optional(cutAt(question.run->trace(), *end)) : std::nullopt;
}

std::optional<figure::Figure> questionPicture(const lesson::Question& question,
    language::Language language, double width, const diagram::TextMeasurer& measurer)
{
    figure::FigureOptions options;
    std::optional<sim::Trace> trace;
    if (const auto blanks = blanksOf(question)) {
        trace = withoutStates(question.run->trace(), question.figure->to);
        options.blanks = *blanks;
    } else {
        trace = shownTrace(question);
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

QByteArray questionPng(const lesson::Question& question, language::Language language)
{
    const render::FontMetrics measurer;
    const auto figure = questionPicture(question, language, kPngWidth, measurer);
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
    const auto figure = questionPicture(question, language, kPngWidth, measurer);
    if (!figure) {
        return {};
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    figure::writePdf(figure->list, {render::Theme::Print}, figure->zoom, buffer);
    return buffer.data();
}

} // namespace handout
