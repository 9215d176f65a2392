// SPDX-License-Identifier: GPL-3.0-or-later

// A file that is written is there whole, or what was there before is; whatever fails.

#include "storage/whole_file.h"

#include "storage/read_file.h"
#include "support/faulty_files.h"
#include "support/file_content.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>

namespace whole_file_test {

using Call = support::FaultyFiles::Call;
using storage::Error;

namespace {

using support::contentOf;
using support::put;

/// More calls than writing a file makes.
constexpr int kManyCalls = 20;
const QByteArray kOld = "old";

/// A small file system of its own, for root: it can be full, and read-only.
class SmallDisk
{
public:
    explicit SmallDisk(const QString& at)
        : m_at(QFile::encodeName(at))
        , m_isThere(::mount("none", m_at.constData(), "tmpfs", 0, "size=64k") == 0)
    {}
    ~SmallDisk()
    {
        if (m_isThere) {
            ::umount2(m_at.constData(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const { return m_isThere; }
    bool makeReadOnly() const
    {
        return ::mount("none", m_at.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=64k") == 0;
    }

private:
    QByteArray m_at;
    bool m_isThere;
};

} // namespace

class WholeFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void oldOrNewWhateverFails_data();
    void oldOrNewWhateverFails();
    void oldOrNewWhereverItIsKilled();
    void shortWritesGoOn();
    void aFullDiskIsTold_data();
    void aFullDiskIsTold();
    void aReadOnlyDiskIsTold();
    void aFolderThatVanishedIsTold();
    void syncThatCannotBeIsNoFault();
    void whatIsNotCommittedLeavesNothing();
    void longNames();
    void links();
    void linksInACircle();
    void hardLinksKeepTheOld();
    void permissionsStay();
    void protectedFilesStay();
    void onlyFilesAreReplaced();
    void namesWithoutAFolder();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WholeFileTest::oldOrNewWhateverFails_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("stays");
    QTest::addColumn<bool>("unnamed");
    QTest::addColumn<qsizetype>("size");
    for (const bool isThere : {false, true}) {
        for (const bool stays : {false, true}) {
            for (const bool unnamed : {false, true}) {
                for (const qsizetype size : {0, 5, 200'000}) {
                    QTest::addRow("%s, %s, %s, %d octets", isThere ? "replaced" : "new",
                        stays ? "from then on" : "once", unnamed ? "without a name" : "named",
                        static_cast<int>(size))
                        << isThere << stays << unnamed << size;
                }
            }
        }
    }
}

void WholeFileTest::oldOrNewWhateverFails()
{
    QFETCH(bool, isThere);
    QFETCH(bool, stays);
    QFETCH(bool, unnamed);
    QFETCH(qsizetype, size);
    const QByteArray fresh(size, 'n');
    int met = 0;
    for (const int error : {ENOSPC, EIO}) {
        for (int nth = 1; nth <= kManyCalls; ++nth) {
            QFile::remove(path("a"));
            if (isThere) {
                put(path("a"), kOld);
            }
            support::FaultyFiles faulty;
            // Nobody can clean up where removing fails, too.
            faulty.failAt(nth, error, [](Call call) { return call != Call::Remove; });
            if (stays) {
                faulty.stay();
            }
            if (!unnamed) {
                faulty.forgetUnnamed();
            }
            faulty.writeAtMost(30'000);
            const storage::FileSystemInstead instead(faulty);
            const auto told = storage::writeFile(path("a"), fresh);
            met += faulty.happened() ? 1 : 0;
            if (told) {
                QCOMPARE(*told, (Error{Error::Kind::System, error, path("a")}));
                QCOMPARE(QFile::exists(path("a")), isThere);
                QCOMPARE(contentOf(path("a")), isThere ? kOld : QByteArray());
            } else {
                QCOMPARE(contentOf(path("a")), fresh);
            }
            QCOMPARE(files(), isThere || !told ? QStringList("a") : QStringList());
        }
    }
    // Create, sync, close, rename, and the folder, if not more, have failed each.
    QVERIFY2(met >= 2 * 5, qPrintable(QString::number(met)));
}

void WholeFileTest::oldOrNewWhereverItIsKilled()
{
    const QByteArray fresh(100'000, 'n');
    int killed = 0;
    for (int nth = 1; nth <= kManyCalls; ++nth) {
        put(path("a"), kOld);
        const pid_t child = ::fork();
        if (child == 0) {
            support::FaultyFiles faulty;
            faulty.killAt(nth);
            faulty.writeAtMost(30'000);
            const storage::FileSystemInstead instead(faulty);
            const bool failed = storage::writeFile(path("a"), fresh).has_value();
            ::_exit(failed ? 1 : 0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        const QByteArray now = contentOf(path("a"));
        if (WIFSIGNALED(status)) {
            ++killed;
            QVERIFY(now == kOld || now == fresh);
        } else {
            QCOMPARE(WEXITSTATUS(status), 0);
            QCOMPARE(now, fresh);
        }
    }
    QVERIFY2(killed >= 5, qPrintable(QString::number(killed)));
}

void WholeFileTest::shortWritesGoOn()
{
    support::FaultyFiles small;
    small.writeAtMost(7);
    const storage::FileSystemInstead instead(small);
    QByteArray content;
    for (int i = 0; i < 2'000; ++i) {
        content += QByteArray::number(i);
    }
    QVERIFY(!storage::writeFile(path("a"), content));
    QCOMPARE(contentOf(path("a")), content);
}

void WholeFileTest::aFullDiskIsTold_data()
{
    QTest::addColumn<qsizetype>("size");
    // As large as a small session, where everything fits the buffers; and larger.
    for (const qsizetype size : {100, 4'000, 60'000, 300'000}) {
        QTest::addRow("%d octets", static_cast<int>(size)) << size;
    }
}

void WholeFileTest::aFullDiskIsTold()
{
    QFETCH(qsizetype, size);
    QVERIFY(QDir().mkpath(path("disk")));
    const SmallDisk disk(path("disk"));
    if (!disk.isThere()) {
        QSKIP("only root can make a small disk");
    }
    put(path("disk/a"), kOld);
    // All the room there is.
    QFile filler(path("disk/filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'f')) > 0) {
    }
    const auto told = storage::writeFile(path("disk/a"), QByteArray(size, 'n'));
    QCOMPARE(told, std::optional(Error{Error::Kind::System, ENOSPC, path("disk/a")}));
    QCOMPARE(contentOf(path("disk/a")), kOld);
    QCOMPARE(QDir(path("disk")).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void WholeFileTest::aReadOnlyDiskIsTold()
{
    QVERIFY(QDir().mkpath(path("disk")));
    const SmallDisk disk(path("disk"));
    if (!disk.isThere()) {
        QSKIP("only root can make a small disk");
    }
    put(path("disk/a"), kOld);
    QVERIFY(disk.makeReadOnly());
    for (const char* name : {"disk/a", "disk/new"}) {
        const auto told = storage::writeFile(path(name), "new");
        QCOMPARE(told, std::optional(Error{Error::Kind::System, EROFS, path(name)}));
    }
    QCOMPARE(contentOf(path("disk/a")), kOld);
}

void WholeFileTest::aFolderThatVanishedIsTold()
{
    QVERIFY(QDir().mkpath(path("folder")));
    storage::WholeFile file(path("folder/a"));
    QVERIFY(file.begin());
    file.write("new");
    QVERIFY(QDir(path("folder")).removeRecursively());
    QVERIFY(!file.commit());
    QCOMPARE(file.error(), std::optional(Error{Error::Kind::System, ENOENT, path("folder/a")}));
    QCOMPARE(storage::writeFile(path("nowhere/a"), "new"),
        std::optional(Error{Error::Kind::System, ENOENT, path("nowhere/a")}));
}

/// Pipes of some systems, and network disks, know no sync.
void WholeFileTest::syncThatCannotBeIsNoFault()
{
    support::FaultyFiles faulty;
    faulty.failAt(1, EINVAL, [](Call call) { return call == Call::Sync; });
    const storage::FileSystemInstead instead(faulty);
    QVERIFY(!storage::writeFile(path("a"), "new"));
    QVERIFY(faulty.happened());
    QCOMPARE(contentOf(path("a")), QByteArray("new"));
}

void WholeFileTest::whatIsNotCommittedLeavesNothing()
{
    {
        storage::WholeFile file(path("a"));
        QVERIFY(file.begin());
        file.write(QByteArray(100'000, 'n'));
    }
    QCOMPARE(files(), QStringList());
}

void WholeFileTest::longNames()
{
    for (const qsizetype length : {248, 249, 255}) {
        const QString name = path(QString(length, 'n'));
        QVERIFY(!storage::writeFile(name, "1"));
        QVERIFY(!storage::writeFile(name, "2"));
        QCOMPARE(contentOf(name), QByteArray("2"));
    }
    const QString name = path(QString(256, 'n'));
    QCOMPARE(storage::writeFile(name, "1"),
        std::optional(Error{Error::Kind::System, ENAMETOOLONG, name}));
}

void WholeFileTest::links()
{
    QVERIFY(QDir().mkpath(path("folder")));
    put(path("folder/a"), kOld);
    QVERIFY(QFile::link("folder/a", path("link")));
    QVERIFY(QFile::link("link", path("again")));
    QVERIFY(!storage::writeFile(path("again"), "new"));
    QVERIFY(QFileInfo(path("again")).isSymLink());
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QCOMPARE(contentOf(path("folder/a")), QByteArray("new"));
    // One that leads to nothing yet.
    QVERIFY(QFile::link("folder/later", path("early")));
    QVERIFY(!storage::writeFile(path("early"), "new"));
    QCOMPARE(contentOf(path("folder/later")), QByteArray("new"));
}

void WholeFileTest::linksInACircle()
{
    QVERIFY(QFile::link("b", path("a")));
    QVERIFY(QFile::link("a", path("b")));
    QCOMPARE(storage::writeFile(path("a"), "new"),
        std::optional(Error{Error::Kind::System, ELOOP, path("a")}));
}

void WholeFileTest::hardLinksKeepTheOld()
{
    put(path("a"), kOld);
    QCOMPARE(storage::otherNames(path("a")), 0U);
    QCOMPARE(::link(qPrintable(path("a")), qPrintable(path("b"))), 0);
    QCOMPARE(storage::otherNames(path("a")), 1U);
    QVERIFY(!storage::writeFile(path("a"), "new"));
    QCOMPARE(contentOf(path("a")), QByteArray("new"));
    QCOMPARE(contentOf(path("b")), kOld);
    QCOMPARE(storage::otherNames(path("a")), 0U);
    QCOMPARE(storage::otherNames(path("none")), 0U);
    QCOMPARE(storage::otherNames(m_folder->path()), 0U);
}

void WholeFileTest::permissionsStay()
{
    put(path("a"), kOld);
    for (const mode_t mode : {0600U, 0640U, 0664U, 0777U}) {
        QCOMPARE(::chmod(qPrintable(path("a")), mode), 0);
        QVERIFY(!storage::writeFile(path("a"), "new"));
        struct stat info
        {};
        QCOMPARE(::stat(qPrintable(path("a")), &info), 0);
        QCOMPARE(info.st_mode & 07777U, mode);
    }
}

void WholeFileTest::protectedFilesStay()
{
    put(path("a"), kOld);
    QCOMPARE(::chmod(qPrintable(path("a")), 0444), 0);
    QCOMPARE(::chmod(qPrintable(m_folder->path()), 0777), 0);
    // Root may write everything.
    constexpr uid_t kNobody = 65534;
    const uid_t user = ::geteuid();
    QVERIFY(user != 0 || ::seteuid(kNobody) == 0);
    const auto told = storage::writeFile(path("a"), "new");
    QCOMPARE(::seteuid(user), 0);
    QCOMPARE(told, std::optional(Error{Error::Kind::System, EACCES, path("a")}));
    QCOMPARE(contentOf(path("a")), kOld);
}

void WholeFileTest::onlyFilesAreReplaced()
{
    QCOMPARE(::mkfifo(qPrintable(path("pipe")), 0600), 0);
    QVERIFY(QFile::link("/dev/null", path("device")));
    QVERIFY(QDir().mkpath(path("folder")));
    for (const char* name : {"pipe", "device"}) {
        QCOMPARE(storage::writeFile(path(name), "new"),
            std::optional(Error{Error::Kind::NotRegular, 0, path(name)}));
    }
    QCOMPARE(storage::writeFile(path("folder"), "new"),
        std::optional(Error{Error::Kind::System, EISDIR, path("folder")}));
    QCOMPARE(files(), QStringList({"device", "folder", "pipe"}));
}

void WholeFileTest::namesWithoutAFolder()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    QVERIFY(!storage::writeFile("a", "new"));
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(files(), QStringList("a"));
}

SUITE_WITHIN(QCoreApplication, WholeFileTest);

} // namespace whole_file_test

#include "whole_file_test.moc"
