// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/leftovers.h"

#include "storage/file_lock.h"
#include "storage/names.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace storage {
namespace {

/// Or of a file that is still there, so it is none.
bool isInUse(const QString& lock)
{
    FileLock ours;
    return QFileInfo::exists(lock.chopped(QString(kLockEnding).size())) ||
        ours.lock(lock) == FileLock::Answer::Another;
}

} // namespace

void removeLeftovers(const QString& folder)
{
    const QDateTime lately = QDateTime::currentDateTime().addDays(-1);
    const QStringList names{QString(kTemporaryBeginning) + '*', QString('*') + kLockEnding};
    for (const QFileInfo& found : QDir(folder).entryInfoList(names, QDir::Files | QDir::Hidden)) {
        const QString path = found.filePath();
        if (found.lastModified() < lately && !(path.endsWith(kLockEnding) && isInUse(path))) {
            QFile::remove(path);
        }
    }
}

} // namespace storage
