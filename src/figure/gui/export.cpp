// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/figure.h"
#include "figure/pdf_writer.h"
#include "figure/png_writer.h"
#include "figure/svg_export.h"
#include "render/paint/font_metrics.h"

namespace figure {

namespace {

FigureResult exportPdf(const Task& task)
{
    storage::FileSet files;
    storage::WholeFile* file = files.open(task.fileName);
    if (file != nullptr) {
        const Figure figure = makeFigure(task.trace, task.title, task.options, task.measurer);
        writePdf(figure.list, Surface(task.options.theme, task.options.hasBackground), figure.zoom,
            *file);
    }
    return resultOf(file != nullptr, files);
}

FigureResult exportPng(const Task& task)
{
    const Figure figure = makeFigure(task.trace, task.title, task.options, task.measurer);
    const double scale = figure.zoom * task.options.scale;
    if (pngPages(figure.list, scale) == 0) {
        return FigureError{
            FigureProblem::TooLarge, task.fileName, QString::number(kLongestPngSide)};
    }
    storage::FileSet files;
    return resultOf(writePng(figure.list, Surface(task.options.theme, task.options.hasBackground),
                        scale, task.fileName, files),
        files);
}

} // namespace

FigureResult exportFigure(const sim::Trace& trace, const QString& title,
    const FigureOptions& options, const QString& fileName)
{
    const auto format = formatOf(fileName, options);
    if (!format) {
        return FigureError{
            FigureProblem::UnknownEnding, fileName, endings(options).join(QStringLiteral(", "))};
    }
    if (!needsGui(fileName, options)) {
        return exportWithoutGui(trace, title, options, fileName);
    }
    if (auto error = missingFont(options, fileName)) {
        return *error;
    }
    const render::FontMetrics measurer;
    if (auto error = tooLong(trace, options, fileName)) {
        return *error;
    }
    if (auto error = tooNarrow(trace, options, measurer, fileName)) {
        return *error;
    }
    const Task task{trace, title, options, fileName, measurer};
    switch (*format) {
    case Format::Svg:
        return exportSvg(task, kOutlines);
    case Format::Png:
        return exportPng(task);
    case Format::Pdf:
        return exportPdf(task);
    case Format::Csv:
    case Format::Xpl:
        break; // needs no window
    }
    return {};
}

} // namespace figure
