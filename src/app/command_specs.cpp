// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"
#include "app/export_options.h"
#include "app/spoken_language.h"

#include <algorithm>
#include <limits>

namespace app {
namespace {

OptionSpec langOption(const language::Phrase& help)
{
    QStringList choices;
    for (const Language each : language::allLanguages()) {
        choices += language::id(each);
    }
    return {"lang", {}, "LANG", choices, help};
}

OptionSpec messagesOption() { return langOption(PHRASE("Help", "language of messages: %1")); }

CommandSpec windowCommand()
{
    return {{}, "[FILE]", 0, 1, {messagesOption()},
        PHRASE("Help", "opens the window, on FILE or on the three-way handshake")};
}

CommandSpec listCommand()
{
    return {"list", {}, 0, 0,
        {{"json", {}, {}, {}, PHRASE("Help", "as a JSON array")}, messagesOption()},
        PHRASE("Help", "lists what is built in")};
}

CommandSpec traceCommand()
{
    return {"trace", "SOURCE", 1, 1, {messagesOption()},
        PHRASE("Help",
            "runs SOURCE to its end without a window and prints the trace, a JSON object a line")};
}

CommandSpec exportCommand()
{
    return {"export", "SOURCE", 1, 1,
        {
            {"output", 'o', "FILE", {},
                PHRASE("Help", "the figure to write; its ending picks the format"), true},
            {"view", {}, "VIEW", QStringList{"sequence", "states", "both"} + chartViews(),
                PHRASE("Help", "what to show: %1 (default: sequence)")},
            {"of", {}, "END", {"client", "server"},
                PHRASE("Help", "charts: who sends, client or server (default: who sends more)")},
            {"with", {}, "SOURCE", {}, PHRASE("Help", "charts: lays a second run over the first")},
            {"average", {}, "T", {},
                PHRASE("Help", "throughput: the time to average over, such as 100ms")},
            langOption(PHRASE("Help", "language of the figure and of messages: %1")),
            {"theme", {}, "THEME", {"light", "dark", "print"},
                PHRASE("Help", "light (default), dark or print (black and white)")},
            {"numbers", {}, "HOW", {"symbolic", "relative", "absolute"},
                PHRASE("Help", "sequence numbers: symbolic (default), relative or absolute")},
            {"flags", {}, "HOW", {"names", "bits"},
                PHRASE("Help", "SYN,ACK (names, default) or SYN=1, ACK=1 (bits)")},
            {"text", {}, "HOW", {"live", "outlines"},
                PHRASE("Help", "text in SVG: live (default) or outlines")},
            {"from", {}, "T", {},
                PHRASE("Help", "start at this virtual time: seconds, 1.5, or 1500ms")},
            {"to", {}, "T", {}, PHRASE("Help", "end at this virtual time")},
            {"scale", {}, "N", {}, PHRASE("Help", "PNG: pixels for each unit (default 2)")},
            {"width", {}, "N", {}, PHRASE("Help", "width before scaling (default 960)")},
        },
        PHRASE("Help", "writes a figure of SOURCE")};
}

CommandSpec conformCommand()
{
    return {"conform", "SCRIPT...", 1, std::numeric_limits<int>::max(),
        {{"profile", {}, "PROFILE", {"freebsd", "linux", "rfc"},
             PHRASE("Help",
                 "what the scripts expect where the RFC leaves a choice: freebsd, linux or rfc "
                 "(default: each script's own, as its text tells)")},
            {"verbose", 'v', {}, {},
                PHRASE("Help", "shows all that is sent, also after the last event of a script")},
            messagesOption()},
        PHRASE("Help",
            "plays packetdrill scripts, files or folders, against one endpoint: a line a script")};
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
