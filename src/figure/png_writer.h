// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "figure/surface.h"
#include "storage/file_set.h"

#include <QString>

namespace figure {

/// No side of a PNG is longer, in pixels.
inline constexpr double kLongestPngSide = 16'000;
/// Pages are all open at the same time, and a process may have about a thousand files open.
inline constexpr std::size_t kMostPngPages = 500;

/// Paints `list`, `scale` times as large, as PNG into `files`: into `fileName`, or, where that
/// would be too tall, into pages beside it with "-1", "-2" ... before the ending. False where a
/// file could not be opened. Needs a QGuiApplication; memory does not grow with the height.
bool writePng(const diagram::DisplayList& list, const Surface& surface, double scale,
    const QString& fileName, storage::FileSet& files);

/// How many pages that would be; none: it is too large.
std::size_t pngPages(const diagram::DisplayList& list, double scale);

} // namespace figure
