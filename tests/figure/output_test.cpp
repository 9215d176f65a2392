// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/output.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <memory>

#include <sys/resource.h>

namespace {

/// While it lives no file may become larger: a disk that gets full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t octets)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{octets, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class OutputTest : public QObject
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
        figure::Output output;
        output.open(path("1.png"))->write("new");
        output.open(path("3.png"))->write("third");
        QCOMPARE(contentOf("1.png"), QByteArray("old"));
        QVERIFY(output.commit());
        QCOMPARE(contentOf("1.png"), QByteArray("new"));
        QCOMPARE(contentOf("3.png"), QByteArray("third"));
        QCOMPARE(output.names(), QStringList({path("1.png"), path("3.png")}));
    }

    /// The last piece finds some of its room: it is not written whole, and nothing is.
    void allOrNothing_data()
    {
        QTest::addColumn<qsizetype>("piece");
        for (const qsizetype piece : {1000, 4096, 10'000, 100'000}) {
            QTest::addRow("%d octets at once", static_cast<int>(piece)) << piece;
        }
    }
    void allOrNothing()
    {
        QFETCH(qsizetype, piece);
        figure::Output output;
        output.open(path("1.png"))->write("new");
        QSaveFile* second = output.open(path("2.png"));
        {
            const FullDisk full(9'500);
            for (qsizetype written = 0; written < 10'000; written += piece) {
                second->write(QByteArray(piece, 'x'));
            }
        }
        QVERIFY(!output.commit());
        QCOMPARE(output.errorFile(), path("2.png"));
        QCOMPARE(output.error(), QString("File too large"));
        output = figure::Output();
        QCOMPARE(contentOf("1.png"), QByteArray("old"));
        QCOMPARE(contentOf("2.png"), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
            QStringList({"1.png", "2.png"}));
    }

    void devicesStayWhatTheyAre()
    {
        QVERIFY(QFile::link("/dev/null", path("null.png")));
        figure::Output output;
        QVERIFY(output.open(path("null.png")) == nullptr);
        QCOMPARE(output.error(), QString("Not a regular file"));
        QVERIFY(!QFileInfo("/dev/null").isFile());
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

QTEST_GUILESS_MAIN(OutputTest)
#include "output_test.moc"
