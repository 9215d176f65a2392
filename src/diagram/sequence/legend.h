// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "sim/trace.h"

#include <string>

namespace diagram {

/// Below a sequence diagram of `trace`: what the signs in it mean, only of those that it has. A
/// picture that needs no explanation stays as it is.
void addLegend(DisplayList& list, const sim::Trace& trace, const TextMeasurer& measurer,
    const Labeller& labeller);

/// Below a picture, in its middle: what it shows.
void addCaption(DisplayList& list, const std::string& words, const TextMeasurer& measurer);

} // namespace diagram
