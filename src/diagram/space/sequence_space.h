// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/space/space_labeller.h"
#include "tcp/reassembly.h"
#include "tcp/tcb.h"

#include <span>

namespace diagram {

inline constexpr double kLeastSpaceWidth = 290;

/// Draws the send sequence space as RFC 9293 Figure 3 does, with its values: to scale, as far as
/// the numbers can still be read. `width` is in pixels, not less than kLeastSpaceWidth.
///
/// Groups: the zones by their numbers in the figure, the window, the marks.
DisplayList sendSpace(const tcp::SendVariables& variables, double width,
    const TextMeasurer& measurer, const SpaceLabeller& labeller);

/// Draws the receive sequence space of Figure 4. `held`, what has arrived out of order, is shown
/// within the window.
DisplayList receiveSpace(const tcp::ReceiveVariables& variables,
    std::span<const tcp::Reassembly::Range> held, double width, const TextMeasurer& measurer,
    const SpaceLabeller& labeller);

} // namespace diagram
