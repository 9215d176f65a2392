// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run_window.h"

#include "ui/main_window.h"
#include "ui/settings.h"

#include <QApplication>

namespace ui {

int runWindow(
    QApplication& application, const QString& source, std::optional<render::Language> language)
{
    QApplication::setApplicationName("woshou");
    QApplication::setOrganizationName("woshou");
    Look look = rememberedLook();
    look.language = language.value_or(look.language);
    MainWindow window(look);
    window.setRemembering();
    window.open(source.isEmpty() ? QStringLiteral("three-way-handshake") : source);
    window.show();
    return application.exec();
}

} // namespace ui
