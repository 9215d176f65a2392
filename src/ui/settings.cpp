// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings.h"

#include "ui/languages.h"

#include <QSettings>

namespace ui {
namespace {

constexpr auto kLanguage = "look/language";
constexpr auto kTheme = "look/theme";
constexpr auto kGeometry = "window/geometry";
constexpr auto kPanels = "window/panels";

} // namespace

Look rememberedLook()
{
    const QSettings settings;
    Look look;
    look.language = languageOf(settings.value(kLanguage, id(systemLanguage())).toString());
    const bool dark = settings.value(kTheme).toString() == "dark";
    look.theme = dark ? render::Theme::Dark : render::Theme::Light;
    return look;
}

void remember(const Look& look)
{
    QSettings settings;
    settings.setValue(kLanguage, id(look.language));
    settings.setValue(kTheme, QString::fromUtf8(render::id(look.theme).data()));
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
