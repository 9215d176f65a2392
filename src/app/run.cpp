// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/run.h"

#include "app/command_line.h"
#include "app/commands/finish.h"
#include "app/commands/handout.h"
#include "app/lack_of_memory.h"
#include "app/messages.h"
#include "app/version.h"
#include "handout/sheet_tex.h"
#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <clocale>
#include <new>
#include <optional>

#if __has_include(<langinfo.h>)
#include <langinfo.h>
#endif

namespace app {
namespace {

/// Qt needs a UTF-8 locale, and warns on standard error before it takes one itself.
void ensureUtf8Locale()
{
    // What says which octets are letters, and in which language the system tells errors.
    std::setlocale(LC_CTYPE, "");
#ifdef LC_MESSAGES
    std::setlocale(LC_MESSAGES, "");
#endif
#ifdef CODESET
    if (QByteArray(nl_langinfo(CODESET)).compare("UTF-8", Qt::CaseInsensitive) != 0) {
        qputenv("LC_ALL", "C.UTF-8");
    }
#endif
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments += QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

ExitCode print(const QString& text, Language language)
{
    StandardOutput out;
    out.write(text.toStdString());
    return finish(out, language);
}

QString versionText()
{
    const QString commit = kCommit;
    return "woshou " WOSHOU_VERSION + (commit.isEmpty() ? QString() : " (" + commit + ')') + '\n';
}

/// Looks into the folder of --lessons, too. Returns what is wrong with it.
std::optional<CallProblem> takeClassFolder(const Invocation& call)
{
    const QString folder = call.options.value("lessons");
    if (!call.options.contains("lessons")) {
        return std::nullopt;
    }
    if (!QFileInfo(folder).isDir()) {
        return CallProblem{CallMistake::NoClassFolder, {}, folder, {}};
    }
    lesson::setClassFolder(folder);
    lesson::rereadCourses();
    lesson::rereadExercises();
    return std::nullopt;
}

ExitCode perform(const Context& context, Perform drawFigure, Perform openWindow)
{
    const QString& command = context.call.command;
    if (const auto problem = takeClassFolder(context.call)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    if (command == "help") {
        return print(helpText(context.call.arguments.value(0), context.language), context.language);
    }
    if (command == "version") {
        return print(versionText(), context.language);
    }
    if (command == "list") {
        return runList(context);
    }
    if (command == "trace") {
        return runTrace(context);
    }
    if (command == "export") {
        return isDrawn(context) ? drawFigure(context) : runExport(context);
    }
    if (command == "conform") {
        return runConform(context);
    }
    if (command == "ask") {
        return runAsk(context);
    }
    if (command == "grade") {
        return runGrade(context);
    }
    if (command == "paper" || command == "quiz") {
        if (isDrawnHandout(context)) {
            return drawFigure(context);
        }
        const auto noPictures = [](const lesson::Question&, Language) { return QByteArray(); };
        // Sheets are always drawn: this tells what is wrong with the name.
        return command == "paper" ? paperWith(context, nullptr) : quizWith(context, noPictures);
    }
    return openWindow(context);
}

} // namespace

int run(int& argc, char** argv, Perform drawFigure, Perform openWindow)
try {
    lack_of_memory::prepare();
    // Where the user's folders are follows from these, in every command.
    QCoreApplication::setOrganizationName("woshou");
    QCoreApplication::setApplicationName("woshou");
    const QStringList arguments = argumentsOf(argc, argv);
    const Language language = spokenLanguage(arguments);
    lack_of_memory::speak(language);
    const QByteArray locale = qgetenv("LC_ALL");
    ensureUtf8Locale();
    auto parsed = parseCommandLine(arguments);
    if (const auto* problem = std::get_if<CallProblem>(&parsed)) {
        report(*problem, language);
        return static_cast<int>(ExitCode::Wrong);
    }
    const Context context{argc, argv, std::move(std::get<Invocation>(parsed)), language, locale};
    return static_cast<int>(perform(context, drawFigure, openWindow));
} catch (const std::bad_alloc&) {
    // What was begun has been taken back on the way here.
    lack_of_memory::end();
}

} // namespace app
