// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/script_files.h"

#include "lesson/json/json_text.h"

#include <QDirIterator>
#include <QFileInfo>

namespace app {
namespace {

constexpr qint64 kLargestScript = 16 << 20;

QStringList scriptsIn(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, {"*.pkt"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        found += files.next();
    }
    found.sort();
    return found;
}

} // namespace

std::variant<std::vector<ScriptFile>, CallProblem, lesson::FileProblem> readScripts(
    const QStringList& paths)
{
    std::vector<ScriptFile> scripts;
    for (const QString& path : paths) {
        const bool isFolder = QFileInfo(path).isDir();
        const QStringList files = isFolder ? scriptsIn(path) : QStringList{path};
        if (files.isEmpty()) {
            return CallProblem{CallMistake::NoScripts, {}, path, {}};
        }
        for (const QString& file : files) {
            const auto read = lesson::readFile(file, kLargestScript);
            if (isFolder && std::holds_alternative<lesson::FileProblem>(read)) {
                scripts.push_back({file, {}, false}); // one among many that can be judged
                continue;
            }
            const auto* problem = std::get_if<lesson::FileProblem>(&read);
            if (problem != nullptr && problem->kind == lesson::ProblemKind::NoSuchFile) {
                return CallProblem{CallMistake::NoSuchScript, {}, path, {}};
            }
            if (problem != nullptr) {
                return *problem;
            }
            scripts.push_back({file, std::get<QByteArray>(read)});
        }
    }
    return scripts;
}

} // namespace app
