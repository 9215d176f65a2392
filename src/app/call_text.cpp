// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messages.h"

#include "lesson/problem/problem_words.h"
#include "lesson/problem/system_words.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

using lesson::ProblemText;

/// The word that the wanted ones are compared with, to ask "Did you mean ...?".
enum class Suggest : std::uint8_t { Nothing, ForSubject, ForFound };

/// How a mistake is told. %1 stands for what was found, %3 for the subject, %4 for all that is
/// wanted.
struct Telling
{
    CallMistake mistake;
    ProblemText text;
    Suggest suggest = Suggest::Nothing;
};

const std::array kTellings{
    Telling{CallMistake::UnknownCommand,
        {{"“%3” is no command, no file and nothing built in.",
             "“%3”不是命令，不是文件，也不是内置内容。"},
            {"“woshou --help” shows the commands, “woshou list” what is built in.",
                "“woshou --help”列出命令，“woshou list”列出内置内容。"}},
        Suggest::ForSubject},
    Telling{CallMistake::NotBuiltYet,
        {{"The command “%3” is not built yet.", "命令“%3”尚未实现。"},
            {"There are: %4.", "现有命令：%4。"}}},
    Telling{CallMistake::UnknownOption,
        {{"There is no option %3 here.", "此处没有选项 %3。"}, {"Options: %4.", "可用选项：%4。"}},
        Suggest::ForSubject},
    Telling{CallMistake::NoValue,
        {{"The option %3 lacks its value.", "选项 %3 缺少值。"},
            {"Give one behind it: %4.", "请在其后给出：%4。"}}},
    Telling{CallMistake::NeedlessValue,
        {{"The option %3 takes no value.", "选项 %3 不带值。"},
            {"Write only %3.", "只写 %3 即可。"}}},
    Telling{CallMistake::BadValue,
        {{"“%1” is no value of %3.", "“%1”不是 %3 的可用值。"},
            {"It takes: %4.", "可用的值：%4。"}},
        Suggest::ForFound},
    Telling{CallMistake::RepeatedOption,
        {{"The option %3 stands twice.", "选项 %3 出现两次。"}, {"Give it once.", "请只写一次。"}}},
    Telling{CallMistake::MissingOption,
        {{"The option %3 is missing.", "缺少选项 %3。"}, {"Add %3 %4.", "请加上 %3 %4。"}}},
    Telling{CallMistake::MissingArgument,
        {{"%3 is missing.", "缺少 %3。"},
            {"Give a built-in id (“woshou list” shows them) or a file.",
                "请给出内置编号（用“woshou list”查看）或文件。"}}},
    Telling{CallMistake::TooManyArguments,
        {{"“%1” is one argument too many.", "多出了参数“%1”。"},
            {"Remove it; names with spaces need quotes.", "请去掉它；含空格的名称要加引号。"}}},
    Telling{CallMistake::UnknownEnding,
        {{"The ending of “%1” names no format that is written here.",
             "“%1”的扩展名不是可输出的格式。"},
            {"Endings: %4.", "可用的扩展名：%4。"}}},
    Telling{CallMistake::NoSuchFolder,
        {{"There is no folder “%1”.", "没有文件夹“%1”。"},
            {"Make it first, or write to another one.", "请先创建它，或换一个文件夹。"}}},
    Telling{CallMistake::TargetIsFolder,
        {{"“%1” is a folder.", "“%1”是文件夹。"},
            {"Give the name of a file to write.", "请给出要写的文件名。"}}},
    Telling{CallMistake::MissingFont,
        {{"There is no font with Chinese letters, which this figure needs.",
             "此图需要中文字体，但系统中没有。"},
            {"Install the package %3.", "请安装软件包 %3。"}}},
    Telling{CallMistake::PictureTooLarge,
        {{"“%1” would be too large.", "“%1”会太大。"},
            {"At most %3 pixels: give a smaller --width or --scale.",
                "最多 %3 像素：请减小 --width 或 --scale。"}}},
    Telling{CallMistake::EmptyRange,
        {{"--to is not after --from.", "--to 不晚于 --from。"},
            {"Give a later --to.", "请给出更晚的 --to。"}}},
    Telling{CallMistake::BeyondEnd,
        {{"--from %1 lies beyond the end of the run.", "--from %1 晚于运行结束的时刻。"},
            {"The run ends at %4: give an earlier --from.",
                "运行在 %4 结束：请给出更早的 --from。"}}},
    Telling{CallMistake::NoScripts,
        {{"There are no packetdrill scripts in “%1”.", "“%1”中没有 packetdrill 脚本。"},
            {"Give scripts, or folders with files that end in .pkt.",
                "请给出脚本，或含有 .pkt 文件的文件夹。"}}},
    Telling{CallMistake::ProgramMissing,
        {{"“%1”, which draws figures and opens the window, is missing.",
             "缺少绘图和打开窗口所需的程序“%1”。"},
            {"Install Woshou again.", "请重新安装握手。"}}},
    Telling{CallMistake::NoDisplay,
        {{"There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is "
          "set).",
             "没有可用的显示器，无法打开窗口（DISPLAY 和 WAYLAND_DISPLAY 都未设置）。"},
            {"These commands need none: %4.", "以下命令不需要显示器：%4。"}}},
    Telling{CallMistake::CannotOpenDisplay,
        {{"The window cannot be opened: no display can be reached with %1.",
             "无法打开窗口：用 %1 连接不到显示器。"},
            {"Name a display that runs and that you may use. These commands need none: %4.",
                "请指定正在运行且允许使用的显示器。以下命令不需要显示器：%4。"}}},
    Telling{CallMistake::NoPlatform,
        {{"Qt has no platform plugin “%1” here.", "此处的 Qt 没有平台插件“%1”。"},
            {"Correct QT_QPA_PLATFORM, or install the plugin (on Debian and Ubuntu: libqt6gui6, "
             "for Wayland qt6-wayland).",
                "请改正 QT_QPA_PLATFORM，或安装该插件（Debian 和 Ubuntu：libqt6gui6，Wayland："
                "qt6-wayland）。"}},
        Suggest::ForFound},
};

lesson::Localized suggestion(const Telling& telling, const CallProblem& problem)
{
    switch (telling.suggest) {
    case Suggest::Nothing:
        return {};
    case Suggest::ForSubject:
        return lesson::suggestion(problem.subject, problem.wanted);
    case Suggest::ForFound:
        return lesson::suggestion(problem.found, problem.wanted);
    }
    return {};
}

} // namespace

ProblemText sentences(const CallProblem& problem)
{
    if (problem.mistake == CallMistake::CannotWrite) {
        return lesson::cannotWrite(problem.system);
    }
    const auto* const telling = std::find_if(kTellings.begin(), kTellings.end(),
        [&problem](const Telling& one) { return one.mistake == problem.mistake; });
    Q_ASSERT(telling != kTellings.end());
    lesson::FileProblem inserts;
    inserts.subject = problem.subject;
    inserts.found = problem.found;
    inserts.wanted = problem.wanted;
    ProblemText text = lesson::filled(inserts, telling->text.what, telling->text.wanted);
    text.wanted = lesson::joined(suggestion(*telling, problem), text.wanted);
    return text;
}

} // namespace app
