// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/figure.h"
#include "figure/pdf_writer.h"
#include "figure/png_writer.h"
#include "figure/svg_export.h"
#include "figure/svg_text.h"
#include "figure/svg_writer.h"

namespace figure {

namespace {

FigureResult exportPng(const Figure& figure, const FigureOptions& options, const QString& fileName)
{
    const double scale = figure.zoom * options.scale;
    if (pngPages(figure.list, scale) == 0) {
        return FigureError{FigureProblem::TooLarge, fileName, QString::number(kLongestPngSide)};
    }
    storage::FileSet files;
    return resultOf(writePng(figure.list, Surface(options.theme, options.hasBackground), scale,
                        fileName, files),
        files);
}

void writeSvgTo(QIODevice& file, const Figure& figure, const FigureOptions& options)
{
    SvgOptions how;
    how.theme = options.theme;
    how.text = kOutlines;
    how.language = language::tag(options.language);
    how.zoom = figure.zoom;
    how.hasBackground = options.hasBackground;
    // What cannot be written now makes the commit fail.
    writeSvg(figure.list, how, [&file](std::string_view piece) {
        file.write(piece.data(), static_cast<qint64>(piece.size()));
    });
}

} // namespace

FigureResult exportFigure(
    const Figure& figure, const FigureOptions& options, const QString& fileName)
{
    const auto format = formatOf(fileName);
    if (!format) {
        return FigureError{
            FigureProblem::UnknownEnding, fileName, endings().join(QStringLiteral(", "))};
    }
    if (auto error = missingFont(options, fileName)) {
        return *error;
    }
    if (*format == Format::Png) {
        return exportPng(figure, options, fileName);
    }
    storage::FileSet files;
    storage::WholeFile* file = files.open(fileName);
    if (file != nullptr && *format == Format::Pdf) {
        writePdf(figure.list, Surface(options.theme, options.hasBackground), figure.zoom, *file);
    } else if (file != nullptr) {
        writeSvgTo(*file, figure, options);
    }
    return resultOf(file != nullptr, files);
}

} // namespace figure
