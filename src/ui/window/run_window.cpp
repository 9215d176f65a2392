// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/run_window.h"

#include "storage/leftovers.h"
#include "storage/user_folder.h"
#include "ui/documents/autosave.h"
#include "ui/look/preferences.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

namespace ui {

namespace {

void begin(MainWindow& window, const Beginning& beginning)
{
    if (beginning.place == Place::Laboratory) {
        window.newLaboratory();
        return;
    }
    // There is something to see, whatever becomes of the file.
    const bool hasFile = !beginning.source.isEmpty() && !beginning.isUnreadable;
    if (!hasFile || !window.open(beginning.source)) {
        window.open("three-way-handshake");
    }
    if (beginning.place == Place::Learn) {
        window.learn();
    }
}

/// What a kill has left in our own folders.
void tidy()
{
    const auto settings = storage::userFolder(QStandardPaths::AppConfigLocation);
    const auto data = storage::userFolder(QStandardPaths::AppLocalDataLocation);
    for (const QString& folder : {settings.value_or(QString()), Autosave::folder(),
             data ? *data + "/progress" : QString()}) {
        if (!folder.isEmpty()) {
            storage::removeLeftovers(folder);
        }
    }
}

} // namespace

void nameProgram()
{
    QApplication::setApplicationName("woshou");
    QApplication::setOrganizationName("woshou");
    QApplication::setDesktopFileName(kDesktopFile);
    // For desktops that do not find it by the desktop file.
    QApplication::setWindowIcon(QIcon(":/desktop/woshou.svg"));
}

int runWindow(
    QApplication& application, const Beginning& beginning, std::optional<render::Language> language)
{
    nameProgram();
    tidy();
    const ThemeChoice theme = rememberedTheme();
    MainWindow window({language.value_or(rememberedLanguage()), themeFor(theme)});
    window.setRemembering();
    begin(window, beginning);
    window.show();
    // Where no window manager does it, so that the first key is not lost.
    window.activateWindow();
    const bool isUnsaid = beginning.source.isEmpty() && !beginning.place;
    // One question after the other.
    QTimer::singleShot(0, &window, [&window, &beginning, isNew = isUnsaid && isFirstStart()] {
        if (beginning.isUnreadable) {
            window.open(beginning.source);
        }
        if (!window.offerRecovery() && isNew) {
            window.welcome();
        }
    });
    return application.exec();
}

} // namespace ui
