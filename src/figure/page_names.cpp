// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/page_names.h"

#include <QFileInfo>

namespace figure {

QString pageName(const QString& fileName, std::size_t page)
{
    const qsizetype dot = fileName.size() - QFileInfo(fileName).suffix().size() - 1;
    return fileName.left(dot) + '-' + QString::number(page) + fileName.mid(dot);
}

QStringList olderPages(const QString& fileName, std::size_t written)
{
    QStringList older;
    if (written > 1 && QFileInfo::exists(fileName)) {
        older.append(fileName);
    }
    for (std::size_t page = written > 1 ? written + 1 : 1;; ++page) {
        const QString name = pageName(fileName, page);
        if (!QFileInfo::exists(name)) {
            return older;
        }
        older.append(name);
    }
}

} // namespace figure
