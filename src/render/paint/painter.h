// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/geometry.h"
#include "render/paint/theme.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace render {

/// Paints a display list on any device; the painter's transform maps the list's pixels to it. Items
/// wholly outside `exposed` may be left out; an empty rectangle means everything. The background is
/// not painted.
void paint(
    const diagram::DisplayList& list, Theme theme, QPainter& painter, const QRectF& exposed = {});

/// The same point or path as an object of Qt.
inline QPointF qtPoint(diagram::Point at) { return {at.x, at.y}; }
QPainterPath qtPath(const diagram::PathItem& path);

/// The outlines of the letters of a text, without its rotation.
QPainterPath textPath(const diagram::TextItem& item);

} // namespace render
