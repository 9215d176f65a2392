// SPDX-License-Identifier: GPL-3.0-or-later

// The program is killed at any moment while it edits, saves, keeps unsaved work, exports and keeps
// settings: each file is then the old or the new one, whole, and hardly anything else is left.

#include "figure/figure.h"
#include "lesson/learner/record_file.h"
#include "session/document.h"
#include "support/file_content.h"
#include "ui/documents/autosave.h"
#include "ui/learn/learner.h"
#include "ui/look/preferences.h"
#include "ui/look/preferences_file.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QImage>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <random>

using render::Language;
using render::Theme;
using sim::Side;

namespace {

constexpr int kPatience = 60'000;
constexpr auto kSession = "mine.woshou";
const QStringList kFigures{"figure.svg", "figure.png", "figure.pdf"};
/// So that a run stays as long as people make them.
constexpr std::size_t kMostSegments = 60;

session::Document handshake()
{
    auto loaded = session::load("three-way-handshake");
    return *session::runOf(std::get<lesson::Scenario>(std::move(loaded)));
}

/// What the program that is killed does, as fast as it can: a line on standard output before each
/// thing says that it is about to happen.
class Worker
{
public:
    Worker(const QString& folder, unsigned seed)
        : m_folder(folder)
        , m_random(seed)
        , m_window({Language::English, Theme::Light})
    {
        m_window.setRemembering();
        m_window.show();
        m_window.open(m_folder.filePath(kSession));
    }

    void doSomething()
    {
        std::fputs("\n", stdout);
        std::fflush(stdout);
        switch (below(8)) {
        case 0:
        case 1:
            edit();
            return;
        case 2:
            edit();
            m_window.findChild<ui::Autosave*>()->write();
            return;
        case 3:
            edit();
            m_window.findChild<QAction*>("save")->trigger();
            return;
        case 4:
            exportFigure();
            return;
        case 5:
            ui::remember(below(2) == 0 ? Language::English : Language::Chinese);
            ui::rememberFiles({m_folder.filePath(QString::number(below(1000)))});
            return;
        case 6:
            learn();
            return;
        default:
            m_window.session().undo();
        }
    }

private:
    unsigned below(unsigned end)
    {
        return std::uniform_int_distribution<unsigned>(0, end - 1)(m_random);
    }

    void edit()
    {
        session::Session& session = m_window.session();
        const auto segments = session.trace().segments().size();
        if (segments > kMostSegments || session.branches().count() > 5) {
            session.resume(handshake()); // in the same file
        }
        session.seek(
            tcp::Instant{} + session.knownEnd().time_since_epoch() * (50 + below(50)) / 100);
        const Side side = below(2) == 0 ? Side::Client : Side::Server;
        session.apply(sim::UserCall{side, {tcp::CallKind::Send, 1 + below(3000), true}});
        for (int i = 0; i < 6; ++i) {
            session.stepForward();
        }
        session.rename(session.branches().current(), QString("name %1").arg(below(1000)));
    }

    void exportFigure()
    {
        figure::FigureOptions options;
        const QString& name = kFigures[below(static_cast<unsigned>(kFigures.size()))];
        figure::exportFigure(
            m_window.session().trace(), "Figure", options, m_folder.filePath(name));
    }

    /// As the window does; its own learner writes a moment later.
    void learn()
    {
        ui::Learner learner;
        learner.setRemembering();
        learner.reachStop("learn-handshake", static_cast<int>(1 + below(5)));
    }

    QDir m_folder;
    std::mt19937 m_random;
    ui::MainWindow m_window;
};

int work(const QString& folder, unsigned seed)
{
    Worker worker(folder, seed);
    QTimer soon;
    QObject::connect(&soon, &QTimer::timeout, [&worker] { worker.doSomething(); });
    soon.start(0);
    return QApplication::exec();
}

bool isWholeXml(const QByteArray& content)
{
    QXmlStreamReader reader(content);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    return !reader.hasError();
}

bool isWholeFigure(const QString& name)
{
    const QByteArray content = support::contentOf(name);
    return name.endsWith(".svg") ? isWholeXml(content)
        : name.endsWith(".png")
        ? !QImage::fromData(content).isNull() && content.right(8).startsWith("IEND")
        : content.startsWith("%PDF") && content.trimmed().endsWith("%%EOF");
}

} // namespace

class KilledTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesOnlyWholeFiles();

private:
    void prepare();
    void killOne(unsigned seed);
    void checkFiles();
    void checkSettings();
    void checkUnsaved();
    void checkLeftovers(int kills);

    QString at(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    std::mt19937 m_random{9293};
    int m_offered = 0;
    int m_sawFigures = 0;
};

