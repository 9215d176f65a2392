// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/figure.h"

#include <QFileInfo>

#include <array>
#include <utility>

namespace figure {

namespace {

constexpr std::array kEndings{
    std::pair{"svg", Format::Svg},
    std::pair{"png", Format::Png},
    std::pair{"pdf", Format::Pdf},
    std::pair{"csv", Format::Csv},
    std::pair{"xpl", Format::Xpl},
};

bool canBe(Format format, const FigureOptions& options)
{
    switch (format) {
    case Format::Svg:
    case Format::Png:
    case Format::Pdf:
        return true;
    case Format::Csv:
        return options.view == View::Chart;
    case Format::Xpl:
        return options.view == View::Chart &&
            options.chart.kind == diagram::ChartKind::TimeSequence;
    }
    return false;
}

} // namespace

QStringList endings(const FigureOptions& options)
{
    QStringList result;
    for (const auto& [ending, format] : kEndings) {
        if (canBe(format, options)) {
            result.append(QString::fromLatin1(ending));
        }
    }
    return result;
}

std::optional<Format> formatOf(const QString& fileName, const FigureOptions& options)
{
    const QString wanted = QFileInfo(fileName).suffix().toLower();
    for (const auto& [ending, format] : kEndings) {
        if (wanted == QLatin1String(ending) && canBe(format, options)) {
            return format;
        }
    }
    return {};
}

bool needsGui(const QString& fileName, const FigureOptions& options)
{
    const auto format = formatOf(fileName, options);
    // Live text is drawn with the fonts of whoever looks at it.
    return format == Format::Png || format == Format::Pdf ||
        (format == Format::Svg && options.textAs != TextAs::Live);
}

} // namespace figure
