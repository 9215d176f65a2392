// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/lack_of_memory.h"
#include "app/messages.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace app {
namespace {

/// What the other program needs for its libraries and to begin. With less, the system would end it
/// before it can say so.
constexpr std::size_t kAddresses = 100 << 20;

} // namespace

ExitCode handOver(const Context& context)
{
    if (!lack_of_memory::isAllowed(kAddresses)) {
        lack_of_memory::end();
    }
    const QDir own(QFileInfo(QFile::symLinkTarget("/proc/self/exe")).path());
    const QString program = QDir::cleanPath(own.filePath(WOSHOU_GUI_PROGRAM));
    // Which language the system speaks, the other program asks for itself.
    if (context.locale.isNull()) {
        qunsetenv("LC_ALL");
    } else {
        qputenv("LC_ALL", context.locale);
    }
    execv(QFile::encodeName(program).constData(), context.argv);
    report(CallProblem{CallMistake::ProgramMissing, {}, program, {}}, context.language);
    return ExitCode::Wrong;
}

} // namespace app
