// SPDX-License-Identifier: GPL-3.0-or-later

// Several files are written all or none.

#include "storage/file_set.h"

#include "support/faulty_files.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace file_set_test {

using Call = support::FaultyFiles::Call;

class FileSetTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        for (const char* name : {"1.png", "2.png"}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("old");
        }
    }

    void takesThePlaceOfWhatWasThere()
    {
        storage::FileSet files;
        files.open(path("1.png"))->write("new");
        files.open(path("3.png"))->write("third");
        QCOMPARE(contentOf("1.png"), QByteArray("old"));
        QVERIFY(files.commit());
        QCOMPARE(contentOf("1.png"), QByteArray("new"));
        QCOMPARE(contentOf("3.png"), QByteArray("third"));
        QCOMPARE(files.names(), QStringList({path("1.png"), path("3.png")}));
    }

    /// The n-th call fails, for every n: each file is as it was, or each is new.
    void allOrNothing_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::addRow("once") << false;
        QTest::addRow("from then on") << true;
    }
    void allOrNothing()
    {
        QFETCH(bool, stays);
        int failed = 0;
        for (int nth = 1; nth <= 80; ++nth) {
            init();
            support::FaultyFiles faulty;
            // Whoever cannot go back, cannot: then nothing can be promised.
            faulty.failAt(nth, EIO, [renames = 0, stays](Call call) mutable {
                renames += call == Call::Rename ? 1 : 0;
                return call != Call::Remove && !(stays && renames > 1);
            });
            if (stays) {
                faulty.stay();
            }
            const storage::FileSystemInstead instead(faulty);
            bool isDone = false;
            {
                storage::FileSet files;
                auto* first = files.open(path("1.png"));
                auto* second = first == nullptr ? nullptr : files.open(path("2.png"));
                auto* third = second == nullptr ? nullptr : files.open(path("3.png"));
                if (third != nullptr) {
                    for (auto* file : {first, second, third}) {
                        file->write(QByteArray(100'000, 'n'));
                    }
                    isDone = files.commit();
                }
                QCOMPARE(files.error().has_value(), !isDone);
            }
            failed += isDone ? 0 : 1;
            const QByteArray expected = isDone ? QByteArray(100'000, 'n') : QByteArray("old");
            QCOMPARE(contentOf("1.png"), expected);
            QCOMPARE(contentOf("2.png"), expected);
            QCOMPARE(contentOf("3.png"), isDone ? expected : QByteArray());
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(),
                isDone ? 3 : 2);
        }
        QVERIFY2(failed >= 12, qPrintable(QString::number(failed)));
    }

    /// A file system without hard links still takes the pages.
    void withoutSecondNames()
    {
        support::FaultyFiles faulty;
        faulty.failAt(1, EPERM, [](Call call) { return call == Call::Link; });
        faulty.stay();
        const storage::FileSystemInstead instead(faulty);
        storage::FileSet files;
        files.open(path("1.png"))->write("new");
        files.open(path("2.png"))->write("new");
        QVERIFY(files.commit());
        QVERIFY(faulty.happened());
        QCOMPARE(contentOf("2.png"), QByteArray("new"));
    }

    void whyAFileCannotBeOpened()
    {
        storage::FileSet files;
        QVERIFY(files.open(path("nowhere/1.png")) == nullptr);
        QCOMPARE(files.error()->code, ENOENT);
        QCOMPARE(files.error()->file, path("nowhere/1.png"));
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QByteArray contentOf(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SUITE_WITHIN(QCoreApplication, FileSetTest);

} // namespace file_set_test

#include "file_set_test.moc"
