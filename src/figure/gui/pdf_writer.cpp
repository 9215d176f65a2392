// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/pdf_writer.h"

#include "diagram/picture/text_pieces.h"
#include "figure/bands.h"
#include "figure/pages.h"
#include "figure/pdf_text.h"
#include "render/paint/font_metrics.h"
#include "render/paint/fonts.h"
#include "render/paint/painter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace figure {

namespace {

constexpr double kPixelsPerInch = 96;
constexpr double kPointsPerInch = 72;

QPageSize pageSize(const diagram::DisplayList& list, const Extent& page, double zoom)
{
    const QSizeF pixels = QSizeF(list.size.width, page.bottom - page.top) * zoom;
    return QPageSize(pixels * (kPointsPerInch / kPixelsPerInch), QPageSize::Point, QString(),
        QPageSize::ExactMatch);
}

void setPage(QPdfWriter& writer, const QPageSize& size)
{
    writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF()));
}

/// With the pen that the painter has.
void drawUnseen(const diagram::TextItem& item, QPainter& painter)
{
    const render::FontMetrics metrics;
    QPointF at = render::qtPoint(item.at);
    diagram::forEachPiece(
        item, [&](std::string_view text, const diagram::Font& font, diagram::Ink) {
            painter.setFont(render::qtFont(font));
            painter.drawText(at, render::qtText(text)); // signs, too: they can be searched for
            at.rx() += metrics.width(text, font);
        });
}

void paintPage(const diagram::DisplayList& list, const Surface& surface, const Extent& page,
    double zoom, const Bands& bands, QPainter& painter)
{
    painter.save();
    const double dots = painter.device()->logicalDpiY() / kPixelsPerInch * zoom;
    painter.scale(dots, dots);
    painter.translate(0, -page.top);
    const QRectF exposed(0, page.top, list.size.width, page.bottom - page.top);
    // White paper is there already.
    const QColor paper = render::colour(surface.theme, diagram::Ink::Paper);
    if (surface.hasBackground && paper != Qt::white) {
        painter.fillRect(exposed, paper);
    }
    painter.setClipRect(exposed);
    diagram::DisplayList content = bands.between(exposed.top(), exposed.bottom());
    const std::vector<diagram::TextItem> slanted = takeSlantedText(content);
    render::paint(content, surface.theme, painter, exposed);
    painter.setPen(Qt::transparent);
    for (const diagram::TextItem& item : slanted) {
        drawUnseen(item, painter);
    }
    painter.restore();
}

bool paintPages(
    const diagram::DisplayList& list, const Surface& surface, double zoom, QBuffer& buffer)
{
    const std::vector<Extent> pages = cutIntoPages(list, kTallestPage / zoom);
    const Bands bands(list, kTallestPage / zoom);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(list.title));
    writer.setCreator(QStringLiteral("Woshou"));
    setPage(writer, pageSize(list, pages.front(), zoom));
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            setPage(writer, pageSize(list, pages[i], zoom));
            writer.newPage();
        }
        paintPage(list, surface, pages[i], zoom, bands, painter);
    }
    return painter.end();
}

} // namespace

bool writePdf(
    const diagram::DisplayList& list, const Surface& surface, double zoom, QIODevice& device)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!paintPages(list, surface, zoom, buffer)) {
        return false;
    }
    QByteArray pdf = buffer.data();
    correctCharacters(pdf, charactersIn(list));
    settleDate(pdf);
    return device.write(pdf) == pdf.size();
}

} // namespace figure
