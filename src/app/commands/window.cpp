// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/messages.h"

#include <QtGlobal>

namespace app {
namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
        !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
        !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
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

} // namespace

ExitCode runWindow(const Context& context)
{
    const CallMistake mistake = hasDisplay() ? CallMistake::NoWindowYet : CallMistake::NoDisplay;
    report(CallProblem{mistake, {}, {}, commandsWithoutWindow()}, context.language);
    return ExitCode::Wrong;
}

} // namespace app
