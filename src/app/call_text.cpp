// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messages.h"

#include "lesson/problem/problem_words.h"
#include "lesson/problem/system_words.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

using language::Speaker;
using lesson::ProblemText;

/// The word that the wanted ones are compared with, to ask "Did you mean ...?".
enum class Suggest : std::uint8_t { Nothing, ForSubject, ForFound };

/// How a mistake is told. %1 stands for what was found, %3 for the subject, %4 for all that is
/// wanted.
struct Telling
{
    CallMistake mistake;
    lesson::ProblemPhrases text;
    Suggest suggest = Suggest::Nothing;
};

const std::array kTellings{
    Telling{CallMistake::UnknownCommand,
        {PHRASE("CallProblem", "“%3” is no command, no file and nothing built in."),
            PHRASE("CallProblem",
                "“woshou --help” shows the commands, “woshou list” what is built in.")},
        Suggest::ForSubject},
    Telling{CallMistake::UnknownOption,
        {PHRASE("CallProblem", "There is no option %3 here."),
            PHRASE("CallProblem", "Options: %4.")},
        Suggest::ForSubject},
    Telling{CallMistake::NoValue,
        {PHRASE("CallProblem", "The option %3 lacks its value."),
            PHRASE("CallProblem", "Give one behind it: %4.")}},
    Telling{CallMistake::NeedlessValue,
        {PHRASE("CallProblem", "The option %3 takes no value."),
            PHRASE("CallProblem", "Write only %3.")}},
    Telling{CallMistake::BadValue,
        {PHRASE("CallProblem", "“%1” is no value of %3."), PHRASE("CallProblem", "It takes: %4.")},
        Suggest::ForFound},
    Telling{CallMistake::BadForm,
        {PHRASE("CallProblem", "“%1” is no value of %3."),
            PHRASE("CallProblem", "Write it like this: %4.")}},
    Telling{CallMistake::BadTime,
        {PHRASE("CallProblem", "“%1” is no value of %3."),
            PHRASE("CallProblem",
                "Give seconds, such as 1.5, or milliseconds, such as 1500ms, from 0 to 30 days.")}},
    Telling{CallMistake::RepeatedOption,
        {PHRASE("CallProblem", "The option %3 stands twice."),
            PHRASE("CallProblem", "Give it once.")}},
    Telling{CallMistake::MissingOption,
        {PHRASE("CallProblem", "The option %3 is missing."), PHRASE("CallProblem", "Add %3 %4.")}},
    Telling{CallMistake::MissingAnswers,
        {PHRASE("CallProblem", "Missing: %3."),
            PHRASE("CallProblem", "Give a file of answers, or a folder with some.")}},
    Telling{CallMistake::MissingScripts,
        {PHRASE("CallProblem", "Missing: %3."),
            PHRASE("CallProblem", "Give scripts, or folders with files that end in .pkt.")}},
    Telling{CallMistake::MissingArgument,
        {PHRASE("CallProblem", "Missing: %3."),
            PHRASE("CallProblem", "Give a built-in id (“woshou list” shows them) or a file.")}},
    Telling{CallMistake::TooManyArguments,
        {PHRASE("CallProblem", "“%1” is one argument too many."),
            PHRASE("CallProblem", "Remove it; names with spaces need quotes.")}},
    Telling{CallMistake::UnknownEnding,
        {PHRASE("CallProblem", "The ending of “%1” names no format that is written here."),
            PHRASE("CallProblem", "Endings: %4.")}},
    Telling{CallMistake::NoSuchFolder,
        {PHRASE("CallProblem", "There is no folder “%1”."),
            PHRASE("CallProblem", "Make it first, or write to another one.")}},
    Telling{CallMistake::NoClassFolder,
        {PHRASE("CallProblem", "There is no folder “%1”."),
            PHRASE("CallProblem",
                "Give the folder that holds the lessons and exercises of your class.")}},
    Telling{CallMistake::TargetIsFolder,
        {PHRASE("CallProblem", "“%1” is a folder."),
            PHRASE("CallProblem", "Give the name of a file to write.")}},
    Telling{CallMistake::MissingFont,
        {PHRASE("CallProblem", "There is no font with Chinese letters, which this figure needs."),
            PHRASE("CallProblem", "Install the package %3.")}},
    Telling{CallMistake::NoFont,
        {PHRASE("CallProblem", "There is no font at all, and this figure needs one."),
            PHRASE("CallProblem", "Install the package %3.")}},
    Telling{CallMistake::PictureTooLarge,
        {PHRASE("CallProblem", "“%1” would be too large."),
            PHRASE("CallProblem", "At most %3 pixels: give a smaller --width or --scale.")}},
    Telling{CallMistake::TooNarrow,
        {PHRASE("CallProblem", "The text of “%1” needs more width."),
            PHRASE("CallProblem", "At least %3 pixels: give a larger --width, or none.")}},
    Telling{CallMistake::FigureTooLong,
        {PHRASE("CallProblem", "“%1” would have more than %3 arrows."),
            PHRASE("CallProblem",
                "Draw a part with --from and --to, fold it with --fold, or draw a chart with "
                "--view.")}},
    Telling{CallMistake::NoHelp,
        {PHRASE("CallProblem", "“%1” is no command."), PHRASE("CallProblem", "Commands: %4.")},
        Suggest::ForFound},
    Telling{CallMistake::NotTogether,
        {PHRASE("CallProblem", "%3 and %1 cannot be given together."),
            PHRASE("CallProblem", "Give only one of them.")}},
    Telling{CallMistake::ForOtherViews,
        {PHRASE("CallProblem", "%3 means nothing for this view."),
            PHRASE("CallProblem", "Leave it out, or choose another view with --view: %4.")}},
    Telling{CallMistake::EmptyRange,
        {PHRASE("CallProblem", "--to is not after --from."),
            PHRASE("CallProblem", "Give a later --to.")}},
    Telling{CallMistake::BeyondEnd,
        {PHRASE("CallProblem", "--from %1 lies beyond the end of the run."),
            PHRASE("CallProblem", "The run ends at %4: give an earlier --from.")}},
    Telling{CallMistake::NoSuchScript,
        {PHRASE("CallProblem", "There is neither a file nor a folder “%1”."),
            PHRASE("CallProblem", "Give scripts, or folders with files that end in .pkt.")}},
    Telling{CallMistake::NoScripts,
        {PHRASE("CallProblem", "There are no packetdrill scripts in “%1”."),
            PHRASE("CallProblem", "Give scripts, or folders with files that end in .pkt.")}},
    Telling{CallMistake::NoAnswers,
        {PHRASE("CallProblem", "There are no answers in “%1”."),
            PHRASE("CallProblem", "Give a file of answers, or a folder with some: %4.")}},
    Telling{CallMistake::ProgramMissing,
        {PHRASE("CallProblem", "“%1”, which draws figures and opens the window, is missing."),
            PHRASE("CallProblem", "Install Woshou again.")}},
    Telling{CallMistake::NoDisplay,
        {PHRASE("CallProblem",
             "There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is "
             "set)."),
            PHRASE("CallProblem", "These commands need none: %4.")}},
    Telling{CallMistake::CannotOpenDisplay,
        {PHRASE("CallProblem", "The window cannot be opened: no display can be reached with %1."),
            PHRASE("CallProblem",
                "Name a display that runs and that you may use. These commands need none: %4.")}},
    Telling{CallMistake::NoPlatform,
        {PHRASE("CallProblem", "Qt has no platform plugin “%1” here."),
            PHRASE("CallProblem",
                "Correct QT_QPA_PLATFORM, or install the plugin (on Debian and Ubuntu: libqt6gui6, "
                "for Wayland qt6-wayland).")},
        Suggest::ForFound},
};

