// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/problem/near_words.h"
#include "lesson/scenario/catalogue.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace app {
namespace {

QStringList commandNames()
{
    QStringList names;
    for (const CommandSpec& command : commands()) {
        if (!command.name.isEmpty()) {
            names += command.name;
        }
    }
    return names;
}

QStringList optionNames(const CommandSpec& command)
{
    QStringList names;
    for (const OptionSpec& option : command.options) {
        names += "--" + option.name;
    }
    return names + QStringList{"--help"};
}

bool isSource(const QString& word)
{
    // The shelves last: all their files are read for it.
    return lesson::findEntry(word) != nullptr || QFileInfo::exists(word) ||
        lesson::courseShelf().find(word) != nullptr ||
        lesson::exerciseShelf().find(word) != nullptr;
}

/// Goes through the words behind the command.
class Parser
{
public:
    Parser(const CommandSpec& command, QStringList words)
        : m_command(command)
        , m_words(std::move(words))
    {
        m_result.command = command.name;
    }

    std::variant<Invocation, CallProblem> run()
    {
        bool onlyArguments = false;
        while (!m_words.isEmpty()) {
            const QString word = m_words.takeFirst();
            if (word == "--" && !onlyArguments) {
                onlyArguments = true;
            } else if (onlyArguments || word == "-" || !word.startsWith('-')) {
                m_result.arguments += word;
            } else if (word == "--help" || word == "-h") {
                return Invocation{"help", {m_command.name}, {}};
            } else if (word == "--version") {
                return Invocation{"version", {}, {}};
            } else if (const auto problem = takeOption(word)) {
                return *problem;
            }
        }
        if (const auto problem = checkCounts()) {
            return *problem;
        }
        return m_result;
    }

private:
    using Finding = std::optional<CallProblem>;

    const OptionSpec* find(const QString& word) const
    {
        const auto found = std::find_if(
            m_command.options.begin(), m_command.options.end(), [&word](const OptionSpec& option) {
                return word == "--" + option.name ||
                    (!option.letter.isNull() && word == QString('-') + option.letter);
            });
        return found == m_command.options.end() ? nullptr : &*found;
    }

    /// --name VALUE, --name=VALUE, -o VALUE or -oVALUE.
    Finding takeOption(const QString& word)
    {
        const bool isLong = word.startsWith("--");
        const qsizetype nameEnd = isLong ? word.indexOf('=') : 2;
        const QString name = nameEnd < 0 ? word : word.left(nameEnd);
        const bool attached = nameEnd >= 0 && nameEnd < word.size();
        const OptionSpec* option = find(name);
        if (option == nullptr) {
            return CallProblem{
                CallMistake::UnknownOption, isLong ? name : word, {}, optionNames(m_command)};
        }
        const QString shown = "--" + option->name;
        if (m_result.options.contains(option->name)) {
            return CallProblem{CallMistake::RepeatedOption, shown, {}, {}};
        }
        if (option->value.isEmpty()) {
            if (attached) {
                return CallProblem{CallMistake::NeedlessValue, shown, {}, {}};
            }
            m_result.options[option->name] = QString();
            return std::nullopt;
        }
        if (!attached && m_words.isEmpty()) {
            return CallProblem{
                CallMistake::NoValue, shown, {}, wantedOf(*option), {}, helpOf(*option)};
        }
        return takeValue(
            *option, attached ? word.mid(isLong ? nameEnd + 1 : nameEnd) : m_words.takeFirst());
    }

    Finding takeValue(const OptionSpec& option, const QString& value)
    {
        if (value.isEmpty() || (!option.choices.isEmpty() && !option.choices.contains(value))) {
            return CallProblem{CallMistake::BadValue, "--" + option.name, value, wantedOf(option),
                {}, helpOf(option)};
        }
        m_result.options[option.name] = value;
        return std::nullopt;
    }

    static QStringList wantedOf(const OptionSpec& option)
    {
        return option.choices.isEmpty() ? QStringList{option.value} : option.choices;
    }

    /// Where nothing but a placeholder, such as "T", would tell what is wanted.
    static language::Phrase helpOf(const OptionSpec& option)
    {
        return option.choices.isEmpty() ? option.help : language::Phrase();
    }

    Finding checkCounts() const
    {
        if (m_result.arguments.size() < m_command.least) {
            const QString missing = m_command.arguments.section(' ', m_result.arguments.size());
            const auto mistake = missing == "ANSWERS" ? CallMistake::MissingAnswers
                : missing.startsWith("SCRIPT")        ? CallMistake::MissingScripts
                                                      : CallMistake::MissingArgument;
            return CallProblem{mistake, missing, {}, {}};
        }
        // The window begins at a place or on a file.
        const int most = m_result.options.contains("place") ? 0 : m_command.most;
        if (m_result.arguments.size() > most) {
            return CallProblem{CallMistake::TooManyArguments, {}, m_result.arguments[most], {}};
        }
        for (const OptionSpec& option : m_command.options) {
            if (option.required && !m_result.options.contains(option.name)) {
                const QString shown =
                    option.letter.isNull() ? "--" + option.name : QString('-') + option.letter;
                return CallProblem{CallMistake::MissingOption, shown, {}, {option.value}};
            }
        }
        return std::nullopt;
    }

    const CommandSpec& m_command;
    QStringList m_words;
    Invocation m_result;
};

} // namespace

namespace {

/// What stands behind "woshou help".
std::variant<Invocation, CallProblem> parseHelp(const QStringList& words)
{
    auto parsed = Parser(helpCommand(), words).run();
    const auto* call = std::get_if<Invocation>(&parsed);
    const QString about = call != nullptr ? call->arguments.value(0) : QString();
    if (!about.isEmpty() && about != "help" && !commandNames().contains(about)) {
        return CallProblem{CallMistake::NoHelp, {}, about, commandNames()};
    }
    return parsed;
}

} // namespace

std::variant<Invocation, CallProblem> parseCommandLine(const QStringList& arguments)
{
    const QString first = arguments.value(0);
    if (first == "help") {
        return parseHelp(arguments.mid(1));
    }
    if (!first.isEmpty()) {
        if (const CommandSpec* command = findCommand(first)) {
            return Parser(*command, arguments.mid(1)).run();
        }
    }
    const bool looksLikePath = first.contains('/') || first.contains('.');
    if (!first.isEmpty() && !first.startsWith('-') && !looksLikePath && !isSource(first)) {
        const QStringList near = lesson::nearWords(first, commandNames()) + lesson::nearIds(first);
        return CallProblem{CallMistake::UnknownCommand, first, {}, near};
    }
    return Parser(*findCommand({}), arguments).run();
}

} // namespace app
