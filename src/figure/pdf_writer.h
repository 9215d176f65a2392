// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "figure/surface.h"

class QIODevice;

namespace figure {

/// Writes `list`, `zoom` times as large, as a PDF of vectors and text that can be searched. A page
/// is as large as the picture, at 96 pixels to the inch; a tall picture takes several pages, none
/// taller than kTallestPage. False where the device could not take everything. Needs a
/// QGuiApplication.
bool writePdf(
    const diagram::DisplayList& list, const Surface& surface, double zoom, QIODevice& device);

/// In pixels: as tall as the largest sheet that readers and printers know, A0.
inline constexpr double kTallestPage = 4493;

} // namespace figure
