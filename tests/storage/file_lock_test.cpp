// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_lock.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace file_lock_test {

using storage::FileLock;
using Answer = storage::FileLock::Answer;

class FileLockTest : public QObject
{
    Q_OBJECT

private slots:
    void oneAtATime()
    {
        const QString name = m_folder.filePath("a.lock");
        FileLock mine;
        QCOMPARE(mine.lockOwn(name), Answer::Mine);
        FileLock other;
        QCOMPARE(other.lockOwn(name), Answer::Another);
        QCOMPARE(other.lock(name), Answer::Another);
        QVERIFY(!other.isHeld());
        mine.release();
        QCOMPARE(other.lock(name), Answer::Mine);
        // Taking it again gives it up first.
        QCOMPARE(other.lock(name), Answer::Mine);
    }

    void whatIsNotThereIsUnknown()
    {
        FileLock lock;
        QCOMPARE(lock.lock(m_folder.filePath("none")), Answer::Unknown);
        QVERIFY(!QFile::exists(m_folder.filePath("none")));
        QCOMPARE(lock.lockOwn(m_folder.filePath("none/a.lock")), Answer::Unknown);
    }

    void aPipeIsNotWaitedFor()
    {
        const QString name = m_folder.filePath("pipe");
        QCOMPARE(::mkfifo(qPrintable(name), 0600), 0);
        FileLock lock;
        QVERIFY(lock.lock(name) != Answer::Another);
    }

    /// However the process ends, and whatever number the next one has.
    void diesWithItsProcess()
    {
        const QString name = m_folder.filePath("b.lock");
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            FileLock lock;
            const char isMine = lock.lockOwn(name) == Answer::Mine ? 1 : 0;
            [[maybe_unused]] const ssize_t told = ::write(ready[1], &isMine, 1);
            ::pause();
            ::_exit(0);
        }
        char isMine = 0;
        QCOMPARE(::read(ready[0], &isMine, 1), 1);
        QCOMPARE(isMine, 1);
        FileLock lock;
        QCOMPARE(lock.lockOwn(name), Answer::Another);
        ::kill(child, SIGKILL);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QCOMPARE(lock.lockOwn(name), Answer::Mine);
        ::close(ready[0]);
        ::close(ready[1]);
    }

private:
    QTemporaryDir m_folder;
};

SUITE_WITHIN(QCoreApplication, FileLockTest);

} // namespace file_lock_test

#include "file_lock_test.moc"
