// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings.h"

#include "ui/languages.h"

#include <QSettings>

namespace ui {
namespace {

constexpr auto kLanguage = "look/language";
constexpr auto kTheme = "look/theme";
constexpr auto kNumbers = "look/numbers";
constexpr auto kFlags = "look/flags";
constexpr auto kFiles = "files/recent";
constexpr auto kUsed = "used";
constexpr auto kGeometry = "window/geometry";
constexpr auto kPanels = "window/panels";

} // namespace

render::Language rememberedLanguage()
{
    return languageOf(QSettings().value(kLanguage, id(systemLanguage())).toString());
}

void remember(render::Language language) { QSettings().setValue(kLanguage, id(language)); }

ThemeChoice rememberedTheme()
{
    const QString theme = QSettings().value(kTheme).toString();
    return theme == "dark" ? ThemeChoice::Dark
        : theme == "light" ? ThemeChoice::Light
                           : ThemeChoice::System;
}

void remember(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        QSettings().remove(kTheme);
        return;
    case ThemeChoice::Light:
        QSettings().setValue(kTheme, "light");
        return;
    case ThemeChoice::Dark:
        QSettings().setValue(kTheme, "dark");
        return;
    }
}

render::Numbers rememberedNumbers()
{
    const QString numbers = QSettings().value(kNumbers).toString();
    return numbers == "relative" ? render::Numbers::Relative
        : numbers == "absolute"  ? render::Numbers::Absolute
                                 : render::Numbers::Symbolic;
}

void remember(render::Numbers numbers)
{
    switch (numbers) {
    case render::Numbers::Symbolic:
        QSettings().setValue(kNumbers, "symbolic");
        return;
    case render::Numbers::Relative:
        QSettings().setValue(kNumbers, "relative");
        return;
    case render::Numbers::Absolute:
        QSettings().setValue(kNumbers, "absolute");
        return;
    }
}

render::FlagStyle rememberedFlags()
{
    const bool bits = QSettings().value(kFlags).toString() == "bits";
    return bits ? render::FlagStyle::Bits : render::FlagStyle::Names;
}

void remember(render::FlagStyle flags)
{
    QSettings().setValue(kFlags, flags == render::FlagStyle::Bits ? "bits" : "names");
}

QStringList rememberedFiles() { return QSettings().value(kFiles).toStringList(); }

void rememberFiles(const QStringList& files) { QSettings().setValue(kFiles, files); }

bool isFirstStart()
{
    QSettings settings;
    const bool first = !settings.value(kUsed).toBool();
    settings.setValue(kUsed, true);
    return first;
}

WindowLayout rememberedLayout()
{
    const QSettings settings;
    return {settings.value(kGeometry).toByteArray(), settings.value(kPanels).toByteArray()};
}

void remember(const WindowLayout& layout)
{
    QSettings settings;
    settings.setValue(kGeometry, layout.geometry);
    settings.setValue(kPanels, layout.panels);
}

} // namespace ui
