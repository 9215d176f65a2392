// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"

#include <QString>

namespace ui {

/// Why no figure was written, in a sentence of the window's language.
QString sentence(const figure::FigureError& error);

} // namespace ui
