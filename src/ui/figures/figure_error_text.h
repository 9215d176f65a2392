// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"

#include <QString>

namespace ui {

/// Why no figure was written, as a sentence in the language of the window.
QString sentence(const figure::FigureError& error);

} // namespace ui
