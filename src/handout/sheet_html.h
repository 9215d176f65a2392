// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handout/sheet.h"

#include <QString>

namespace handout {

// The parts of a sheet as HTML, as far as QTextDocument understands it.

/// Title, variant, and the lines for name and points.
QString headHtml(const Sheet& sheet);
QString introHtml(const SheetQuestion& question);
/// That the picture of a question stands on the next page.
QString noteHtml(const Sheet& sheet);
/// Empty where there is no table. With a key its blanks are filled in.
QString tableHtml(const SheetQuestion& question, bool withKey);
QString itemHtml(const SheetItem& item, bool withKey);

} // namespace handout
