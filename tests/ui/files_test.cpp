// SPDX-License-Identifier: GPL-3.0-or-later

// What is saved is never lost: full disks, other programs, names without an ending, recovery.

#include "session/document.h"
#include "storage/read_file.h"
#include "storage/whole_file.h"
#include "support/answer.h"
#include "support/faulty_files.h"
#include "support/file_content.h"
#include "support/find.h"
#include "support/press.h"
#include "ui/branches/comparison_window.h"
#include "ui/documents/autosave.h"
#include "ui/documents/save_name.h"
#include "ui/figures/export_dialog.h"
#include "ui/look/preferences.h"
#include "ui/look/preferences_file.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using Call = support::FaultyFiles::Call;
using render::Language;
using render::Theme;
using sim::Side;
using support::answer;

namespace {

using support::contentOf;
using support::press;
using support::put;

constexpr std::array kCallsOfASave{
    Call::Create, Call::Write, Call::Sync, Call::Close, Call::Rename};

/// Types `name` into the file dialog that comes up, and goes on.
void type(const QString& name, const QString& filter = {})
{
    answer<QFileDialog>([name, filter](QFileDialog* dialog) {
        if (!filter.isEmpty()) {
            dialog->selectNameFilter(filter);
        }
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(name);
        QMetaObject::invokeMethod(dialog, "accept");
    });
}

std::unique_ptr<ui::MainWindow> makeWindow(Language language = Language::English)
{
    auto window = std::make_unique<ui::MainWindow>(ui::Look{language, Theme::Light});
    window->show();
    return window;
}

/// Something that is not saved.
void act(session::Session& session)
{
    session.seek(tcp::Instant(std::chrono::milliseconds(25)));
    QVERIFY(!session.apply(sim::UserCall{Side::Client, {tcp::CallKind::Send, 10, true}}));
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aFaultKeepsTheSavedFile();
    void theReasonIsToldInEachLanguage();
    void whatOthersWroteIsNotOverwritten();
    void whatIsTheSameIsNotAskedAbout();
    void suggestsANameAndAFolderThatExists();
    void aFileThatIsGoneIsWrittenAgain();
    void twoWindowsOnOneFile();
    void endingsAreSettled_data();
    void endingsAreSettled();
    void theEndingComesBeforeTheQuestion();
    void theComparisonTakesTheChosenFormat();
    void theExportDialogAsks();
    void theExportDialogKeepsDotsInNames();
    void longNamesAreSaved();
    void theAutosaveKeepsItsLastCopy();
    void theAutosaveNeedsAFolder();
    void recoveryTellsWhichIsNewer();
    void whatWasRestoredDoesNotReplaceANewerFile();
    void unreadableWorkIsOfferedAsAFile();
    void unreadableWorkCanWait();
    void settingsAreWhole();
    void settingsThatCannotBeKeptAreTold();
    void damagedSettingsAreKeptBeside();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    session::Session& session() { return m_window->session(); }
    QString toast() { return support::find<QLabel>(*m_window, "toast")->text(); }
    void trigger(const char* action) { support::find<QAction>(*m_window, action)->trigger(); }
    static QStringList autosaves()
    {
        return QDir(ui::Autosave::folder()).entryList({"*.unsaved"}, QDir::Files);
    }
    static QString autosave(const QString& name) { return ui::Autosave::folder() + '/' + name; }
    /// The handshake, saved as this.
    void saveAs(const QString& name);
    /// A window that was killed while it had unsaved work in this file.
    void leaveUnsaved(const QString& saved, const QByteArray& content);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

void FilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = makeWindow();
    QVERIFY(m_window->open("three-way-handshake"));
}

void FilesTest::cleanup()
{
    m_window.reset();
    QDir(ui::Autosave::folder()).removeRecursively();
    ui::settings_file::clear();
}

void FilesTest::saveAs(const QString& name)
{
    type(path(name));
    trigger("saveAs");
    QVERIFY(QFile::exists(path(name)));
}

void FilesTest::aFaultKeepsTheSavedFile()
{
    m_window->setRemembering();
    saveAs("a.woshou");
    const QByteArray saved = contentOf(path("a.woshou"));
    act(session());
    QTRY_COMPARE(autosaves().size(), 1);
    for (const Call call : kCallsOfASave) {
        support::FaultyFiles faulty;
        faulty.failAt(1, ENOSPC, support::FaultyFiles::whileWriting(call));
        const storage::FileSystemInstead instead(faulty);
        QString said;
        press("OK", &said);
        trigger("save");
        QVERIFY(faulty.happened());
        QVERIFY2(said.contains("No space left on device"), qPrintable(said));
        QVERIFY2(said.contains("was not saved"), qPrintable(said));
        QCOMPARE(contentOf(path("a.woshou")), saved);
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(autosaves().size(), 1);
    }
    trigger("save");
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(contentOf(path("a.woshou")) != saved);
    QCOMPARE(autosaves().size(), 0);
}

void FilesTest::theReasonIsToldInEachLanguage()
{
    const std::pair<Language, QString> words[] = {{Language::English, "Read-only file system"},
        {Language::Chinese, "文件系统是只读的"}, {Language::Both, "Read-only file system"}};
    for (const auto& [language, reason] : words) {
        m_window = makeWindow(language);
        QVERIFY(m_window->open("three-way-handshake"));
        support::FaultyFiles faulty;
        faulty.failAt(1, EROFS, [](Call call) { return call == Call::Create; });
        const storage::FileSystemInstead instead(faulty);
        QString said;
        answer<QFileDialog>([&](QFileDialog* dialog) {
            answer<QMessageBox>([&said](QMessageBox* box) {
                said = box->informativeText();
                box->accept();
            });
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path("b.woshou"));
            QMetaObject::invokeMethod(dialog, "accept");
        });
        trigger("save");
        QVERIFY2(said.contains(reason), qPrintable(said));
        QVERIFY2(said.contains(path("b.woshou")), qPrintable(said));
    }
}

