// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/png_writer.h"

#include "figure/bands.h"
#include "figure/page_names.h"
#include "figure/pages.h"
#include "figure/png_file.h"
#include "figure/shades.h"
#include "render/paint/painter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace figure {

namespace {

/// Rows that are painted at a time: so few that they stay in the processor's cache.
constexpr int kBandRows = 64;
constexpr double kCssPixelsPerInch = 96;
/// So much less than a pixel is none.
constexpr double kRounding = 1e-6;

/// Paints pages of one list, band after band into the same image.
class PagePainter
{
public:
    PagePainter(const diagram::DisplayList& list, const Surface& surface, double scale)
        : m_list(list)
        , m_surface(surface)
        , m_scale(scale)
        , m_bands(list, kBandRows / scale)
        , m_shades(list, surface.theme)
        , m_image(widthOf(list, scale), kBandRows,
              surface.hasBackground ? QImage::Format_RGB32 : QImage::Format_ARGB32)
    {}

    /// As one of several pages a picture with a background is indexed: there are so many pixels
    /// that most of the time would go into packing them.
    bool write(const Extent& page, bool isOneOfMany, QIODevice& device)
    {
        const int top = static_cast<int>(std::lround(page.top * m_scale));
        const int bottom =
            std::max(top + 1, static_cast<int>(std::ceil(page.bottom * m_scale - kRounding)));
        PngHead head;
        head.size = {m_image.width(), bottom - top};
        head.pixelsPerInch = kCssPixelsPerInch * m_scale;
        head.title = m_list.title;
        if (page.top == 0) {
            // It tells the run from its beginning.
            head.description = m_list.description;
        }
        const bool isIndexed = isOneOfMany && m_surface.hasBackground;
        if (isIndexed) {
            head.palette = m_shades.palette();
        }
        head.hasAlpha = !m_surface.hasBackground;
        PngFile png(device, head);
        ShadedRows shaded(m_shades, static_cast<std::size_t>(m_image.width()));
        for (int row = top; row < bottom; row += kBandRows) {
            paintBand(row);
            for (int i = 0; i < std::min(kBandRows, bottom - row); ++i) {
                const std::span pixels{reinterpret_cast<const QRgb*>(m_image.constScanLine(i)),
                    static_cast<std::size_t>(m_image.width())};
                if (isIndexed) {
                    png.row(shaded.next(pixels));
                } else {
                    png.row(pixels);
                }
            }
        }
        return png.finish();
    }

    static int widthOf(const diagram::DisplayList& list, double scale)
    {
        return std::max(1, static_cast<int>(std::ceil(list.size.width * scale - kRounding)));
    }

private:
    void paintBand(int row)
    {
        m_image.fill(m_surface.hasBackground ? render::colour(m_surface.theme, diagram::Ink::Paper)
                                             : QColor(Qt::transparent));
        QPainter painter(&m_image);
        painter.translate(0, -row);
        painter.scale(m_scale, m_scale);
        const QRectF exposed(0, row / m_scale, m_list.size.width, kBandRows / m_scale);
        render::paint(
            m_bands.between(exposed.top(), exposed.bottom()), m_surface.theme, painter, exposed);
        painter.end();
    }

    const diagram::DisplayList& m_list;
    Surface m_surface;
    double m_scale;
    Bands m_bands;
    Shades m_shades;
    QImage m_image;
};

std::vector<Extent> pagesOf(const diagram::DisplayList& list, double scale)
{
    return cutIntoPages(list, std::floor(kLongestPngSide / scale));
}

} // namespace

bool writePng(const diagram::DisplayList& list, const Surface& surface, double scale,
    const QString& fileName, storage::FileSet& files)
{
    const std::vector<Extent> pages = pagesOf(list, scale);
    PagePainter painter(list, surface, scale);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        storage::WholeFile* file =
            files.open(pages.size() == 1 ? fileName : pageName(fileName, i + 1));
        if (file == nullptr) {
            return false;
        }
        // What cannot be written now makes the commit fail.
        painter.write(pages[i], pages.size() > 1, *file);
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