void KilledTest::prepare()
{
    session::Session session;
    session.resume(handshake());
    support::put(at(kSession), session.text());
}

void KilledTest::killOne(unsigned seed)
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(),
        {"--work", m_folder.path(), QString::number(seed)});
    QVERIFY(program.waitForStarted(kPatience));
    const auto number = [this](int end) {
        return std::uniform_int_distribution<int>(0, end - 1)(m_random);
    };
    // So many things have begun; the last one is cut off somewhere. At 0 it has hardly started.
    const int things = number(30);
    QByteArray told;
    while (told.size() < things) {
        QVERIFY2(program.waitForReadyRead(kPatience), program.readAllStandardError().constData());
        told += program.readAllStandardOutput();
    }
    QElapsedTimer on;
    on.start();
    // From a microsecond to a quarter of a second: a file is written fast, a figure slowly.
    const qint64 microseconds = (qint64{1} << number(18)) + number(1000);
    while (on.nsecsElapsed() < 1000 * microseconds) {
    }
    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    QVERIFY(program.waitForFinished(kPatience));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    // The platform of tests remarks this where a window becomes larger.
    const QByteArray said = program.readAllStandardError().replace(
        "This plugin does not support propagateSizeHints()\n", "");
    QVERIFY2(said.isEmpty(), said.constData());
}

void KilledTest::checkFiles()
{
    const auto opened = session::load(at(kSession));
    QVERIFY2(std::holds_alternative<session::Document>(opened),
        support::contentOf(at(kSession)).constData());
    for (const QString& name : kFigures) {
        if (QFile::exists(at(name))) {
            ++m_sawFigures;
            QVERIFY2(isWholeFigure(at(name)), qPrintable(name));
        }
    }
    QVERIFY(std::holds_alternative<lesson::LearnerRecord>(lesson::loadRecord({})));
}

void KilledTest::checkSettings()
{
    const QString file = ui::settings_file::path();
    if (QFile::exists(file)) {
        QVERIFY2(QJsonDocument::fromJson(support::contentOf(file)).isObject(),
            support::contentOf(file).constData());
    }
    QVERIFY(!QFile::exists(QFileInfo(file).path() + "/settings.damaged.json"));
}

/// Whatever is kept is offered; nobody takes it here, so it is given up.
void KilledTest::checkUnsaved()
{
    session::Session session;
    for (;;) {
        ui::Autosave autosave(session, ui::Autosave::folder(), nullptr);
        const auto found = autosave.recover();
        if (std::holds_alternative<std::monostate>(found)) {
            return;
        }
        const auto* recovered = std::get_if<ui::Recovered>(&found);
        QVERIFY2(recovered != nullptr, support::contentOf(autosave.file()).constData());
        QCOMPARE(QFileInfo(recovered->saved.path).fileName(),
            recovered->saved.path.isEmpty() ? QString() : QString(kSession));
        ++m_offered;
        autosave.settle();
    }
}

/// What has no name of its own: at most one file of a program that was killed.
void KilledTest::checkLeftovers(int kills)
{
    QStringList known{kSession, "settings.json"};
    known += kFigures;
    int temporary = 0;
    int locks = 0;
    for (const QString& folder : {m_folder.path(), qEnvironmentVariable("XDG_DATA_HOME")}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString name = files.fileName();
            if (name.startsWith(".woshou-")) {
                ++temporary;
            } else if (name.endsWith(".unsaved.lock")) {
                ++locks;
            } else if (!path.contains("/progress/")) {
                QVERIFY2(known.contains(name), qPrintable(path));
            }
        }
    }
    qInfo("%d kills: unsaved work offered %d times, figures seen %d, temporary files left %d, "
          "locks left %d",
        kills, m_offered, m_sawFigures, temporary, locks);
    QCOMPARE(locks, 0);
    QVERIFY(temporary <= kills / 5 + 1);
}

void KilledTest::leavesOnlyWholeFiles()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("WOSHOU_KILLS", &isGiven);
    const int kills = isGiven ? given : 5;
    prepare();
    for (int i = 0; i < kills; ++i) {
        killOne(static_cast<unsigned>(i));
        checkFiles();
        checkSettings();
        checkUnsaved();
        if (QTest::currentTestFailed()) {
            QFAIL(qPrintable(QString("after kill %1").arg(i)));
        }
    }
    checkLeftovers(kills);
}

int main(int argc, char** argv)
{
    QTemporaryDir home;
    const bool works = argc > 3 && QByteArray(argv[1]) == "--work";
    if (!works) {
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    }
    QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setApplicationName("woshou");
    if (works) {
        return work(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toUInt());
    }
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "killed_test.moc"
