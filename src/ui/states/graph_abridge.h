// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <QRectF>

namespace ui {

/// For a small panel, or for the back row of a class: makes the words of a state graph at least
/// `least` pixels of the picture high, and leaves out those that have no room on the page then. The
/// names of states stay, shortened where they must be, then what leads along the edges that were
/// taken, then along the others; what is sent there goes first. What is left out is still told by a
/// click, or where the pointer rests. Returns whether all words had room.
bool abridge(diagram::DisplayList& list, double least, const QRectF& page,
    const diagram::TextMeasurer& measurer);

/// Whether words of a state graph meet a line, a state or words of something else.
bool doWordsMeet(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer);

} // namespace ui
