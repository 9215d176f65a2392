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
};

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
    // Live text is drawn with the fonts of whoever looks at it.
    return format && (*format != Format::Svg || options.textAs != TextAs::Live);
}

} // namespace figure
