// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/opening_display.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

namespace app {
namespace {

/// Keeps Qt's remark on a missing XDG_RUNTIME_DIR, which figures do not need, off standard error.
void passOn(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith("QStandardPaths: XDG_RUNTIME_DIR")) {
        const QByteArray line = qFormatLogMessage(type, context, message).toLocal8Bit() + '\n';
        std::fputs(line.constData(), stderr);
    }
}

} // namespace

/// A figure looks the same with a display and without, so none is asked for.
ExitCode runDrawnExport(const Context& context)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler(passOn);
    int argc = 1; // Qt need not see our options
    auto opening = std::make_unique<OpeningDisplay>(context.language);
    const QGuiApplication application(argc, context.argv);
    opening.reset();
    return exportWith(context, figure::exportFigure);
}

} // namespace app
