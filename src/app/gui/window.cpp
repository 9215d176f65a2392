// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/gui/application.h"
#include "app/gui/opening_display.h"
#include "app/gui/own_fonts.h"
#include "app/gui/qt_remarks.h"
#include "app/messages.h"
#include "lesson/course/course.h"
#include "lesson/course/course_shelf.h"
#include "lesson/exercise/answers.h"
#include "lesson/exercise/exercise.h"
#include "lesson/exercise/exercise_shelf.h"
#include "session/document.h"
#include "session/script_run.h"
#include "ui/window/run_window.h"

#include <memory>

namespace app {
namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
        !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
        !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

std::optional<lesson::FileProblem> problemOfSource(const QString& source)
{
    const auto told = [](const auto& loaded) {
        const auto* problem = std::get_if<lesson::FileProblem>(&loaded);
        return problem == nullptr ? std::nullopt : std::optional(*problem);
    };
    return session::isScript(source)            ? told(session::loadScript(source))
        : lesson::exerciseShelf().isFor(source) ? told(lesson::loadExercise(source))
        : lesson::courseShelf().isFor(source)   ? told(lesson::loadCourse(source))
        : lesson::isAnswers(source)             ? told(lesson::loadAnswers(source))
                                                : told(session::load(source));
}

std::optional<ui::Place> placeOf(const QString& word)
{
    return word == "laboratory" ? std::optional(ui::Place::Laboratory)
        : word == "learn"       ? std::optional(ui::Place::Learn)
                                : std::nullopt;
}

} // namespace

ExitCode runWindow(const Context& context)
{
    if (!hasDisplay()) {
        report(
            CallProblem{CallMistake::NoDisplay, {}, {}, commandsWithoutWindow()}, context.language);
        return ExitCode::Wrong;
    }
    const QString source = context.call.arguments.value(0);
    const QMap<QString, QString>& options = context.call.options;
    // A bad file is told where it was named, not in a window that shows nothing.
    const auto problem = source.isEmpty() ? std::nullopt : problemOfSource(source);
    if (problem && !options.contains("desktop")) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    int argc = 1; // Qt need not see our options
    listenToQt();
    addOwnFonts();
    auto opening = std::make_unique<OpeningDisplay>(context.language);
    Application application(argc, context.argv);
    opening.reset();
    const bool asked = options.contains("lang");
    const int status =
        ui::runWindow(application, {source, placeOf(options.value("place")), problem.has_value()},
            asked ? std::optional(context.language) : std::nullopt);
    return status == 0 ? ExitCode::Done : ExitCode::No;
}

} // namespace app
