// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handout/sheet.h"
#include "handout/sheet_pdf.h"

#include <QByteArray>

#include <vector>

namespace handout {

/// The sheets as one LaTeX file for XeLaTeX, which needs nothing beside it. Chinese is set with
/// ctex.
QByteArray sheetsTex(const std::vector<Sheet>& sheets, PaperSize paper);

} // namespace handout
