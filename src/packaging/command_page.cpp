// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/help.h"
#include "app/version.h"
#include "packaging/manual_page.h"
#include "packaging/manual_pages.h"

#include <span>

namespace packaging {
namespace {

using language::Phrase;
using language::Speaker;

struct Named
{
    const char* name;
    Phrase meaning;
};

constexpr Named kEndings[] = {
    {".woshou",
        PHRASE("Manual", "a session: a scenario and what was done to it, with all branches")},
    {".woshou-scenario", PHRASE("Manual", "a scenario; see `woshou-scenario`(5)")},
    {".woshou-lesson", PHRASE("Manual", "a lesson")},
    {".woshou-exercise", PHRASE("Manual", "an exercise")},
    {".woshou-answers", PHRASE("Manual", "a learner's answers to an exercise, for `woshou grade`")},
    {".pkt", PHRASE("Manual", "a packetdrill script")},
    {".json", PHRASE("Manual", "any of these but the last; what it is stands in the file")},
};

constexpr Named kStatuses[] = {
    {"0", PHRASE("Manual", "Done.")},
    {"1",
        PHRASE("Manual",
            "It ran, and the answer is no: a script failed, an answer was wrong, a run was stopped "
            "by the guard against endless loops.")},
    {"2",
        PHRASE("Manual",
            "The call or the input is wrong, or what it needs is missing. Standard error tells the "
            "file, the place in it, what is wrong and what would be right. No output file is "
            "written, not even a part of one.")},
};

constexpr Named kEnvironment[] = {
    {"LC_ALL, LC_MESSAGES, LANG, LANGUAGE",
        PHRASE("Manual", "The language of the system, which `--lang` overrides.")},
    {"DISPLAY, WAYLAND_DISPLAY",
        PHRASE("Manual", "Where the window is opened. No other command needs a display.")},
    {"QT_QPA_PLATFORM",
        PHRASE("Manual",
            "How Qt opens windows and finds fonts, such as `xcb`, `wayland` or "
            "`offscreen`.")},
    {"XDG_DATA_HOME, XDG_CONFIG_HOME",
        PHRASE(
            "Manual", "The folders of the user; without them `~/.local/share` and `~/.config`.")},
};

constexpr Named kFiles[] = {
    {"~/.local/share/woshou/woshou/lessons, exercises",
        PHRASE("Manual",
            "The user's own lessons and exercises, which are listed with the built-in "
            "ones.")},
    {"~/.local/share/woshou/woshou/progress",
        PHRASE("Manual", "What each learner has done, a file for each name.")},
};

constexpr Named kExamples[] = {
    {"woshou lost-syn-ack", PHRASE("Manual", "Watch a handshake whose SYN,ACK is lost:")},
    {"woshou export lost-syn-ack -o lost-syn-ack.svg",
        PHRASE("Manual", "Draw it for a book or a slide:")},
    {"woshou export four-way-teardown --blank flags,ack --key -o exam.pdf",
        PHRASE("Manual", "Draw blanks to be filled in, and what belongs into them:")},
    {"woshou paper handshake-numbers --seed 7 --count 30 -o sheets.pdf",
        PHRASE("Manual", "Print thirty different work sheets:")},
};

void namedItems(ManualPage& page, const Speaker& say, std::span<const Named> list)
{
    for (const Named& each : list) {
        page.item(each.name, say.text(each.meaning));
    }
}

void commandItems(ManualPage& page, const Speaker& say, const app::CommandSpec& command)
{
    page.subsection(app::callOf(command));
    page.paragraph(say.text(command.help));
    for (const app::OptionSpec& option : command.options) {
        page.item(app::optionCall(option), app::helpOf(say, option));
    }
    page.item(app::helpOption().call, say.text(app::helpOption().help));
}

} // namespace

QByteArray commandPage(const Speaker& say)
{
    ManualPage page("woshou", 1, app::kCommitDate, "Woshou " WOSHOU_VERSION);
    page.section(say.text(PHRASE("Manual", "NAME")));
    page.name("woshou", say.text(PHRASE("Manual", "see TCP and play with it")));
    page.section(say.text(PHRASE("Manual", "SYNOPSIS")));
    QStringList calls;
    for (const app::CommandSpec& command : app::commands()) {
        calls += app::callOf(command) + say.text(PHRASE("Manual", " [OPTION]..."));
    }
    page.example(calls.join('\n'));

    page.section(say.text(PHRASE("Manual", "DESCRIPTION")));
    page.paragraph(say.text(PHRASE("Manual",
        "Woshou runs a TCP connection step by step. Its window lets you lose a segment, delay it "
        "or "
        "answer it late, and shows how both sides change state, each change with its reason and "
        "the "
        "section of RFC 9293 that asks for it. Its commands write figures, ask and mark exercises, "
        "print work sheets and play packetdrill scripts; they need no display.")));
    page.paragraph(say.text(PHRASE("Manual",
        "SOURCE and FILE are a file or the id of something built in, and so is EXERCISE; `woshou "
        "list` prints all ids. An option is written `--option VALUE` or `--option=VALUE`; what "
        "follows `--` is no option.")));

    page.section(say.text(PHRASE("Manual", "COMMANDS")));
    for (const app::CommandSpec& command : app::commands()) {
        commandItems(page, say, command);
    }
    for (const app::CommonCall& further : app::furtherCalls()) {
        page.subsection(further.call);
        page.paragraph(say.text(further.help));
    }

    page.section(say.text(PHRASE("Manual", "FILE NAMES")));
    namedItems(page, say, kEndings);
    page.section(say.text(PHRASE("Manual", "EXIT STATUS")));
    namedItems(page, say, kStatuses);
    page.section(say.text(PHRASE("Manual", "ENVIRONMENT")));
    namedItems(page, say, kEnvironment);
    page.section(say.text(PHRASE("Manual", "FILES")));
    namedItems(page, say, kFiles);
    page.section(say.text(PHRASE("Manual", "EXAMPLES")));
    for (const Named& each : kExamples) {
        page.paragraph(say.text(each.meaning));
        page.example(each.name);
    }
    page.section(say.text(PHRASE("Manual", "SEE ALSO")));
    page.paragraph("`woshou-scenario`(5), RFC 9293");
    return page.text();
}

} // namespace packaging
