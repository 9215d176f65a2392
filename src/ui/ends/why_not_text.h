// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/simulation.h"

#include <QString>

namespace ui {

/// Why something cannot be done now, as a sentence in the language of the window.
QString sentence(const sim::WhyNot& whyNot);

} // namespace ui
