// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messages.h"

namespace app {
namespace {

using lesson::Localized;

constexpr int kColumn = 24;

QString row(const QString& left, const QString& right)
{
    const QString start = "  " + left;
    return start.size() < kColumn ? start.leftJustified(kColumn) + right + '\n'
                                  : start + '\n' + QString(kColumn, ' ') + right + '\n';
}

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

/// `pick` chooses the language.
template<typename Pick>
QString commandHelp(const CommandSpec& command, Pick pick)
{
    QString text = callOf(command) + "\n  " + pick(command.help) + "\n\n" +
        pick({"Options:", "选项："}) + '\n';
    for (const OptionSpec& option : command.options) {
        text += row(optionCall(option), pick(option.help));
    }
    return text + row("-h, --help", pick({"shows this help", "显示此帮助"}));
}

template<typename Pick>
QString programHelp(Pick pick)
{
    QString text =
        pick({"Woshou lets you see and play with TCP.", "握手：看得见、可动手的 TCP。"}) + "\n\n";
    for (const CommandSpec& command : commands()) {
        text += row(callOf(command), pick(command.help));
    }
    text += row("woshou COMMAND --help",
        pick({"tells about a command and its options", "说明一个命令及其选项"}));
    text += row("woshou --version", pick({"prints the version", "显示版本"}));
    return text + '\n' +
        pick({"SOURCE is a built-in id or a file. Exit status: 0 done; 1 it ran and the answer is "
              "no; "
              "2 the call or the input is wrong.",
            "SOURCE 是内置编号或文件。退出状态：0 完成；1 已运行但结果为否；2 调用或输入有误。"}) +
        '\n';
}

template<typename Pick>
QString help(const QString& name, Pick pick)
{
    const CommandSpec* command = name.isEmpty() ? nullptr : findCommand(name);
    return command == nullptr ? programHelp(pick) : commandHelp(*command, pick);
}

} // namespace

QString helpText(const QString& command, Language language)
{
    const auto english = [](const Localized& text) { return text.en; };
    const auto chinese = [](const Localized& text) { return text.zh; };
    switch (language) {
    case Language::English:
        return help(command, english);
    case Language::Chinese:
        return help(command, chinese);
    case Language::Both:
        return help(command, english) + '\n' + help(command, chinese);
    }
    return {};
}

} // namespace app
