// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/help.h"
#include "packaging/completion.h"
#include "packaging/completion_values.h"

namespace packaging::zsh {
namespace {

using language::Speaker;

constexpr auto kHead = R"sh(#compdef woshou
# Completes the command line of woshou in zsh. Made of the program's table of commands.

# The ids of what is of a kind, a regular expression, and files.
_woshou_ids_and_files()
{
    local -a ids
    ids=(${(f)"$(woshou list --json 2>/dev/null |
        awk -F'"' -v kind="^($1)\$" '$2 == "id" {id = $4} $2 == "kind" && $4 ~ kind {print id}')"})
    _alternative 'ids: :compadd -a ids' 'files: :_files'
}
)sh";

QString quoted(QString text) { return '\'' + text.replace('\'', "'\\''") + '\''; }

/// In the notation of _arguments, where brackets and colons mean something.
QString guarded(QString text)
{
    return text.replace('[', "\\[").replace(']', "\\]").replace(':', "\\:");
}

QString completes(Value value, const QStringList& choices = {})
{
    switch (value) {
    case Value::Free:
        return " ";
    case Value::Choices:
        return '(' + choices.join(' ') + ')';
    case Value::File:
        return "_files";
    case Value::Source:
        return "{_woshou_ids_and_files \".*\"}";
    case Value::Exercise:
        return "{_woshou_ids_and_files \"exercise\"}";
    case Value::Lesson:
        return "{_woshou_ids_and_files \"exercise|lesson\"}";
    }
    return {};
}

QString optionLine(const Speaker& say, const app::OptionSpec& option)
{
    const QString help = '[' + guarded(app::helpOf(say, option)) + ']';
    const QString value = option.value.isEmpty()
        ? QString()
        : ':' + guarded(option.value) + ':' + completes(valueOf(option), option.choices);
    const QStringList names = spellings(option);
    QString text;
    for (const QString& name : names) {
        const QString others = names.size() > 1 ? '(' + names.join(' ') + ')' : QString();
        const bool takesEqual = name.startsWith("--") && !option.value.isEmpty();
        text += ' ' + quoted(others + name + (takesEqual ? "=" : "") + help + value);
    }
    return text;
}

QString argumentWords(const app::CommandSpec& command)
{
    if (command.arguments.isEmpty()) {
        return {};
    }
    const QStringList names = command.arguments.split(' ');
    if (names.first().endsWith("...")) {
        return ' ' +
            quoted("*:" + names.first().chopped(3) + ':' + completes(firstArgument(command)));
    }
    QString text =
        ' ' + quoted("1:" + guarded(names.first()) + ':' + completes(firstArgument(command)));
    if (names.size() > 1) {
        text += ' ' + quoted("2:" + names[1] + ':' + completes(furtherArguments(command)));
    }
    return text;
}

QString argumentsLine(const Speaker& say, const app::CommandSpec& command)
{
    QString text = "_arguments";
    for (const app::OptionSpec& option : command.options) {
        text += optionLine(say, option);
    }
    const QString help = '[' + guarded(say.text(app::helpOption().help)) + ']';
    text += ' ' + quoted("(-h --help)-h" + help) + ' ' + quoted("(-h --help)--help" + help);
    return text;
}

/// What completes in one language.
QString inLanguage(const Speaker& say)
{
    QString names;
    QString cases;
    QString window;
    for (const app::CommandSpec& command : app::commands()) {
        const QString line = argumentsLine(say, command);
        if (command.name.isEmpty()) {
            window = line + ' ' +
                quoted("--version[" + guarded(say.text(app::furtherCalls().back().help)) + ']') +
                " '1: :_woshou_first'";
            continue;
        }
        names += "        " + quoted(command.name + ':' + say.text(command.help)) + '\n';
        cases += "    (" + command.name + ") " + line + argumentWords(command) + " ;;\n";
    }
    return "    commands=(\n" + names + "    )\n    case $command in\n" + cases + "    (*) " +
        window + " ;;\n    esac\n";
}

} // namespace

QByteArray completion()
{
    QStringList names;
    for (const app::CommandSpec& command : app::commands()) {
        names += command.name.isEmpty() ? QStringList() : QStringList{command.name};
    }
    QString text = kHead;
    text += "\n_woshou_first()\n{\n    _describe -t commands woshou commands\n"
            "    _woshou_ids_and_files '.*'\n}\n";
    QString languages;
    for (const Speaker& say : language::allSpeakers()) {
        const QString code = QString::fromLatin1(say.code().letters().data());
        text += "\n_woshou_" + code + "()\n{\n    local -a commands\n" + inLanguage(say) + "}\n";
        if (say.code() != language::kEnglish) {
            languages += "    (" + code + "*) _woshou_" + code + " ;;\n";
        }
    }
    text += "\n_woshou()\n{\n    local command=\n    if ((CURRENT > 2)) && [[ \" " +
        names.join(' ') +
        " \" == *\" $words[2] \"* ]]; then\n        command=$words[2]\n        shift words\n"
        "        ((CURRENT--))\n    fi\n    case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in\n" +
        languages + "    (*) _woshou_en ;;\n    esac\n}\n\n_woshou \"$@\"\n";
    return text.toUtf8();
}

} // namespace packaging::zsh