void FilesTest::whatOthersWroteIsNotOverwritten()
{
    saveAs("a.woshou");
    act(session());
    // Another window saves its own work there.
    auto theirs = makeWindow();
    QVERIFY(theirs->open("four-way-teardown"));
    const QByteArray others = documentText(theirs->session().document());
    put(path("a.woshou"), others);

    QString said;
    press("Cancel", &said);
    trigger("save");
    QVERIFY2(said.contains("a.woshou"), qPrintable(said));
    QVERIFY2(said.contains("branches 2, operations 1"), qPrintable(said));
    QVERIFY2(said.contains("branches 1, operations 0"), qPrintable(said));
    QCOMPARE(contentOf(path("a.woshou")), others);
    QVERIFY(m_window->isWindowModified());

    // What cannot be read is somebody's, too.
    put(path("a.woshou"), "notes");
    press("Cancel", &said);
    trigger("save");
    QVERIFY2(said.contains("no session"), qPrintable(said));

    answer<QMessageBox>([this](QMessageBox* box) {
        type(path("mine.woshou"));
        box->defaultButton()->click(); // save as
    });
    trigger("save");
    QCOMPARE(contentOf(path("a.woshou")), QByteArray("notes"));
    QCOMPARE(contentOf(path("mine.woshou")), session().text());

    put(path("mine.woshou"), "notes");
    press("Overwrite");
    trigger("save");
    QCOMPARE(contentOf(path("mine.woshou")), session().text());
}

void FilesTest::whatIsTheSameIsNotAskedAbout()
{
    saveAs("a.woshou");
    act(session());
    // Touched, or copied over itself: nothing of anybody's is in it.
    put(path("a.woshou"), contentOf(path("a.woshou")));
    trigger("save");
    QVERIFY(!m_window->isWindowModified());
    act(session());
    trigger("save");
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->open(path("a.woshou")));
    act(session());
    trigger("save");
    QVERIFY(!m_window->isWindowModified());
}

/// A dialog that is given a folder which does not exist opens anywhere.
void FilesTest::suggestsANameAndAFolderThatExists()
{
    const QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    const QString folder = ui::documentFolder().path();
    qputenv("HOME", before);
    QVERIFY2(QDir(folder).exists(), qPrintable(folder));
    QCOMPARE(ui::fileNameOf({"My lecture: run 2!", "我的课"}), "my-lecture-run-2");
    QCOMPARE(ui::fileNameOf({"", "我的课"}), "我的课");
    QCOMPARE(ui::fileNameOf({"…", ""}), QString());
}

void FilesTest::aFileThatIsGoneIsWrittenAgain()
{
    saveAs("a.woshou");
    act(session());
    QVERIFY(QFile::remove(path("a.woshou")));
    trigger("save");
    QCOMPARE(contentOf(path("a.woshou")), session().text());
}

