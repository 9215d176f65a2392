// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "ui/look/look.h"

#include <QString>

namespace ui {

/// The name of an end in the window's language: what the run calls it, else client or server.
QString nameOf(sim::Side side, const Look& look);

} // namespace ui
