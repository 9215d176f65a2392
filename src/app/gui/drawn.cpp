// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/handout.h"
#include "app/gui/opening_display.h"
#include "app/gui/own_fonts.h"
#include "app/gui/qt_remarks.h"
#include "handout/question_picture.h"
#include "handout/sheet_tex.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <memory>

namespace app {
namespace {

/// For LaTeX each picture is a PDF beside the file: sheet-1-2.pdf belongs to the second question of
/// the first sheet.
std::vector<HandoutFile> texFiles(
    const std::vector<handout::Sheet>& sheets, handout::PaperSize paper, const QString& output)
{
    const QFileInfo target(output);
    std::vector<HandoutFile> files(1);
    const auto pictureName = [&](std::size_t sheet, std::size_t number) {
        const handout::SheetQuestion& question = sheets[sheet].questions[number];
        const QByteArray pdf = handout::questionPdf(question.question, sheets[sheet].language);
        if (pdf.isEmpty()) {
            return QString();
        }
        const QString name =
            QString("%1-%2-%3.pdf").arg(target.completeBaseName()).arg(sheet + 1).arg(number + 1);
        files.push_back({target.dir().filePath(name), pdf});
        return name;
    };
    files.front() = {output, handout::sheetsTex(sheets, paper, pictureName)};
    return files;
}

std::vector<HandoutFile> sheetFiles(
    const std::vector<handout::Sheet>& sheets, handout::PaperSize paper, const QString& output)
{
    if (output.endsWith(".tex", Qt::CaseInsensitive)) {
        return texFiles(sheets, paper, output);
    }
    return {{output, handout::sheetsPdf(sheets, paper)}};
}

} // namespace

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
        return paperWith(context, sheetFiles);
    }
    if (context.call.command == "quiz") {
        return quizWith(context, handout::questionPng);
    }
    return exportWith(context, figure::exportFigure);
}

} // namespace app
