// SPDX-License-Identifier: GPL-3.0-or-later
// woshou-packaging FOLDER ICONS
//
// Writes into FOLDER what is installed beside the programs and is made of them: man/, completions/,
// and icons/ in all sizes, of woshou.svg and mimetypes/*.svg in the folder ICONS.

#include "packaging/completion.h"
#include "packaging/icon_png.h"
#include "packaging/manual_pages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace {

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    const bool isWritten = QDir().mkpath(path.section('/', 0, -2)) && !content.isEmpty() &&
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush();
    if (!isWritten) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    }
    return isWritten;
}

bool writePages(const QString& folder)
{
    bool isWritten = true;
    for (const language::Speaker& say : language::allSpeakers()) {
        // What man(1) looks for first is in English.
        const bool isEnglish = say.code() == language::kEnglish;
        const QString man = folder + "/man/" + (isEnglish ? QString() : say.locale() + '/');
        isWritten = write(man + "man1/woshou.1", packaging::commandPage(say)) &&
            write(man + "man5/woshou-scenario.5", packaging::scenarioPage(say)) && isWritten;
    }
    return isWritten;
}

bool writeIcons(const QString& folder, const QDir& icons)
{
    bool isWritten = true;
    QStringList files{"apps/woshou.svg"};
    for (const QString& file : QDir(icons.filePath("mimetypes")).entryList({"*.svg"})) {
        files += "mimetypes/" + file;
    }
    for (const QString& file : files) {
        const QString svg = icons.filePath(file.startsWith("apps/") ? file.mid(5) : file);
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
            const QString png =
                QString("%1/icons/%2x%2/%3.png").arg(folder).arg(size).arg(file.chopped(4));
            isWritten = write(png, packaging::iconPng(svg, size)) && isWritten;
        }
    }
    return isWritten;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    const QDir icons(QCoreApplication::arguments().value(2));
    const bool isWritten = writePages(folder) &&
        write(folder + "/completions/bash/woshou", packaging::bash::completion()) &&
        write(folder + "/completions/zsh/_woshou", packaging::zsh::completion()) &&
        write(folder + "/completions/fish/woshou.fish", packaging::fish::completion()) &&
        writeIcons(folder, icons);
    return isWritten ? 0 : 1;
}