void FilesTest::twoWindowsOnOneFile()
{
    saveAs("a.woshou");
    auto second = makeWindow();
    QString said;
    press("OK", &said);
    QVERIFY(second->open(path("a.woshou")));
    QVERIFY2(said.contains("another window"), qPrintable(said));
    // Saved anew it is another file to the system, and still in use.
    act(session());
    trigger("save");
    auto third = makeWindow();
    said.clear();
    press("OK", &said);
    QVERIFY(third->open(path("a.woshou")));
    QVERIFY2(said.contains("another window"), qPrintable(said));
    second.reset();
    third.reset();
    m_window.reset();
    auto last = makeWindow();
    QVERIFY(last->open(path("a.woshou"))); // nothing is said
}

void FilesTest::endingsAreSettled_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::addRow("none") << "a"
                          << "a.pdf";
    QTest::addRow("a dot in the name") << "lesson 1.5"
                                       << "lesson 1.5.pdf";
    QTest::addRow("its own") << "a.svg"
                             << "a.svg";
    QTest::addRow("in capitals") << "a.PNG"
                                 << "a.PNG";
    QTest::addRow("of something else") << "a.doc"
                                       << "a.doc.pdf";
    QTest::addRow("a dot at the end") << "a."
                                      << "a.pdf";
    QTest::addRow("in a folder with a dot") << "v1.svg/a"
                                            << "v1.svg/a.pdf";
    QTest::addRow("Chinese") << "第1.5课"
                             << "第1.5课.pdf";
}

void FilesTest::endingsAreSettled()
{
    QFETCH(QString, typed);
    QFETCH(QString, written);
    const auto formats = ui::figureFormats();
    QCOMPARE(ui::withEnding(typed, formats, "pdf"), written);
    QCOMPARE(ui::withEnding(written, formats, "pdf"), written);
}

void FilesTest::theEndingComesBeforeTheQuestion()
{
    put(path("a.woshou"), "somebody's");
    // Kept: another name is asked for.
    answer<QFileDialog>([this](QFileDialog* dialog) {
        answer<QMessageBox>([this](QMessageBox* box) {
            QVERIFY(box->text().contains("a.woshou"));
            type(path("lesson 1.5"));
            box->reject();
        });
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path("a"));
        QMetaObject::invokeMethod(dialog, "accept");
    });
    trigger("saveAs");
    QCOMPARE(contentOf(path("a.woshou")), QByteArray("somebody's"));
    QVERIFY(!QFile::exists(path("a")));
    QCOMPARE(contentOf(path("lesson 1.5.woshou")), session().text());

    answer<QFileDialog>([this](QFileDialog* dialog) {
        press("Replace");
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path("a"));
        QMetaObject::invokeMethod(dialog, "accept");
    });
    trigger("saveAs");
    QCOMPARE(contentOf(path("a.woshou")), session().text());
}

void FilesTest::theComparisonTakesTheChosenFormat()
{
    act(session());
    support::find<QPushButton>(*m_window, "compareBranches")->click();
    auto* comparison = support::find<ui::ComparisonWindow>(*m_window, "comparison");
    put(path("c.svg"), "somebody's");
    type(path("c"), "PNG (*.png)");
    comparison->findChild<QPushButton*>("exportComparison")->click();
    QCOMPARE(contentOf(path("c.svg")), QByteArray("somebody's"));
    QVERIFY(contentOf(path("c.png")).startsWith("\x89PNG"));

    answer<QFileDialog>([this](QFileDialog* dialog) {
        answer<QMessageBox>([](QMessageBox* box) {
            answer<QFileDialog>([](QFileDialog* again) { again->reject(); });
            box->reject();
        });
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path("c"));
        QMetaObject::invokeMethod(dialog, "accept");
    });
    comparison->findChild<QPushButton*>("exportComparison")->click();
    QCOMPARE(contentOf(path("c.svg")), QByteArray("somebody's"));
}

void FilesTest::theExportDialogAsks()
{
    put(path("figure.svg"), "somebody's");
    ui::ExportDialog dialog(session(), m_window->look(), {});
    dialog.show();
    auto* file = dialog.findChild<QLineEdit*>("exportFile");
    file->setText(path("figure")); // the format is SVG
    press("Cancel");
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QCOMPARE(contentOf(path("figure.svg")), QByteArray("somebody's"));
    press("Replace");
    dialog.accept();
    QVERIFY(contentOf(path("figure.svg")).startsWith("<?xml"));
    QVERIFY(!QFile::exists(path("figure")));
}

