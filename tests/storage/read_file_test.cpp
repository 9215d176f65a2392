// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/read_file.h"

#include "storage/folder.h"
#include "storage/user_folder.h"
#include "support/faulty_files.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace read_file_test {

using Call = support::FaultyFiles::Call;
using storage::Error;

class ReadFileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(m_name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_content = QByteArray(3'000'000, 'c');
        QCOMPARE(file.write(m_content), m_content.size());
    }

    void readsUpToTheLimit()
    {
        for (const qsizetype most : {qsizetype(0), qsizetype(1), qsizetype(2'999'999),
                 qsizetype(3'000'000), qsizetype(4'000'000)}) {
            const auto read = storage::readFile(m_name, most);
            QCOMPARE(std::get<QByteArray>(read), m_content.first(std::min(most, m_content.size())));
        }
        // A device without an end.
        QCOMPARE(std::get<QByteArray>(storage::readFile("/dev/zero", 10)), QByteArray(10, '\0'));
    }

    /// Never a part as if it were all.
    void everyFaultIsTold()
    {
        int met = 0;
        for (int nth = 1; nth <= 10; ++nth) {
            support::FaultyFiles faulty;
            faulty.failAt(nth, EIO, [](Call call) { return call != Call::Close; });
            const storage::FileSystemInstead instead(faulty);
            const auto read = storage::readFile(m_name, 10'000'000);
            if (faulty.happened()) {
                ++met;
                QCOMPARE(std::get<Error>(read), (Error{Error::Kind::System, EIO, m_name}));
                faulty.failAt(nth, EIO, [](Call call) { return call != Call::Close; });
                QCOMPARE(storage::fingerprint(m_name), QByteArray());
            } else {
                QCOMPARE(std::get<QByteArray>(read), m_content);
            }
        }
        QVERIFY2(met >= 4, qPrintable(QString::number(met)));
    }

    void foldersAndNothing()
    {
        const auto folder = storage::readFile(m_folder.path(), 10);
        QCOMPARE(std::get<Error>(folder).code, EISDIR);
        const auto nothing = storage::readFile(m_folder.filePath("none"), 10);
        QCOMPARE(std::get<Error>(nothing).code, ENOENT);
    }

    void fingerprintsTellContents()
    {
        QCOMPARE(storage::fingerprint(m_name), storage::fingerprintOf(m_content));
        QVERIFY(storage::fingerprintOf("a") != storage::fingerprintOf("b"));
        QVERIFY(!storage::fingerprintOf("").isEmpty());
        QCOMPARE(storage::fingerprint(m_folder.filePath("none")), QByteArray());
        QCOMPARE(storage::fingerprint("/dev/zero"), QByteArray());
    }

    void makesFoldersOrSaysWhyNot()
    {
        QVERIFY(!storage::makeFolder(m_folder.filePath("x/y/z")));
        QVERIFY(QFileInfo(m_folder.filePath("x/y/z")).isDir());
        QVERIFY(!storage::makeFolder(m_folder.filePath("x/y/z")));
        const QString behindAFile = m_name + "/y";
        QCOMPARE(storage::makeFolder(behindAFile),
            std::optional(Error{Error::Kind::System, ENOTDIR, behindAFile}));
        QCOMPARE(storage::makeFolder(m_name),
            std::optional(Error{Error::Kind::System, ENOTDIR, m_name}));
    }

    void knowsNoFolderWithoutHome()
    {
        const QByteArray home = qgetenv("HOME");
        const QByteArray config = qgetenv("XDG_CONFIG_HOME");
        const QByteArray data = qgetenv("XDG_DATA_HOME");
        qunsetenv("HOME");
        qunsetenv("XDG_CONFIG_HOME");
        qunsetenv("XDG_DATA_HOME");
        QVERIFY(!storage::userFolder(QStandardPaths::AppConfigLocation));
        QVERIFY(!storage::userFolder(QStandardPaths::AppLocalDataLocation));
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QVERIFY(!storage::userFolder(QStandardPaths::AppConfigLocation));
        QVERIFY(
            storage::userFolder(QStandardPaths::AppLocalDataLocation)->startsWith(m_folder.path()));
        qputenv("HOME", home);
        qputenv("XDG_CONFIG_HOME", config);
        qputenv("XDG_DATA_HOME", data);
    }

private:
    QTemporaryDir m_folder;
    QString m_name = m_folder.filePath("a");
    QByteArray m_content;
};

SUITE_WITHIN(QCoreApplication, ReadFileTest);

} // namespace read_file_test

#include "read_file_test.moc"