QString suggestion(const Speaker& say, const Telling& telling, const CallProblem& problem)
{
    switch (telling.suggest) {
    case Suggest::Nothing:
        return {};
    case Suggest::ForSubject:
        return lesson::suggestion(say, problem.subject, problem.wanted);
    case Suggest::ForFound:
        return lesson::suggestion(say, problem.found, problem.wanted);
    }
    return {};
}

} // namespace

ProblemText sentences(const Speaker& say, const CallProblem& problem)
{
    if (problem.mistake == CallMistake::CannotWrite) {
        ProblemText text = lesson::cannotWrite(say, problem.system);
        if (problem.system.file == "-") {
            text.what = say.text(PHRASE("CallProblem", "Standard output cannot be written: %1."),
                {lesson::reasonOf(say, problem.system)});
        }
        return text;
    }
    const auto* const telling = std::find_if(kTellings.begin(), kTellings.end(),
        [&problem](const Telling& one) { return one.mistake == problem.mistake; });
    Q_ASSERT(telling != kTellings.end());
    lesson::FileProblem inserts;
    // An argument that may stand more than once ends in dots.
    inserts.subject = QString(problem.subject).remove("...");
    inserts.found = problem.found;
    inserts.wanted = problem.wanted;
    ProblemText text = lesson::filled(say, inserts, telling->text.what, telling->text.wanted);
    text.wanted = lesson::joined(say, suggestion(say, *telling, problem), text.wanted);
    if (!problem.help.isEmpty()) {
        const QString help = say.text(
            PHRASE("CallProblem", "%1: %2."), {inserts.wanted.value(0), say.text(problem.help)});
        text.wanted = lesson::joined(say, text.wanted, help);
    }
    return text;
}

} // namespace app