void FilesTest::theExportDialogKeepsDotsInNames()
{
    ui::ExportDialog dialog(session(), m_window->look(), {});
    auto* file = dialog.findChild<QLineEdit*>("exportFile");
    auto* format = dialog.findChild<QComboBox*>("exportFormat");
    file->setText(path("lesson 1.5"));
    for (const char* ending : {"pdf", "png", "svg"}) {
        format->setCurrentIndex(format->findData(ending));
        emit format->activated(format->currentIndex());
        QCOMPARE(dialog.fileName(), path(QString("lesson 1.5.") + ending));
    }
    // A name alone is no name in whatever folder the program was started in.
    file->setText("c");
    QCOMPARE(dialog.fileName(), ui::figureFolder().filePath("c.svg"));
}

void FilesTest::longNamesAreSaved()
{
    const QString name = QString(255 - 7, 'n') + ".woshou";
    saveAs(name);
    act(session());
    trigger("save");
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(contentOf(path(name)), session().text());
}

void FilesTest::theAutosaveKeepsItsLastCopy()
{
    m_window->setRemembering();
    act(session());
    QTRY_COMPARE(autosaves().size(), 1);
    const QString file = autosave(autosaves().front());
    const QByteArray kept = contentOf(file);
    QVERIFY(kept.contains("send"));

    support::FaultyFiles full;
    full.failAt(1, ENOSPC, [](Call call) { return call == Call::Write; });
    full.stay();
    {
        const storage::FileSystemInstead instead(full);
        session().rename(session().branches().current(), "first");
        QTRY_VERIFY2(toast().contains("No space left on device"), qPrintable(toast()));
        QCOMPARE(contentOf(file), kept);
    }
    session().rename(session().branches().current(), "second");
    auto* autosaving = m_window->findChild<ui::Autosave*>();
    QSignalSpy resumed(autosaving, &ui::Autosave::resumed);
    // It tries again by itself, later; a test does not wait so long.
    autosaving->write();
    QCOMPARE(resumed.count(), 1);
    QVERIFY2(toast().contains("kept for a crash again"), qPrintable(toast()));
    QVERIFY(contentOf(file).contains("second"));
}

void FilesTest::theAutosaveNeedsAFolder()
{
    session::Session session;
    session.open(m_window->session().scenario());
    put(path("file"), "no folder");
    const std::pair<QString, storage::Error::Kind> folders[] = {
        {QString(), storage::Error::Kind::NoHome},
        {path("file/unsaved"), storage::Error::Kind::System}};
    for (const auto& [folder, kind] : folders) {
        ui::Autosave autosave(session, folder, nullptr);
        std::optional<storage::Error> why;
        connect(&autosave, &ui::Autosave::stopped, this,
            [&why](const storage::Error& error) { why = error; });
        act(session);
        QTRY_VERIFY(why);
        QCOMPARE(why->kind, kind);
        QVERIFY(std::holds_alternative<std::monostate>(autosave.recover()));
    }
}

void FilesTest::leaveUnsaved(const QString& saved, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(ui::Autosave::folder()));
    const QByteArray first = "# {\"content\":\"" + storage::fingerprint(saved) + "\",\"path\":\"" +
        saved.toUtf8() + "\"}\n";
    put(autosave("left.unsaved"), first + content);
}

