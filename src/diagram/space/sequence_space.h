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

/// The send sequence space as RFC 9293 Figure 3 draws it, with its values: in proportion as far as
/// the numbers stay readable. `width` in pixels, not less than kLeastSpaceWidth.
///
/// Groups: the zones by their numbers in the figure, the window, the marks.
DisplayList sendSpace(const tcp::SendVariables& variables, double width,
    const TextMeasurer& measurer, const SpaceLabeller& labeller);

/// The receive sequence space of Figure 4; in the window what has arrived out of order.
DisplayList receiveSpace(const tcp::ReceiveVariables& variables,
    std::span<const tcp::Reassembly::Range> held, double width, const TextMeasurer& measurer,
    const SpaceLabeller& labeller);

} // namespace diagram
