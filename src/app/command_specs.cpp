// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"

#include <algorithm>
#include <limits>

namespace app {
namespace {

OptionSpec langOption(const lesson::Localized& help)
{
    return {"lang", {}, "LANG", {"en", "zh", "both"}, help};
}

OptionSpec messagesOption()
{
    return langOption({"language of messages: en, zh or both", "提示信息的语言：en、zh 或 both"});
}

CommandSpec windowCommand()
{
    return {{}, "[FILE]", 0, 1, {messagesOption()},
        {"opens the window, on FILE or on the three-way handshake",
            "打开窗口，显示 FILE 或三次握手"}};
}

CommandSpec listCommand()
{
    return {"list", {}, 0, 0,
        {{"json", {}, {}, {}, {"as a JSON array", "输出 JSON 数组"}}, messagesOption()},
        {"lists what is built in", "列出内置内容"}};
}

CommandSpec traceCommand()
{
    return {"trace", "SOURCE", 1, 1, {messagesOption()},
        {"runs SOURCE to its end without a window and prints the trace, a JSON object a line",
            "不打开窗口，把 SOURCE 运行到底并输出跟踪记录，每行一个 JSON 对象"}};
}

CommandSpec exportCommand()
{
    return {"export", "SOURCE", 1, 1,
        {
            {"output", 'o', "FILE", {},
                {"the figure to write; its ending picks the format", "要写的图；扩展名决定格式"},
                true},
            {"view", {}, "VIEW", {"sequence", "states", "both"},
                {"what to show: sequence (default), states or both",
                    "显示什么：sequence（时序图，默认）、states（状态图）或 both"}},
            langOption({"language of the figure and of messages: en, zh or both",
                "图和提示信息的语言：en、zh 或 both"}),
            {"theme", {}, "THEME", {"light", "dark", "print"},
                {"light (default), dark or print (black and white)",
                    "light（浅色，默认）、dark（深色）或 print（黑白）"}},
            {"numbers", {}, "HOW", {"symbolic", "relative", "absolute"},
                {"sequence numbers: symbolic (default), relative or absolute",
                    "序号写法：symbolic（符号，默认）、relative（相对）或 absolute（绝对）"}},
            {"flags", {}, "HOW", {"names", "bits"},
                {"SYN,ACK (names, default) or SYN=1, ACK=1 (bits)",
                    "标志位写法：names（SYN,ACK，默认）或 bits（SYN=1, ACK=1）"}},
            {"text", {}, "HOW", {"live", "outlines"},
                {"text in SVG: live (default) or outlines",
                    "SVG 中的文字：live（默认）或 outlines（轮廓）"}},
            {"from", {}, "T", {},
                {"start at this virtual time: seconds, 1.5, or 1500ms",
                    "从此虚拟时间开始：以秒为单位，如 1.5；或 1500ms"}},
            {"to", {}, "T", {}, {"end at this virtual time", "到此虚拟时间为止"}},
            {"scale", {}, "N", {},
                {"PNG: pixels for each unit (default 2)", "PNG：每单位的像素数（默认 2）"}},
            {"width", {}, "N", {},
                {"width before scaling (default 960)", "缩放前的宽度（默认 960）"}},
        },
        {"writes a figure of SOURCE", "输出 SOURCE 的图"}};
}

CommandSpec conformCommand()
{
    return {"conform", "SCRIPT...", 1, std::numeric_limits<int>::max(),
        {{"profile", {}, "PROFILE", {"freebsd", "linux", "rfc"},
             {"what the scripts expect where the RFC leaves a choice: freebsd, linux or rfc "
              "(default: each script's own, as its text tells)",
                 "RFC 留有选择之处按谁：freebsd、linux 或 rfc（默认：由各脚本的内容判断）"}},
            {"verbose", 'v', {}, {},
                {"shows all that is sent, also after the last event of a script",
                    "显示发送的所有报文段，包括脚本最后一个事件之后的"}},
            messagesOption()},
        {"plays packetdrill scripts, files or folders, against one endpoint: a line a script",
            "对一个端点运行 packetdrill 脚本（文件或文件夹），每个脚本输出一行"}};
}

} // namespace

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> all{
        windowCommand(), listCommand(), traceCommand(), exportCommand(), conformCommand()};
    return all;
}

QStringList commandsWithoutWindow()
{
    QStringList names;
    for (const CommandSpec& command : commands()) {
        if (!command.name.isEmpty()) {
            names += "woshou " + command.name;
        }
    }
    return names;
}

const CommandSpec* findCommand(const QString& name)
{
    const auto found = std::find_if(commands().begin(), commands().end(),
        [&name](const CommandSpec& command) { return command.name == name; });
    return found == commands().end() ? nullptr : &*found;
}

} // namespace app