void FilesTest::recoveryTellsWhichIsNewer()
{
    saveAs("a.woshou");
    act(session());
    leaveUnsaved(path("a.woshou"), session().text());
    const QDateTime now = QDateTime::currentDateTime();
    for (const bool fileIsNewer : {true, false}) {
        QFile file(path("a.woshou"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime at = now.addSecs(fileIsNewer ? 100 : -100);
        QVERIFY(file.setFileTime(at, QFileDevice::FileModificationTime));
        m_window = makeWindow();
        m_window->setRemembering();
        QString said;
        press("Later", &said);
        QVERIFY(!m_window->offerRecovery());
        QVERIFY2(
            said.contains(fileIsNewer ? "which is later" : "which is earlier"), qPrintable(said));
        QVERIFY2(said.contains(at.toString("yyyy-MM-dd HH:mm:ss")), qPrintable(said));
        QCOMPARE(autosaves().size(), 1);
    }
}

void FilesTest::whatWasRestoredDoesNotReplaceANewerFile()
{
    saveAs("a.woshou");
    act(session());
    const QByteArray unsaved = session().text();
    leaveUnsaved(path("a.woshou"), unsaved);
    put(path("a.woshou"), "newer");
    m_window = makeWindow();
    m_window->setRemembering();
    press("Restore");
    QVERIFY(m_window->offerRecovery());
    QCOMPARE(session().text(), unsaved);
    QVERIFY(m_window->isWindowModified());
    press("Cancel");
    trigger("save");
    QCOMPARE(contentOf(path("a.woshou")), QByteArray("newer"));
    press("Overwrite");
    trigger("save");
    QCOMPARE(contentOf(path("a.woshou")), unsaved);
    QCOMPARE(autosaves().size(), 0);
}

void FilesTest::unreadableWorkIsOfferedAsAFile()
{
    const QByteArray newer = session().text().replace("session/1", "session/9");
    leaveUnsaved(path("a.woshou"), newer);
    m_window->setRemembering();
    QString said;
    answer<QMessageBox>([&, this](QMessageBox* box) {
        said = box->text() + box->informativeText();
        type(path("kept"));
        for (QAbstractButton* button : box->buttons()) {
            if (button->text().contains("Save")) {
                button->click();
            }
        }
    });
    QVERIFY(!m_window->offerRecovery());
    QVERIFY2(said.contains("left.unsaved"), qPrintable(said));
    QVERIFY2(said.contains("session/9"), qPrintable(said));
    QCOMPARE(contentOf(path("kept.woshou")), newer);
    QCOMPARE(autosaves().size(), 0);
}

void FilesTest::unreadableWorkCanWait()
{
    m_window->setRemembering();
    for (const QByteArray& damaged :
        {QByteArray(), QByteArray("{\"woshou\""), QByteArray("\xff")}) {
        leaveUnsaved({}, damaged);
        press("Later");
        QVERIFY(!m_window->offerRecovery());
        QCOMPARE(autosaves().size(), 1);
    }
    // Without its first line, too; deleted when the user says so.
    put(autosave("left.unsaved"), "");
    press("Delete");
    QVERIFY(!m_window->offerRecovery());
    QCOMPARE(autosaves().size(), 0);
}

void FilesTest::settingsAreWhole()
{
    ui::remember(Language::Chinese);
    ui::remember(ui::ThemeChoice::Dark);
    ui::rememberFiles({"a", "文件"});
    ui::remember(ui::WindowLayout{"\x01\xff", "\x02"});
    for (const Call call : kCallsOfASave) {
        support::FaultyFiles faulty;
        faulty.failAt(1, ENOSPC, support::FaultyFiles::whileWriting(call));
        const storage::FileSystemInstead instead(faulty);
        ui::remember(Language::English);
        QVERIFY(faulty.happened());
        QCOMPARE(ui::rememberedLanguage(), Language::Chinese);
    }
    QCOMPARE(ui::rememberedTheme(), ui::ThemeChoice::Dark);
    QCOMPARE(ui::rememberedFiles(), QStringList({"a", "文件"}));
    QCOMPARE(ui::rememberedLayout().geometry, QByteArray("\x01\xff"));
    QCOMPARE(ui::rememberedLayout().panels, QByteArray("\x02"));
}

void FilesTest::settingsThatCannotBeKeptAreTold()
{
    m_window->setRemembering();
    support::FaultyFiles faulty;
    faulty.failAt(1, EROFS, [](Call call) { return call == Call::Create; });
    faulty.stay();
    const storage::FileSystemInstead instead(faulty);
    trigger("dark");
    QVERIFY2(toast().contains("Read-only file system"), qPrintable(toast()));
    // Once is enough.
    support::find<QLabel>(*m_window, "toast")->clear();
    trigger("light");
    QCOMPARE(toast(), QString());
}

void FilesTest::damagedSettingsAreKeptBeside()
{
    ui::remember(Language::Chinese);
    const QString file = ui::settings_file::path();
    put(file, "{\"language\": \"zh\"");
    ui::remember(ui::ThemeChoice::Dark);
    QCOMPARE(ui::rememberedTheme(), ui::ThemeChoice::Dark);
    QCOMPARE(contentOf(QFileInfo(file).path() + "/settings.damaged.json"),
        QByteArray("{\"language\": \"zh\""));
    // What another version keeps there stays.
    put(file, R"({"theme": "light", "later": [1]})");
    ui::remember(ui::ThemeChoice::Dark);
    QVERIFY(contentOf(file).contains("later"));
}

int main(int argc, char** argv)
{
    QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setApplicationName("woshou");
    FilesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "files_test.moc"
