// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/help.h"
#include "packaging/completion.h"
#include "packaging/completion_values.h"

namespace packaging::fish {
namespace {

using language::Speaker;

constexpr auto kHead =
    R"sh(# Completes the command line of woshou in fish. Made of the program's table of commands.

# The ids of what is of a kind, a regular expression.
function __woshou_ids
    woshou list --json 2>/dev/null |
        awk -F'"' -v kind="^($argv[1])\$" '
            $2 == "id" {id = $4}
            $2 == "kind" && $4 ~ kind {print id}'
end

)sh";

QString quoted(QString text)
{
    return '\'' + text.replace('\\', "\\\\").replace('\'', "\\'") + '\'';
}

/// The end of a `complete` for a word that may be this.
QString completes(Value value, const QStringList& choices = {})
{
    switch (value) {
    case Value::Free:
        return "-f";
    case Value::Choices:
        return "-f -a " + quoted(choices.join(' '));
    case Value::File:
        return "-F";
    case Value::Source:
        return "-F -k -a \"(__woshou_ids '.*')\"";
    case Value::Exercise:
        return "-F -k -a \"(__woshou_ids 'exercise')\"";
    case Value::Lesson:
        return "-F -k -a \"(__woshou_ids 'exercise|lesson')\"";
    }
    return {};
}

/// When a line holds this command, or no command.
QString condition(const app::CommandSpec& command)
{
    return command.name.isEmpty() ? "__fish_use_subcommand"
                                  : "'__fish_seen_subcommand_from " + command.name + '\'';
}

QString complete(const app::CommandSpec& command, const QString& what)
{
    return "        complete -c woshou -n " + condition(command) + ' ' + what + '\n';
}

QString optionLine(
    const Speaker& say, const app::CommandSpec& command, const app::OptionSpec& option)
{
    QString what = "-l " + option.name;
    if (!option.letter.isNull()) {
        what += " -s " + QString(option.letter);
    }
    if (!option.value.isEmpty()) {
        what += " -r " + completes(valueOf(option), option.choices);
    }
    return complete(command, what + " -d " + quoted(app::helpOf(say, option)));
}

QString inLanguage(const Speaker& say)
{
    QString text;
    const app::CommandSpec& window = app::commands().front();
    for (const app::CommandSpec& command : app::commands()) {
        for (const app::OptionSpec& option : command.options) {
            text += optionLine(say, command, option);
        }
        text += complete(command, "-s h -l help -d " + quoted(say.text(app::helpOption().help)));
        if (command.name.isEmpty()) {
            text += complete(
                command, "-l version -d " + quoted(say.text(app::furtherCalls().back().help)));
        } else {
            text +=
                complete(window, "-f -a " + command.name + " -d " + quoted(say.text(command.help)));
        }
        text += complete(command, completes(firstArgument(command)));
    }
    return text;
}

} // namespace

QByteArray completion()
{
    QString cases;
    QString english;
    for (const Speaker& say : language::allSpeakers()) {
        if (say.code() == language::kEnglish) {
            english = "    case '*'\n" + inLanguage(say);
        } else {
            cases += "    case '" + QString::fromLatin1(say.code().letters().data()) + "*'\n" +
                inLanguage(say);
        }
    }
    // The first that is set decides, so what stands behind it does not matter.
    const QString text =
        kHead + QString("switch \"$LC_ALL$LC_MESSAGES$LANG\"\n") + cases + english + "end\n";
    return text.toUtf8();
}

} // namespace packaging::fish
