// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/simulation.h"

#include <QString>

namespace ui {

/// Why something cannot be done now, in a sentence of the window's language.
QString sentence(const sim::WhyNot& whyNot);

} // namespace ui
