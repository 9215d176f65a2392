// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handout/sheet.h"
#include "handout/sheet_pdf.h"

#include <QByteArray>

#include <cstddef>
#include <functional>
#include <vector>

namespace handout {

/// The name of a question's picture, a PDF beside the LaTeX file, by the numbers of its sheet and
/// of the question there, from 0. Empty: it has none.
using PictureName = std::function<QString(std::size_t sheet, std::size_t question)>;

/// The sheets as one LaTeX file for XeLaTeX, which needs nothing beside it but the pictures.
/// Chinese is set with ctex.
QByteArray sheetsTex(
    const std::vector<Sheet>& sheets, PaperSize paper, const PictureName& pictureName);

} // namespace handout
