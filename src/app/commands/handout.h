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

using WriteSheets = QByteArray (*)(const std::vector<handout::Sheet>&, handout::PaperSize);

ExitCode paperWith(const Context& context, WriteSheets writeSheets);
ExitCode quizWith(const Context& context, const handout::DrawPng& draw);

} // namespace app
