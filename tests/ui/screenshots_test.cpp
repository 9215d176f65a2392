// SPDX-License-Identifier: GPL-3.0-or-later

// Saves pictures of the window to <build>/screenshots, for people to look at.

#include "ui/main_window.h"

#include <QDir>
#include <QTest>

using render::Language;
using render::Theme;

class ScreenshotsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyLook_data();
    void everyLook();
};

void ScreenshotsTest::everyLook_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char* name, Language language, Theme theme, QSize size) {
        QTest::newRow(name) << static_cast<int>(language) << static_cast<int>(theme) << size;
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
    QFETCH(int, language);
    QFETCH(int, theme);
    QFETCH(QSize, size);
    ui::MainWindow window({static_cast<Language>(language), static_cast<Theme>(theme)});
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), size);
    QVERIFY(window.open("lost-syn-ack"));
    window.session().seek(tcp::Instant(std::chrono::milliseconds(1'130)));
    QTest::qWait(50);

    QDir folder(QCoreApplication::applicationDirPath() + "/..");
    QVERIFY(folder.mkpath("screenshots"));
    const QString file =
        folder.filePath("screenshots/window-" + QString(QTest::currentDataTag()) + ".png");
    QVERIFY(window.grab().save(file));
}

QTEST_MAIN(ScreenshotsTest)
#include "screenshots_test.moc"
