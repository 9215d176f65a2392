// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handout/sheet.h"

#include <QIODevice>

#include <cstdint>
#include <vector>

namespace handout {

enum class PaperSize : std::uint8_t { A4, Letter };

/// Prints the sheets one behind the other, each from a new page on. False where `device` could not
/// be written. Needs a QGuiApplication.
bool writeSheetsPdf(const std::vector<Sheet>& sheets, PaperSize paper, QIODevice& device);

} // namespace handout
