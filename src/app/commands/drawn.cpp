// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/handout.h"
#include "app/opening_display.h"
#include "app/own_fonts.h"
#include "app/qt_remarks.h"
#include "handout/question_picture.h"

#include <QGuiApplication>

#include <memory>

namespace app {
/// A figure looks the same with a display and without, so none is asked for.
ExitCode runDrawn(const Context& context)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    // Fonts are written into a PDF in the order of a hash table: equal sheets give equal files.
    QHashSeed::setDeterministicGlobalSeed();
    listenToQt();
    addOwnFonts();
    int argc = 1; // Qt need not see our options
    auto opening = std::make_unique<OpeningDisplay>(context.language);
    const QGuiApplication application(argc, context.argv);
    opening.reset();
    if (context.call.command == "paper") {
        return paperWith(context, handout::sheetsPdf);
    }
    if (context.call.command == "quiz") {
        return quizWith(context, handout::questionPng);
    }
    return exportWith(context, figure::exportFigure);
}

} // namespace app
