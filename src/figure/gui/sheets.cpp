// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/sheets.h"

#include "figure/pages.h"
#include "render/paint/painter.h"

#include <QPainter>

#include <algorithm>

namespace figure {

Sheets::Sheets(const Figure& figure, render::Theme theme, QSizeF paper)
    : m_list(figure.list)
    , m_theme(theme)
    , m_zoom(figure.zoom * std::min(1.0, paper.width() / figure.width()))
    , m_left((paper.width() - m_list.size.width * m_zoom) / 2)
    , m_pages(cutIntoPages(m_list, paper.height() / m_zoom))
    , m_bands(m_list, paper.height() / m_zoom)
{}

void Sheets::paint(std::size_t sheet, QPainter& painter) const
{
    const Extent& page = m_pages[sheet];
    painter.save();
    painter.translate(m_left, 0);
    painter.scale(m_zoom, m_zoom);
    painter.translate(0, -page.top);
    const QRectF exposed(0, page.top, m_list.size.width, page.bottom - page.top);
    painter.setClipRect(exposed);
    const QColor paper = render::colour(m_theme, diagram::Ink::Paper);
    if (paper != Qt::white) {
        painter.fillRect(exposed, paper);
    }
    render::paint(m_bands.between(exposed.top(), exposed.bottom()), m_theme, painter, exposed);
    painter.restore();
}

} // namespace figure
