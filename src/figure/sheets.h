// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/bands.h"
#include "figure/extents.h"
#include "figure/figure.h"

#include <QSizeF>

#include <vector>

class QPainter;

namespace figure {

/// A figure on sheets of paper, for a printer: as large as it is, or smaller where the paper is
/// narrower, and cut where no text is.
class Sheets
{
public:
    /// `paper` is what can be printed on, in pixels of 1/96 inch. `figure` outlives this.
    Sheets(const Figure& figure, render::Theme theme, QSizeF paper);

    std::size_t count() const { return m_pages.size(); }
    /// The painter's transform maps pixels of 1/96 inch to the device; the origin is the corner of
    /// `paper`.
    void paint(std::size_t sheet, QPainter& painter) const;

private:
    const diagram::DisplayList& m_list;
    render::Theme m_theme;
    double m_zoom;
    double m_left;
    std::vector<Extent> m_pages;
    Bands m_bands;
};

} // namespace figure
