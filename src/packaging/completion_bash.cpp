// SPDX-License-Identifier: GPL-3.0-or-later

#include "packaging/completion.h"
#include "packaging/completion_values.h"

namespace packaging::bash {
namespace {

constexpr auto kHead =
    R"sh(# Completes the command line of woshou in bash. Made of the program's table of commands.

# The ids of what is of a kind, a regular expression.
_woshou_ids()
{
    woshou list --json 2>/dev/null |
        awk -F'"' -v kind="^($1)\$" '$2 == "id" {id = $4} $2 == "kind" && $4 ~ kind {print id}'
}

_woshou_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }

_woshou_files()
{
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
}

_woshou_ids_and_files()
{
    _woshou_files
    local ids
    mapfile -t ids < <(compgen -W "$(_woshou_ids "$1")" -- "$word")
    COMPREPLY+=("${ids[@]}")
}

_woshou()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    # Bash takes --option=VALUE for three words.
    if [[ $word == "=" ]]; then
        word=
    elif [[ $before == "=" ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
)sh";

QString completes(Value value, const QStringList& choices = {})
{
    switch (value) {
    case Value::Free:
        return ":";
    case Value::Choices:
        return "_woshou_words \"" + choices.join(' ') + '"';
    case Value::File:
        return "_woshou_files";
    case Value::Source:
        return "_woshou_ids_and_files '.*'";
    case Value::Exercise:
        return "_woshou_ids_and_files 'exercise'";
    case Value::Lesson:
        return "_woshou_ids_and_files 'exercise|lesson'";
    }
    return {};
}

/// "export/-o | export/--output"
QString pattern(const app::CommandSpec& command, const app::OptionSpec& option)
{
    QStringList places;
    for (const QString& spelling : spellings(option)) {
        places += command.name + '/' + spelling;
    }
    return places.join(" | ");
}

QString optionWords(const app::CommandSpec& command)
{
    QStringList words;
    for (const app::OptionSpec& option : command.options) {
        words += spellings(option);
    }
    words += {"-h", "--help"};
    return (command.name.isEmpty() ? words + QStringList{"--version"} : words).join(' ');
}

QString commandWords()
{
    QStringList names;
    for (const app::CommandSpec& command : app::commands()) {
        names += command.name.isEmpty() ? QStringList() : QStringList{command.name};
    }
    return names.join(' ');
}

/// The line of a `case`.
QString line(const QString& pattern, const QString& act)
{
    return "        " + pattern + ") " + act + " ;;\n";
}

QString optionValues()
{
    QString text;
    for (const app::CommandSpec& command : app::commands()) {
        for (const app::OptionSpec& option : command.options) {
            if (!option.value.isEmpty()) {
                text += line(pattern(command, option),
                    completes(valueOf(option), option.choices) + "; return");
            }
        }
    }
    return text;
}

QString optionNames()
{
    QString text;
    for (const app::CommandSpec& command : app::commands()) {
        text +=
            line(command.name + "/-*", "_woshou_words \"" + optionWords(command) + "\"; return");
    }
    return text;
}

QString argumentsOf()
{
    QString text;
    for (const app::CommandSpec& command : app::commands()) {
        const QString first = completes(firstArgument(command));
        const QString further = completes(furtherArguments(command));
        if (command.name.isEmpty()) {
            text += line("/*", first + "; ((COMP_CWORD > 1)) || _woshou_add_commands");
        } else if (first == further) {
            text += line(command.name + "/*", first);
        } else {
            text += line(command.name + "/*",
                "if [[ $before == \"$command\" ]]; then " + first + "; else " + further + "; fi");
        }
    }
    return text;
}

} // namespace

QByteArray completion()
{
    const QString names = commandWords();
    QString text = kHead;
    text += "    local command=\n    if ((COMP_CWORD > 1)) && [[ \" " + names +
        " \" == *\" ${COMP_WORDS[1]} \"* ]]; then\n        command=${COMP_WORDS[1]}\n    fi\n";
    text += "    case $command/$before in\n" + optionValues() + "    esac\n";
    text += "    case $command/$word in\n" + optionNames() + argumentsOf() + "    esac\n}\n\n";
    text += "_woshou_add_commands()\n{\n    local names\n    mapfile -t names < <(compgen -W \"" +
        names + "\" -- \"$word\")\n    COMPREPLY+=(\"${names[@]}\")\n}\n\n";
    text += "complete -F _woshou woshou\n";
    return text.toUtf8();
}

} // namespace packaging::bash
