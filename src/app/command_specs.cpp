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

OptionSpec lessonsOption()
{
    return {
        "lessons", {}, "DIR", {}, PHRASE("Help", "a folder with lessons and exercises of a class")};
}

OptionSpec messagesOption() { return langOption(PHRASE("Help", "language of messages: %1")); }

CommandSpec windowCommand()
{
    return {{}, "[FILE]", 0, 1,
        {{"place", {}, "PLACE", {"laboratory", "learn"},
             PHRASE("Help", "begins in a new laboratory, or at lessons and exercises (learn)")},
            {"desktop", {}, {}, {},
                PHRASE("Help", "for desktops: what is wrong with FILE is told in the window")},
            lessonsOption(), messagesOption()},
        PHRASE("Help", "opens the window, on FILE or on the three-way handshake")};
}

CommandSpec listCommand()
{
    return {"list", {}, 0, 0,
        {{"json", {}, {}, {}, PHRASE("Help", "as a JSON array")}, lessonsOption(),
            messagesOption()},
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
            {"show", {}, "WHAT,…", {},
                PHRASE("Help",
                    "shows more: times, windows, round-trips, duplicates, legend, caption, icons, "
                    "transfers")},
            {"fold", {}, {}, {},
                PHRASE("Help", "leaves out the middle of long runs of segments of one kind")},
            {"preset", {}, "FOR", {"page", "column", "slide"},
                PHRASE("Help", "sizes for a page (13 cm), a column (8.5 cm) or a slide (16:9)")},
            {"text-size", {}, "N", {},
                PHRASE("Help", "size of the words on arrows before scaling (default 13)")},
            {"blank", {}, "WHAT,…", {},
                PHRASE("Help", "blanks to fill in: flags, seq, ack, len, states, names, notes")},
            {"blank-at", {}, "ID,…", {},
                PHRASE("Help", "blanks in these segments only, by their numbers in the trace")},
            {"key", {}, {}, {}, PHRASE("Help", "writes what belongs into the blanks below")},
            {"background", {}, "WHAT", {"theme", "none"},
                PHRASE("Help", "theme (default), or none: what lies behind the figure is seen")},
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

OptionSpec jsonOption(const language::Phrase& help) { return {"json", {}, {}, {}, help}; }

CommandSpec askCommand()
{
    return {"ask", "EXERCISE", 1, 1,
        {
            {"seed", {}, "S", {},
                PHRASE("Help", "which question of the exercise; a class's seed (default 1)")},
            {"learner", {}, "NUMBER", {},
                PHRASE("Help", "the question of this learner: seed S + NUMBER")},
            jsonOption(PHRASE("Help", "as a JSON object")),
            {"key", {}, {}, {}, PHRASE("Help", "with the answers")},
            lessonsOption(),
            langOption(PHRASE("Help", "language of the question and of messages: %1")),
        },
        PHRASE("Help", "prints one question as it would be asked")};
}

CommandSpec gradeCommand()
{
    return {"grade", "EXERCISE ANSWERS", 2, 2,
        {
            {"seed", {}, "S", {},
                PHRASE("Help",
                    "the class's seed: marks each learner by the question of seed S + number, "
                    "whatever the file says")},
            jsonOption(PHRASE("Help", "as JSON: an object, of a folder an array")),
            {"csv", {}, {}, {}, PHRASE("Help", "as a table: a line a learner")},
            lessonsOption(),
            langOption(PHRASE("Help", "language of feedback and of messages: %1")),
        },
        PHRASE("Help",
            "marks answers, a file or a folder: a line an item with feedback, then N of M points")};
}

OptionSpec outputOption(const language::Phrase& help)
{
    return {"output", 'o', "FILE", {}, help, true};
}

OptionSpec firstSeedOption()
{
    return {"seed", {}, "S", {}, PHRASE("Help", "the seed of the first one (default 1)")};
}

OptionSpec countOption()
{
    return {"count", {}, "N", {}, PHRASE("Help", "how many, with seeds S, S+1 … (default 1)")};
}

CommandSpec paperCommand()
{
    return {"paper", "EXERCISE...", 1, std::numeric_limits<int>::max(),
        {
            outputOption(PHRASE("Help", "the file to write: .pdf or .tex (for XeLaTeX)")),
            firstSeedOption(),
            countOption(),
            {"key", {}, {}, {}, PHRASE("Help", "the same sheets with answers and reasons")},
            {"paper", {}, "SIZE", {"a4", "letter"},
                PHRASE("Help", "size of the paper: %1 (default a4)")},
            lessonsOption(),
            langOption(PHRASE("Help", "language of the sheets and of messages: %1")),
        },
        PHRASE("Help", "writes work sheets to print, each with a question from every EXERCISE")};
}

CommandSpec quizCommand()
{
    return {"quiz", "EXERCISE...", 1, std::numeric_limits<int>::max(),
        {
            outputOption(PHRASE("Help", "the file to write: .xml (Moodle) or .gift")),
            firstSeedOption(),
            countOption(),
            lessonsOption(),
            langOption(PHRASE("Help", "language of the questions and of messages: %1")),
        },
        PHRASE("Help", "writes questions for learning platforms, as Moodle XML or GIFT")};
}

} // namespace

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> all{windowCommand(), listCommand(), traceCommand(),
        exportCommand(), conformCommand(), askCommand(), gradeCommand(), paperCommand(),
        quizCommand()};
    return all;
}

const CommandSpec& helpCommand()
{
    static const CommandSpec help{"help", "[COMMAND]", 0, 1, {messagesOption()}, {}};
    return help;
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
