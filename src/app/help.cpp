// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/help.h"
#include "app/messages.h"

namespace app {
namespace {

using language::Speaker;

constexpr int kColumn = 24;

QString row(const QString& left, const QString& right)
{
    const QString start = "  " + left;
    return start.size() < kColumn ? start.leftJustified(kColumn) + right + '\n'
                                  : start + '\n' + QString(kColumn, ' ') + right + '\n';
}

/// "en, zh or both"
QString alternatives(const Speaker& say, const QStringList& words)
{
    QString text = words.value(0);
    for (qsizetype i = 1; i < words.size(); ++i) {
        text =
            say.text(i + 1 < words.size() ? PHRASE("Help", "%1, %2") : PHRASE("Help", "%1 or %2"),
                {text, words[i]});
    }
    return text;
}

QString commandHelp(const Speaker& say, const CommandSpec& command)
{
    QString text = callOf(command) + "\n  " + say.text(command.help) + "\n\n" +
        say.text(PHRASE("Help", "Options:")) + '\n';
    for (const OptionSpec& option : command.options) {
        text += row(optionCall(option), helpOf(say, option));
    }
    return text + row(helpOption().call, say.text(helpOption().help));
}

QString programHelp(const Speaker& say)
{
    QString text = say.text(PHRASE("Help", "Woshou lets you see and play with TCP.")) + "\n\n";
    for (const CommandSpec& command : commands()) {
        text += row(callOf(command), say.text(command.help));
    }
    for (const CommonCall& further : furtherCalls()) {
        text += row(further.call, say.text(further.help));
    }
    return text + '\n' +
        say.text(PHRASE("Help",
            "SOURCE is a built-in id or a file. Exit status: 0 done; 1 it ran and the answer is "
            "no; 2 the call or the input is wrong.")) +
        '\n';
}

} // namespace

QString callOf(const CommandSpec& command)
{
    QStringList words{"woshou"};
    for (const QString& word : {command.name, command.arguments}) {
        if (!word.isEmpty()) {
            words += word;
        }
    }
    for (const OptionSpec& option : command.options) {
        if (option.required) {
            words += QString('-') + option.letter + ' ' + option.value;
        }
    }
    return words.join(' ');
}

QString optionCall(const OptionSpec& option)
{
    QString call = option.letter.isNull() ? QString() : QString('-') + option.letter + ", ";
    call += "--" + option.name;
    return option.value.isEmpty() ? call : call + ' ' + option.value;
}

QString helpOf(const Speaker& say, const OptionSpec& option)
{
    return say.text(option.help, {alternatives(say, option.choices)});
}

const CommonCall& helpOption()
{
    static const CommonCall call{"-h, --help", PHRASE("Help", "shows this help")};
    return call;
}

const std::vector<CommonCall>& furtherCalls()
{
    static const std::vector<CommonCall> calls{
        {"woshou COMMAND --help", PHRASE("Help", "tells about a command and its options")},
        {"woshou --version", PHRASE("Help", "prints the version")}};
    return calls;
}

QString helpText(const QString& command, Language language)
{
    const CommandSpec* found = command.isEmpty() ? nullptr : findCommand(command);
    QStringList texts;
    inEach(language, [&](const Speaker& say) {
        texts += found == nullptr ? programHelp(say) : commandHelp(say, *found);
    });
    return texts.join('\n');
}

} // namespace app
