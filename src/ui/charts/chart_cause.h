// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_probe.h"
#include "sim/subject.h"
#include "sim/trace.h"

namespace ui {

/// What a point of a chart comes from: the segment it stands for, else the one that arrived or left
/// there, or the timer that expired. Nothing where that cannot be pointed at. Linear in the trace
/// for a timer.
sim::Subject causeOf(
    const sim::Trace& trace, const diagram::Chart& chart, const diagram::ChartValue& value);

} // namespace ui
