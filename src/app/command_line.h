// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/phrase.h"
#include "storage/error.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <variant>
#include <vector>

namespace app {

/// An option of a command.
struct OptionSpec
{
    /// "lang" for --lang.
    QString name;
    /// 'o' for -o; null: none.
    QChar letter;
    /// What stands for its value in the help, such as "FILE"; empty: it takes none.
    QString value;
    /// The values it may have; empty: any.
    QStringList choices;
    /// "%1" stands for all choices.
    language::Phrase help;
    bool required = false;
};

/// A command of the program.
struct CommandSpec
{
    /// Empty for the window, which is opened without a command.
    QString name;
    /// What stands for its arguments in the help, such as "SOURCE".
    QString arguments;
    int least = 0;
    int most = 0;
    std::vector<OptionSpec> options;
    language::Phrase help;
};

/// A call that makes sense.
struct Invocation
{
    /// The name of a CommandSpec, or "help" or "version".
    QString command;
    /// For "help": the command to tell about, or nothing.
    QStringList arguments;
    /// By name, without dashes; of an option without a value the empty text.
    QMap<QString, QString> options;
};

enum class CallMistake : std::uint8_t {
    UnknownCommand,    ///< subject: the word; wanted: commands and ids that are near
    UnknownOption,     ///< subject: the option; wanted: the command's options
    NoValue,           ///< subject: the option; wanted: what it takes
    NeedlessValue,     ///< subject: the option
    BadValue,          ///< subject: the option, found: its value; wanted: what it takes
    BadForm,           ///< subject: the option; found: its value; wanted: what it may look like
    BadTime,           ///< subject: the option; found: its value
    RepeatedOption,    ///< subject: the option
    MissingOption,     ///< subject: the option
    MissingArgument,   ///< subject: the argument
    MissingAnswers,    ///< subject: the argument
    MissingScripts,    ///< subject: the argument
    TooManyArguments,  ///< found: the first one too many
    UnknownEnding,     ///< found: the file; wanted: the endings that can be written
    NoSuchFolder,      ///< found: the folder
    NoClassFolder,     ///< found: what --lessons names
    TargetIsFolder,    ///< found: the folder
    CannotWrite,       ///< system: why
    MissingFont,       ///< subject: the package that has Chinese letters
    NoFont,            ///< of any kind; subject: a package that has one
    PictureTooLarge,   ///< subject: the largest width
    TooNarrow,         ///< subject: the least width
    FigureTooLong,     ///< subject: the most arrows that are drawn
    NotTogether,       ///< subject, found: two options
    NoHelp,            ///< found: what is no command; wanted: the commands
    ForOtherViews,     ///< subject: the option; wanted: the views for which it means something
    EmptyRange,        ///< --to is not after --from
    BeyondEnd,         ///< found: --from; wanted: when the run ends
    NoSuchScript,      ///< found: what is neither a packetdrill script nor a folder
    NoScripts,         ///< found: the folder without packetdrill scripts
    NoAnswers,         ///< found: the folder without answers; wanted: the endings of such files
    ProgramMissing,    ///< found: the program that draws and opens windows
    NoDisplay,         ///< wanted: the commands that need none
    CannotOpenDisplay, ///< found: what leads to it; wanted: the commands that need none
    NoPlatform,        ///< found: the plugin of Qt that is missing; wanted: those there are
};

/// Why a call cannot be carried out. Typed: app/messages makes words of it.
struct CallProblem
{
    CallMistake mistake = CallMistake::UnknownCommand;
    QString subject;
    QString found;
    QStringList wanted;
    storage::Error system = {};
    /// Of an option without its value: what the option does.
    language::Phrase help = {};
};

/// Every command, the window first.
const std::vector<CommandSpec>& commands();
/// "woshou list" and all others that open no window.
QStringList commandsWithoutWindow();
const CommandSpec* findCommand(const QString& name);
/// "woshou help", which is not among commands(): it tells about them.
const CommandSpec& helpCommand();

/// Reads the arguments behind the program's name.
std::variant<Invocation, CallProblem> parseCommandLine(const QStringList& arguments);

} // namespace app
