// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/header/header_labeller.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

namespace diagram {

/// The least width at which every name fits.
inline constexpr double kLeastHeaderWidth = 290;

/// Draws a segment as RFC 9293 Figure 1 does, 32 bits wide, with its values; below them the options
/// as they are in the header, word by word, and the data. `width` is in pixels, not less than
/// kLeastHeaderWidth; the height follows from the texts.
///
/// Groups: "header-ruler", a field "header-window", a control bit "header-syn", a part of an option
/// "header-option-4" (its octet among the options), "header-data". The description tells all
/// fields, a line each.
DisplayList segmentHeader(const sim::SentSegment& segment, const HeaderFacts& facts, double width,
    const TextMeasurer& measurer, const HeaderLabeller& labeller);

} // namespace diagram
