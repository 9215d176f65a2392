// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/lack_of_memory.h"
#include "app/messages.h"
#include "app/own_folder.h"

#include <QDir>
#include <QFile>

#include <cstdlib>
#include <string>
#include <vector>

#ifdef Q_OS_WIN
#include <process.h>
#else
#include <unistd.h>
#endif

namespace app {
namespace {

/// What the other program needs for its libraries and to begin. With less, the system would end it
/// before it can say so.
constexpr std::size_t kAddresses = 100 << 20;

/// Comes back only where that cannot be.
void become(const QString& program, char** argv)
{
#ifdef Q_OS_WIN
    // Whoever started this one waits for it, so it waits for the other.
    const auto path = program.toStdWString() + L".exe";
    std::vector<std::wstring> words;
    for (char** word = argv; *word != nullptr; ++word) {
        words.push_back(
            L'"' + QString::fromLocal8Bit(*word).replace('"', "\\\"").toStdWString() + L'"');
    }
    std::vector<const wchar_t*> arguments;
    for (const std::wstring& word : words) {
        arguments.push_back(word.c_str());
    }
    arguments.push_back(nullptr);
    const auto status = _wspawnv(_P_WAIT, path.c_str(), arguments.data());
    if (status >= 0) {
        std::exit(static_cast<int>(status));
    }
#else
    execv(QFile::encodeName(program).constData(), argv);
#endif
}

} // namespace

ExitCode handOver(const Context& context)
{
    if (!lack_of_memory::isAllowed(kAddresses)) {
        lack_of_memory::end();
    }
    const QString program = QDir::cleanPath(QDir(ownFolder()).filePath(WOSHOU_GUI_PROGRAM));
    // Which language the system speaks, the other program asks for itself.
    if (context.locale.isNull()) {
        qunsetenv("LC_ALL");
    } else {
        qputenv("LC_ALL", context.locale);
    }
    become(program, context.argv);
    report(CallProblem{CallMistake::ProgramMissing, {}, program, {}}, context.language);
    return ExitCode::Wrong;
}

} // namespace app
