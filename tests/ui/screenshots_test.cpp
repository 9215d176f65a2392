// SPDX-License-Identifier: GPL-3.0-or-later

// Saves pictures of the window to <build>/screenshots, for people to look at.

#include "lesson/exercise/spelling.h"
#include "lesson/scenario/scenario.h"
#include "support/answer.h"
#include "support/suite.h"
#include "ui/dialogs.h"
#include "ui/inspector/inspector.h"
#include "ui/learn/learn_place.h"
#include "ui/learn/question_page.h"
#include "ui/learn/test_page.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <unordered_map>

namespace screenshots_test {

using render::Language;
using render::Theme;

class ScreenshotsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyLook_data();
    void everyLook();
    void everyDialog_data();
    void everyDialog();
    void everyActing_data() { everyDialog_data(); }
    void everyActing();
    void inspectorPages_data();
    void inspectorPages();
    void everyBranch_data() { everyDialog_data(); }
    void everyBranch();
    void everyExercise_data();
    void everyExercise();

private:
    static bool showsSomething(const QImage& image);
    static void save(QWidget& widget, const QString& name);
};

void ScreenshotsTest::everyLook_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char* name, Language language, Theme theme, QSize size) {
        QTest::newRow(name) << language << static_cast<int>(theme) << size;
    };
    const QSize large(1440, 900);
    const QSize small(1024, 768);
    row("zh-light", Language::Chinese, Theme::Light, large);
    row("zh-dark", Language::Chinese, Theme::Dark, large);
    row("en-light", Language::English, Theme::Light, large);
    row("en-dark", Language::English, Theme::Dark, large);
    row("both-light", Language::Both, Theme::Light, large);
    row("both-dark", Language::Both, Theme::Dark, large);
    row("zh-light-small", Language::Chinese, Theme::Light, small);
    row("en-light-small", Language::English, Theme::Light, small);
    row("both-dark-small", Language::Both, Theme::Dark, small);
}

void ScreenshotsTest::everyLook()
{
    QFETCH(Language, language);
    QFETCH(int, theme);
    QFETCH(QSize, size);
    ui::MainWindow window({language, static_cast<Theme>(theme)});
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), size);
    QVERIFY(window.open("lost-syn-ack"));
    window.session().seek(tcp::Instant(std::chrono::milliseconds(1'130)));
    QApplication::processEvents();

    save(window, "window-" + QString(QTest::currentDataTag()));
}

void ScreenshotsTest::everyDialog_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::newRow("zh-light") << Language::Chinese << Theme::Light;
    QTest::newRow("en-dark") << Language::English << Theme::Dark;
    QTest::newRow("both-light") << Language::Both << Theme::Light;
}

void ScreenshotsTest::everyDialog()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    ui::MainWindow window({language, theme});
    QVERIFY(window.open("lost-syn-ack"));
    window.session().toEnd();
    for (const support::Dialog& each : support::dialogs()) {
        const auto dialog = each.make(window);
        dialog->show();
        QApplication::processEvents();
        save(*dialog, "dialog-" + QString(each.name) + '-' + QTest::currentDataTag());
    }
}

/// What stands beside the diagram to interfere with it.
void ScreenshotsTest::everyBranch()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    const QString tag = QTest::currentDataTag();
    ui::MainWindow window({language, theme});
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.open("three-way-handshake"));
    session::Session& session = window.session();
    const auto lose = [&session](int milliseconds, std::uint32_t segment) {
        session.seek(tcp::Instant(std::chrono::milliseconds(milliseconds)));
        session.apply(sim::SegmentFault{{segment}, sim::Drop{}});
        session.toEnd();
    };
    lose(75, 2);
    lose(1'130, 4);
    session.switchTo({});
    lose(25, 1);
    window.workspace().showPanel("branches");
    save(window, "branches-" + tag);
    window.findChild<QPushButton*>("compareBranches")->click();
    auto* comparison = window.findChild<QDialog*>("comparison");
    QVERIFY(QTest::qWaitForWindowExposed(comparison));
    save(*comparison, "comparison-" + tag);
}

void ScreenshotsTest::everyActing()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    const QString tag = QTest::currentDataTag();
    ui::MainWindow window({language, theme});
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.open("whole-connection"));
    window.session().seek(tcp::Instant(std::chrono::milliseconds(520)));
    ui::SettingsDialog settings(window.session(), sim::Side::Client, window.look());
    settings.show();
    auto* tabs = settings.findChild<QTabWidget*>("settingTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        save(settings, "settings" + QString::number(tab) + '-' + tag);
    }
    support::answer<QMenu>([&tag](QMenu* menu) {
        save(*menu, "more-" + tag);
        menu->close();
    });
    window.findChild<QToolButton*>("clientMore")->click();
    window.workspace().showPanel("network");
    QApplication::processEvents();
    save(window, "network-" + tag);
}

/// Whether something is to be seen: letters and lines of many shades, on a page that is of one
/// colour for a good part, but not wholly.
bool ScreenshotsTest::showsSomething(const QImage& image)
{
    std::unordered_map<QRgb, std::size_t> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ++colours[image.pixel(x, y)];
        }
    }
    std::size_t most = 0;
    for (const auto& [colour, count] : colours) {
        most = std::max(most, count);
    }
    const auto all = static_cast<std::size_t>(image.width()) * image.height();
    return colours.size() > 30 && most > all / 5 && most < all - all / 50;
}

