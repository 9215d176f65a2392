// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"

#include <QString>

namespace ui {

/// The name of an end in the window's language.
QString nameOf(sim::Side side);

} // namespace ui
