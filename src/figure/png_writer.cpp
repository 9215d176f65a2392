// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/png_writer.h"

#include "figure/bands.h"
#include "figure/pages.h"
#include "figure/png_encoder.h"
#include "render/painter.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace figure {

namespace {

/// Rows that are painted at a time: so few that they stay in the processor's cache.
constexpr int kBandRows = 64;
constexpr double kCssPixelsPerInch = 96;

/// Paints pages of one list, band after band into the same image.
class PagePainter
{
public:
    PagePainter(const diagram::DisplayList& list, render::Theme theme, double scale)
        : m_list(list)
        , m_theme(theme)
        , m_scale(scale)
        , m_bands(list, kBandRows / scale)
        , m_image(widthOf(list, scale), kBandRows, QImage::Format_RGB32)
    {}

    void write(const Extent& page, QIODevice& device)
    {
        const int top = static_cast<int>(std::lround(page.top * m_scale));
        const int bottom = std::max(top + 1, static_cast<int>(std::ceil(page.bottom * m_scale)));
        PngEncoder png(device, static_cast<std::uint32_t>(m_image.width()),
            static_cast<std::uint32_t>(bottom - top));
        png.density(kCssPixelsPerInch * m_scale);
        png.text("Title", m_list.title);
        png.text("Description", m_list.description);
        for (int row = top; row < bottom; row += kBandRows) {
            paintBand(row);
            for (int i = 0; i < std::min(kBandRows, bottom - row); ++i) {
                png.row({reinterpret_cast<const QRgb*>(m_image.constScanLine(i)),
                    static_cast<std::size_t>(m_image.width())});
            }
        }
        png.finish();
    }

    static int widthOf(const diagram::DisplayList& list, double scale)
    {
        return std::max(1, static_cast<int>(std::ceil(list.size.width * scale)));
    }

private:
    void paintBand(int row)
    {
        m_image.fill(render::colour(m_theme, diagram::Ink::Paper));
        QPainter painter(&m_image);
        painter.translate(0, -row);
        painter.scale(m_scale, m_scale);
        const QRectF exposed(0, row / m_scale, m_list.size.width, kBandRows / m_scale);
        render::paint(m_bands.between(exposed.top(), exposed.bottom()), m_theme, painter, exposed);
    }

    const diagram::DisplayList& m_list;
    render::Theme m_theme;
    double m_scale;
    Bands m_bands;
    QImage m_image;
};

/// "figure.png" → "figure-3.png".
QString pageName(const QString& fileName, std::size_t page)
{
    const qsizetype dot = fileName.size() - QFileInfo(fileName).suffix().size() - 1;
    return fileName.left(dot) + '-' + QString::number(page) + fileName.mid(dot);
}

std::vector<Extent> pagesOf(const diagram::DisplayList& list, double scale)
{
    return cutIntoPages(list, std::floor(kLongestPngSide / scale));
}

} // namespace

bool writePng(const diagram::DisplayList& list, render::Theme theme, double scale,
    const QString& fileName, Output& output)
{
    const std::vector<Extent> pages = pagesOf(list, scale);
    PagePainter painter(list, theme, scale);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QSaveFile* file = output.open(pages.size() == 1 ? fileName : pageName(fileName, i + 1));
        if (file == nullptr) {
            return false;
        }
        painter.write(pages[i], *file);
    }
    return true;
}

std::size_t pngPages(const diagram::DisplayList& list, double scale)
{
    if (list.size.width * scale > kLongestPngSide || scale > kLongestPngSide) {
        return 0;
    }
    const std::size_t pages = pagesOf(list, scale).size();
    return pages > kMostPngPages ? 0 : pages;
}

} // namespace figure
