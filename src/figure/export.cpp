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

bool writeSvg(
    const Figure& figure, const FigureOptions& options, const QString& fileName, Output& output)
{
    QSaveFile* file = output.open(fileName);
    if (file == nullptr) {
        return false;
    }
    const SvgOptions how{options.theme, options.textAs, languageTag(options.language), figure.zoom};
    // What cannot be written now makes the commit fail.
    writeSvg(figure.list, how, [file](std::string_view piece) {
        file->write(piece.data(), static_cast<qint64>(piece.size()));
    });
    return true;
}

bool write(Format format, const Figure& figure, const FigureOptions& options,
    const QString& fileName, Output& output)
{
    switch (format) {
    case Format::Svg:
        return writeSvg(figure, options, fileName, output);
    case Format::Png:
        return writePng(figure.list, options.theme, figure.zoom * options.scale, fileName, output);
    case Format::Pdf:
        if (QSaveFile* file = output.open(fileName)) {
            writePdf(figure.list, options.theme, figure.zoom, *file);
            return true;
        }
        return false;
    }
    return false;
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
    const Figure figure = makeFigure(trace, title, options, *measurerFor(*format, options));
    if (*format == Format::Png && pngPages(figure.list, figure.zoom * options.scale) == 0) {
        return FigureError{FigureProblem::TooLarge, fileName, QString::number(kLongestPngSide)};
    }
    Output output;
    if (!write(*format, figure, options, fileName, output) || !output.commit()) {
        return FigureError{FigureProblem::CannotWrite, output.errorFile(), output.error()};
    }
    return output.names();
}

} // namespace figure
