// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/figure.h"
#include "figure/output.h"
#include "figure/pdf_writer.h"
#include "figure/png_writer.h"
#include "figure/svg_writer.h"
#include "render/font_metrics.h"
#include "render/fonts.h"
#include "render/known_metrics.h"

#include <QFileInfo>

#include <array>
#include <memory>
#include <string_view>
#include <utility>

namespace figure {

namespace {

constexpr std::array kEndings{
    std::pair{"svg", Format::Svg},
    std::pair{"png", Format::Png},
    std::pair{"pdf", Format::Pdf},
};

const char* languageTag(render::Language language)
{
    switch (language) {
    case render::Language::English:
        return "en";
    case render::Language::Chinese:
    case render::Language::Both:
        return "zh-CN";
    }
    return "en";
}

/// Live text is drawn with the fonts of whoever looks at it.
bool hasLiveText(Format format, const FigureOptions& options)
{
    return format == Format::Svg && options.textAs == TextAs::Live;
}

std::unique_ptr<diagram::TextMeasurer> measurerFor(Format format, const FigureOptions& options)
{
    if (hasLiveText(format, options)) {
        return std::make_unique<render::KnownMetrics>();
    }
    return std::make_unique<render::FontMetrics>();
}

/// What a figure is made of.
struct Task
{
    const sim::Trace& trace;
    const QString& title;
    const FigureOptions& options;
    const QString& fileName;
    const diagram::TextMeasurer& measurer;
};

bool exportSvg(const Task& task, Output& output)
{
    QSaveFile* file = output.open(task.fileName);
    if (file == nullptr) {
        return false;
    }
    // What cannot be written now makes the commit fail.
    const auto sink = [file](std::string_view piece) {
        file->write(piece.data(), static_cast<qint64>(piece.size()));
    };
    const FigureOptions& options = task.options;
    SvgOptions how{options.theme, options.textAs, languageTag(options.language), 1};
    if (options.view == View::Sequence) {
        SvgStream svg(how, sink);
        layoutSequence(task.trace, task.title, options, task.measurer, svg);
        svg.finish();
    } else {
        const Figure figure = makeFigure(task.trace, task.title, options, task.measurer);
        how.zoom = figure.zoom;
        writeSvg(figure.list, how, sink);
    }
    return true;
}

bool exportPdf(const Task& task, Output& output)
{
    QSaveFile* file = output.open(task.fileName);
    if (file == nullptr) {
        return false;
    }
    const Figure figure = makeFigure(task.trace, task.title, task.options, task.measurer);
    writePdf(figure.list, task.options.theme, figure.zoom, *file);
    return true;
}

FigureResult resultOf(bool isWritten, Output& output)
{
    if (!isWritten || !output.commit()) {
        return FigureError{FigureProblem::CannotWrite, output.errorFile(), output.error()};
    }
    return output.names();
}

FigureResult exportPng(const Task& task)
{
    const Figure figure = makeFigure(task.trace, task.title, task.options, task.measurer);
    const double scale = figure.zoom * task.options.scale;
    if (pngPages(figure.list, scale) == 0) {
        return FigureError{
            FigureProblem::TooLarge, task.fileName, QString::number(kLongestPngSide)};
    }
    Output output;
    return resultOf(
        writePng(figure.list, task.options.theme, scale, task.fileName, output), output);
}

FigureResult write(Format format, const Task& task)
{
    Output output;
    switch (format) {
    case Format::Svg:
        return resultOf(exportSvg(task, output), output);
    case Format::Png:
        return exportPng(task);
    case Format::Pdf:
        return resultOf(exportPdf(task, output), output);
    }
    return {};
}

} // namespace

QStringList endings()
{
    QStringList result;
    for (const auto& [ending, format] : kEndings) {
        result.append(QString::fromLatin1(ending));
    }
    return result;
}

std::optional<Format> formatOf(const QString& fileName)
{
    const QString wanted = QFileInfo(fileName).suffix().toLower();
    for (const auto& [ending, format] : kEndings) {
        if (wanted == QLatin1String(ending)) {
            return format;
        }
    }
    return {};
}

bool needsGui(const QString& fileName, const FigureOptions& options)
{
    const auto format = formatOf(fileName);
    const bool isChinese = options.language != render::Language::English;
    return format && (!hasLiveText(*format, options) || isChinese);
}

FigureResult exportFigure(const sim::Trace& trace, const QString& title,
    const FigureOptions& options, const QString& fileName)
{
    const auto format = formatOf(fileName);
    if (!format) {
        return FigureError{
            FigureProblem::UnknownEnding, fileName, endings().join(QStringLiteral(", "))};
    }
    if (options.language != render::Language::English) {
        if (const QString package = render::missingChineseFontPackage(); !package.isEmpty()) {
            return FigureError{FigureProblem::MissingFont, fileName, package};
        }
    }
    const auto measurer = measurerFor(*format, options);
    return write(*format, {trace, title, options, fileName, *measurer});
}

} // namespace figure
