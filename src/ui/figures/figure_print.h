// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"

class QPrinter;
class QWidget;

namespace ui {

/// Prints all sheets, or those that are chosen in `printer`. False: printing could not begin.
bool print(const figure::Figure& figure, render::Theme theme, QPrinter& printer);

/// Shows the sheets as they would be printed, and prints them if the user wants.
void previewPrint(const figure::Figure& figure, render::Theme theme, QWidget* parent);

} // namespace ui
