// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_lock.h"
#include "storage/leftovers.h"
#include "storage/names.h"
#include "support/file_content.h"
#include "support/suite.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

namespace leftovers_test {

class LeftoversTest : public QObject
{
    Q_OBJECT

private slots:
    void removesWhatNobodyNeeds();
    void takesNoFolderForGranted() { storage::removeLeftovers("/there/is/none"); }

private:
    QString put(const QString& name, int days)
    {
        const QString path = m_folder.filePath(name);
        support::put(path, "content");
        QFile file(path);
        if (file.open(QIODevice::ReadWrite)) {
            file.setFileTime(
                QDateTime::currentDateTime().addDays(-days), QFileDevice::FileModificationTime);
        }
        return name;
    }

    QTemporaryDir m_folder;
};

void LeftoversTest::removesWhatNobodyNeeds()
{
    const QByteArray temporary =
        storage::nameBeside(QFile::encodeName(m_folder.filePath("settings.json")));
    put(QFileInfo(QFile::decodeName(temporary)).fileName(), 2);
    put("gone.unsaved.lock", 2);
    QStringList kept{put(".woshou-young", 0), put("young.unsaved.lock", 0),
        put("held.unsaved.lock", 2), put("work.unsaved", 2), put("work.unsaved.lock", 2),
        put("settings.json", 2), put(".other", 2)};
    storage::FileLock held;
    QCOMPARE(held.lock(m_folder.filePath("held.unsaved.lock")), storage::FileLock::Answer::Mine);
    storage::removeLeftovers(m_folder.path());
    QStringList left = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    kept.sort();
    left.sort();
    QCOMPARE(left, kept);
}

SUITE_WITHIN(QCoreApplication, LeftoversTest);

} // namespace leftovers_test

#include "leftovers_test.moc"
