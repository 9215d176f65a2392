// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/system_theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace ui {

using render::Theme;

Theme themeOf(const QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    return text.lightness() > palette.color(QPalette::Window).lightness() ? Theme::Dark
                                                                          : Theme::Light;
}

Theme systemTheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Theme::Dark
                                                                                 : Theme::Light;
#else
    // Under the program's own palette lies the one that the desktop gave.
    const QPalette own = QApplication::palette();
    QApplication::setPalette(QPalette());
    const Theme theme = themeOf(QApplication::palette());
    QApplication::setPalette(own);
    return theme;
#endif
}

Theme themeFor(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return systemTheme();
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    }
    return Theme::Light;
}

} // namespace ui
