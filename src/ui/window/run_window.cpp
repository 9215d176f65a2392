// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/run_window.h"

#include "ui/look/preferences.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QTimer>

namespace ui {

void nameProgram()
{
    QApplication::setApplicationName("woshou");
    QApplication::setOrganizationName("woshou");
    QApplication::setDesktopFileName(kDesktopFile);
}

int runWindow(
    QApplication& application, const QString& source, std::optional<render::Language> language)
{
    nameProgram();
    const ThemeChoice theme = rememberedTheme();
    MainWindow window({language.value_or(rememberedLanguage()), themeFor(theme)});
    window.setRemembering();
    window.open(source.isEmpty() ? QStringLiteral("three-way-handshake") : source);
    window.show();
    // Where no window manager does it, so that the first key is not lost.
    window.activateWindow();
    // One question after the other.
    QTimer::singleShot(0, &window, [&window, isNew = source.isEmpty() && isFirstStart()] {
        if (!window.offerRecovery() && isNew) {
            window.welcome();
        }
    });
    return application.exec();
}

} // namespace ui
