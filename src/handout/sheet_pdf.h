// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handout/sheet.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace handout {

enum class PaperSize : std::uint8_t { A4, Letter };

/// Prints the sheets one behind the other, each from a new page on, into a PDF file. Equal sheets
/// give equal files. Needs a QGuiApplication.
QByteArray sheetsPdf(const std::vector<Sheet>& sheets, PaperSize paper);

} // namespace handout
