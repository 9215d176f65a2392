// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace app {

struct ScriptFile
{
    /// As the call names it; of a file in a folder, with the folder's name in front.
    QString path;
    QByteArray text;
    /// False of a file in a folder that cannot be read, or is too large.
    bool readable = true;
};

/// The packetdrill scripts that `paths` name: files, and folders with all that ends in .pkt in them
/// and below, in the order of their names. A file named in the call that cannot be read is a
/// problem for all.
std::variant<std::vector<ScriptFile>, CallProblem, lesson::FileProblem> readScripts(
    const QStringList& paths);

} // namespace app
