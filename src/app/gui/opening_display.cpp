// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/opening_display.h"

#include "app/exit_code.h"
#include "app/messages.h"

#include <QRegularExpression>
#include <QStringList>

#include <cstdlib>
#include <utility>
#include <vector>

namespace app {
namespace {

struct Remark
{
    QtMsgType type;
    const char* category;
    QString text;
};

// A message handler knows nothing but what is global.
std::vector<Remark> g_remarks;
Language g_language = Language::English;

/// The plugins that Qt looked for in vain, and no other that would have been there.
QStringList missingPlugins()
{
    static const QRegularExpression notFound(
        R"re(Could not find the Qt platform plugin "([^"]*)")re");
    QStringList missing;
    for (const Remark& remark : g_remarks) {
        const auto found = notFound.match(remark.text);
        if (found.hasMatch()) {
            missing += found.captured(1);
        } else if (remark.text.contains("even though it was found")) {
            return {};
        }
    }
    return missing;
}

/// "Available platform plugins are: eglfs, xcb."
QStringList availablePlugins(const QString& remark)
{
    static const QRegularExpression list(R"(platform plugins are: ([^.]*)\.)");
    return list.match(remark).captured(1).split(", ", Qt::SkipEmptyParts);
}

/// What led Qt to the display that it could not open: "DISPLAY=:1".
QString wayToDisplay()
{
    QStringList parts;
    for (const char* name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            parts += QString(name) + '=' + qEnvironmentVariable(name);
        }
    }
    return parts.join(", ");
}

CallProblem displayProblem(const QString& lastRemark)
{
    const QStringList missing = missingPlugins();
    return missing.isEmpty()
        ? CallProblem{CallMistake::CannotOpenDisplay, {}, wayToDisplay(), commandsWithoutWindow()}
        : CallProblem{CallMistake::NoPlatform, {}, missing.front(), availablePlugins(lastRemark)};
}

void hear(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type == QtFatalMsg) {
        report(displayProblem(text), g_language);
        // Nothing is there yet that would have to be taken down.
        std::_Exit(static_cast<int>(ExitCode::Wrong));
    }
    g_remarks.push_back({type, context.category, text});
}

} // namespace

OpeningDisplay::OpeningDisplay(Language language)
{
    g_language = language;
    m_handler = qInstallMessageHandler(&hear);
}

OpeningDisplay::~OpeningDisplay()
{
    qInstallMessageHandler(m_handler);
    for (const Remark& remark : std::exchange(g_remarks, {})) {
        m_handler(remark.type, {nullptr, 0, nullptr, remark.category}, remark.text);
    }
}

} // namespace app
