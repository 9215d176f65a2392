// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commands.h"
#include "handout/quiz.h"
#include "handout/sheet.h"
#include "handout/sheet_pdf.h"

#include <vector>

namespace app {

/// Whether a call of "paper" or "quiz" needs an application object and fonts.
bool isDrawnHandout(const Context& context);

/// A file that a call writes.
struct HandoutFile
{
    QString name;
    QByteArray content;
};

/// What is written for the sheets: the file `output`, and pictures beside it.
using WriteSheets = std::vector<HandoutFile> (*)(
    const std::vector<handout::Sheet>&, handout::PaperSize, const QString& output);

ExitCode paperWith(const Context& context, WriteSheets writeSheets);
ExitCode quizWith(const Context& context, const handout::DrawPng& draw);

} // namespace app
