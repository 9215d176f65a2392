// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of the window, and of work in it that is not saved, when memory runs out.

#include "app/gui/application.h"
#include "app/lack_of_memory.h"
#include "app/program.h"
#include "support/answer.h"
#include "ui/documents/autosave.h"
#include "ui/window/main_window.h"

#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <cstdio>
#include <cstring>
#include <memory>
#include <new>

#include <sys/resource.h>
#include <unistd.h>

using support::Outcome;

namespace {

/// The window that the test opens in a program of its own.
std::unique_ptr<ui::MainWindow> makeWindow()
{
    QCoreApplication::setApplicationName("memory-test");
    auto window =
        std::make_unique<ui::MainWindow>(ui::Look{render::Language::English, render::Theme::Light});
    window->setRemembering();
    window->open("three-way-handshake");
    window->show();
    return window;
}

/// A window with work that is not saved, in which memory runs out
/// while an event is handled.
int runOutOfMemory(int argc, char** argv)
{
    app::lack_of_memory::prepare();
    app::Application application(argc, argv);
    const auto window = makeWindow();
    window->session().toEnd();
    window->session().apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Close, 0, true}});
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [] {
        if (!QDir(ui::Autosave::folder()).entryList({"*.unsaved"}).isEmpty()) {
            throw std::bad_alloc();
        }
    });
    look.start(10);
    return QCoreApplication::exec();
}

/// So many addresses more are allowed than are in use.
void limitMemory(rlim_t more)
{
    QFile usage("/proc/self/statm");
    if (!usage.open(QIODevice::ReadOnly)) {
        qFatal("no statm");
    }
    const rlim_t pages = usage.readAll().split(' ').front().toULongLong();
    const rlim_t bytes = pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + more;
    const rlimit addresses{bytes, bytes};
    setrlimit(RLIMIT_AS, &addresses);
}

/// A window that is to open a run for which there is not enough memory. Prints what it says.
int openTooMuch(int argc, char** argv)
{
    app::lack_of_memory::prepare();
    app::Application application(argc, argv);
    const auto window = makeWindow();
    QString said;
    QTimer::singleShot(0, window.get(), [&] {
        constexpr rlim_t kMore = 48 << 20;
        limitMemory(kMore);
        support::answer<QMessageBox>([&said](QMessageBox* box) {
            said = box->text() + ' ' + box->informativeText();
            QTest::keyClick(box, Qt::Key_Return);
        });
        window->open(application.arguments().back());
        QCoreApplication::exit(0);
    });
    const int status = QCoreApplication::exec();
    // What was open still goes on.
    window->session().toEnd();
    std::puts(qPrintable(said + '\n' + window->session().scenario().id + '\n' +
        QString::number(window->session().stepsDone())));
    std::fflush(stdout);
    return status;
}

} // namespace

class ApplicationTest : public QObject
{
    Q_OBJECT

private slots:
    void endsButKeepsUnsavedWork();
    void staysWithWhatWasOpen();

private:
    static Outcome run(const QTemporaryDir& home, const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = support::environmentWith("C.UTF-8", "offscreen");
        environment.insert("XDG_DATA_HOME", home.path());
        environment.insert("XDG_CONFIG_HOME", home.path());
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        return support::outcomeOf(process);
    }
};

void ApplicationTest::endsButKeepsUnsavedWork()
{
    const QTemporaryDir home;
    const Outcome outcome = run(home, {"--run-out"});
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains("There is not enough memory."), qPrintable(outcome.err));
    const QString folder = home.filePath("memory-test/unsaved");
    const QStringList kept = QDir(folder).entryList({"*.unsaved"});
    QCOMPARE(kept.size(), 1);
    // Whole, and nobody's: the next window takes it over.
    session::Session session;
    QVERIFY(ui::Autosave(session, folder, nullptr).recover().index() != 0);
}

void ApplicationTest::staysWithWhatWasOpen()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address sanitizer needs more addresses than any limit leaves it");
#endif
    const QTemporaryDir home;
    QFile file(home.filePath("much.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"woshou": "scenario/1", "client": {"mss": 536}, "steps": [
        {"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"at_ms": 500, "client": {"send": 1000000000}}]})");
    file.close();
    const Outcome outcome = run(home, {"--open-too-much", file.fileName()});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
    QVERIFY2(
        outcome.out.startsWith("This file cannot be opened. ") && outcome.out.contains("memory"),
        outcome.out);
    QVERIFY2(outcome.out.endsWith("\nthree-way-handshake\n4\n"), outcome.out);
}

int main(int argc, char** argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--run-out") == 0) {
        return runOutOfMemory(argc, argv);
    }
    if (argc > 1 && std::strcmp(argv[1], "--open-too-much") == 0) {
        return openTooMuch(argc, argv);
    }
    QTEST_SET_MAIN_SOURCE_PATH
    QCoreApplication application(argc, argv);
    ApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "application_test.moc"
