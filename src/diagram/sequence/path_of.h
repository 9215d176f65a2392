// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_path.h"
#include "diagram/reading/time_axis.h"
#include "diagram/sequence/lanes.h"
#include "diagram/sequence/sequence_plan.h"

namespace diagram {

/// The path of an arrow. One that is still open must have been given the end that is expected.
ArrowPath pathOf(const Arrow& arrow, const Lanes& lanes, const TimeAxis& axis);

} // namespace diagram
