// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/messages.h"
#include "lesson/scenario.h"
#include "ui/run_window.h"

#include <QApplication>

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
    if (!hasDisplay()) {
        report(
            CallProblem{CallMistake::NoDisplay, {}, {}, commandsWithoutWindow()}, context.language);
        return ExitCode::Wrong;
    }
    const QString source = context.call.arguments.value(0);
    // A bad file is told where it was named, not in a window that shows nothing.
    if (!source.isEmpty()) {
        const auto loaded = lesson::loadScenario(source);
        if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
            report(*problem, context.language);
            return ExitCode::Wrong;
        }
    }
    int argc = 1; // Qt need not see our options
    QApplication application(argc, context.argv);
    const bool asked = context.call.options.contains("lang");
    const int status =
        ui::runWindow(application, source, asked ? std::optional(context.language) : std::nullopt);
    return status == 0 ? ExitCode::Done : ExitCode::No;
}

} // namespace app
