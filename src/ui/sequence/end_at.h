// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "sim/side.h"

#include <QPointF>

#include <optional>

namespace ui {

/// The end whose name or lifeline is within `reach` of a place in a sequence diagram.
std::optional<sim::Side> endAt(const diagram::DisplayList& list, QPointF place, double reach);

/// The x coordinate of an end's lifeline; none: its head is not in the picture.
std::optional<double> lifelineIn(const diagram::DisplayList& list, sim::Side side);

} // namespace ui
