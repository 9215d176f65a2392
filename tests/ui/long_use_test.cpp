// SPDX-License-Identifier: GPL-3.0-or-later

// However long somebody works in the window: when it is closed, memory and files are given back.

#include "ui/random_user.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QPixmapCache>
#include <QTemporaryDir>
#include <QTest>

#include <malloc.h>

using render::Language;
using render::Theme;

namespace {

/// What stays of the first window: fonts, icons, what is built in.
constexpr int kWarmUp = 200;
/// A run is left for a new one before it is longer than people make them.
constexpr int kActsOfRun = 100;
constexpr int kActsOfPicture = 10;

/// Octets that are allocated. Those that the allocator keeps for later do not count.
std::size_t allocated()
{
    QPixmapCache::clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

qsizetype openFiles()
{
    return QDir("/proc/self/fd")
        .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
        .size();
}

/// Of the process, in KiB, as the system tells.
QByteArray resident()
{
    QFile status("/proc/self/status");
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).trimmed();
            }
        }
    }
    return {};
}

} // namespace

class LongUseTest : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItTook();

private:
    static void use(int acts, unsigned seed);
};

void LongUseTest::use(int acts, unsigned seed)
{
    ui::MainWindow window({Language::English, Theme::Light});
    window.setRemembering();
    window.show();
    support::RandomUser user(window, seed);
    for (int i = 0; i < acts; ++i) {
        if (i % kActsOfRun == 0) {
            window.session().setModified(false); // nobody is there to be asked
            if (i % (2 * kActsOfRun) == 0) {
                window.newLaboratory();
            } else {
                QVERIFY(window.open("lost-syn-ack"));
            }
        }
        const char* done = user.doSomething();
        if (i % kActsOfPicture == 0) {
            QVERIFY2(!window.grab().isNull(), done);
        }
        QCoreApplication::processEvents();
    }
    window.session().setModified(false);
    window.close();
}

void LongUseTest::givesBackWhatItTook()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("WOSHOU_ACTS", &isGiven);
    use(kWarmUp, 1);
    const std::size_t before = allocated();
    const qsizetype filesBefore = openFiles();
    QVERIFY(filesBefore > 2);
    const QByteArray residentBefore = resident();
    use(isGiven ? given : 400, 2);
    const std::size_t after = allocated();
    qInfo("%zu octets before, %zu after; resident %s before, %s after; %lld files, %lld after",
        before, after, residentBefore.constData(), resident().constData(),
        static_cast<long long>(filesBefore), static_cast<long long>(openFiles()));
    QCOMPARE(openFiles(), filesBefore);
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer's allocator does not tell; it looks for leaks itself");
#endif
    QVERIFY2(before > 0 && after <= before + before / 10, qPrintable(QString::number(after)));
}

int main(int argc, char** argv)
{
    QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setApplicationName("woshou");
    LongUseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "long_use_test.moc"