void ScreenshotsTest::save(QWidget& widget, const QString& name)
{
    const QImage image = widget.grab().toImage();
    QVERIFY2(showsSomething(image), qPrintable(name));
    QDir folder(QCoreApplication::applicationDirPath() + "/..");
    QVERIFY(folder.mkpath("screenshots"));
    QVERIFY(image.save(folder.filePath("screenshots/" + name + ".png")));
}

void ScreenshotsTest::inspectorPages_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("width");
    QTest::newRow("en-light-520") << Language::English << 0 << 520;
    QTest::newRow("zh-dark-340") << Language::Chinese << 1 << 340;
    QTest::newRow("both-light-400") << Language::Both << 0 << 400;
}

void ScreenshotsTest::inspectorPages()
{
    QFETCH(Language, language);
    QFETCH(int, theme);
    QFETCH(int, width);
    session::Session session;
    ui::MainWindow window({language, static_cast<Theme>(theme)});
    ui::Inspector inspector(session);
    inspector.setLook(window.look());
    inspector.resize(width, 1'050);
    inspector.show();
    session.open(std::get<lesson::Scenario>(lesson::loadScenario("lost-syn-ack")));
    session.seek(tcp::Instant(std::chrono::milliseconds(3'030)));
    const std::pair<const char*, sim::Subject> pages[] = {{"segment", sim::SegmentId{4}},
        {"end", sim::Side::Client}, {"state", tcp::State::FinWait1},
        {"edge", sim::Edge{tcp::State::SynSent, tcp::Event::ReceiveSynAck}}};
    for (const auto& [name, selection] : pages) {
        session.select(selection);
        save(inspector, QString("inspector-%1-").arg(name) + QTest::currentDataTag());
    }
}

void ScreenshotsTest::everyExercise_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    const QSize usual(1366, 768);
    QTest::newRow("zh-light") << Language::Chinese << Theme::Light << usual;
    QTest::newRow("zh-dark") << Language::Chinese << Theme::Dark << QSize(1920, 1080);
    QTest::newRow("en-light") << Language::English << Theme::Light << QSize(1920, 1080);
    QTest::newRow("en-dark") << Language::English << Theme::Dark << usual;
    QTest::newRow("both-light") << Language::Both << Theme::Light << usual;
    QTest::newRow("en-light-small") << Language::English << Theme::Light << QSize(1024, 768);
}

/// Each kind as it is asked; some half answered and marked, with a hint; and the page of progress.
void ScreenshotsTest::everyExercise()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    const QString tag = QTest::currentDataTag();
    ui::MainWindow window({language, theme});
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* place = window.findChild<ui::LearnPlace*>("learnPlace");
    for (const char* exercise : {"handshake-numbers", "handshake-states", "meaning-of-ack",
             "handshake-order", "wrong-number-handshake", "who-was-lost", "goal-closing",
             "release-numbers", "rtt-samples"}) {
        QVERIFY(window.open(exercise));
        QApplication::processEvents();
        save(window, QString("learn-%1-asked-").arg(exercise) + tag);
        const auto& items = place->page().question()->items;
        place->page().setAnswer(items.front().name,
            lesson::writtenAnswer(*place->page().question(), items.front()).section(' ', 0, 0));
        place->page().setAnswer(items.back().name, "x");
        place->page().setAnswer("2.ack", "x");
        place->page().findChild<QPushButton*>("hint")->click();
        place->page().handIn();
        QApplication::processEvents();
        save(window, QString("learn-%1-marked-").arg(exercise) + tag);
    }
    window.open("handshake-numbers");
    place->page().setAnswer("2.ack", "y");
    place->page().handIn();
    place->page().setAnswer("2.ack", "x");
    place->page().handIn();
    place->showProgress();
    QApplication::processEvents();
    save(window, "learn-progress-" + tag);
    place->showTest();
    QApplication::processEvents();
    save(window, "learn-test-" + tag);
    window.findChild<QPushButton*>("beginTest")->click();
    QApplication::processEvents();
    save(window, "learn-test-question-" + tag);
    window.findChild<ui::TestPage*>("testPage")->handIn();
    QApplication::processEvents();
    save(window, "learn-test-result-" + tag);
    QVERIFY(window.open("learn-why-three"));
    for (int stop = 0; stop < 3; ++stop) {
        window.findChild<QPushButton*>("nextStop")->click();
        window.player().advance(std::chrono::hours(1));
    }
    for (int i = 0; i < 10; ++i) {
        QApplication::processEvents();
    }
    save(window, "learn-lesson-" + tag);
    window.open("goal-closing");
    place->page().findChild<QPushButton*>("toLaboratory")->click();
    for (int i = 0; i < 10; ++i) {
        QApplication::processEvents();
    }
    save(window, "learn-goal-" + tag);
}

SUITE_WITHIN(QApplication, ScreenshotsTest);

} // namespace screenshots_test

#include "screenshots_test.moc"
