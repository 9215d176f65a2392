// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/geometry.h"
#include "render/paint/theme.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <string_view>
#include <vector>

class QPainter;

namespace render {

/// Paints a display list on any device; the painter's transform maps the list's pixels to it. Items
/// wholly outside `exposed` may be left out; an empty rectangle means everything. The background is
/// not painted.
void paint(
    const diagram::DisplayList& list, Theme theme, QPainter& painter, const QRectF& exposed = {});

/// The same text, point or path as an object of Qt.
inline QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline QPointF qtPoint(diagram::Point at) { return {at.x, at.y}; }
QPainterPath qtPath(const diagram::PathItem& path);

/// The shape of a sign (see signs.h) that begins at `at` on the baseline.
QPainterPath signPath(char32_t sign, QPointF at, const diagram::Font& font);

/// The outlines of letters in one colour.
struct TextPath
{
    QPainterPath path;
    diagram::Ink ink = diagram::Ink::Text;
};
/// Those of a line of text, piece by piece, without its rotation; without pieces that are blank.
std::vector<TextPath> textPaths(const diagram::TextItem& item);

} // namespace render
