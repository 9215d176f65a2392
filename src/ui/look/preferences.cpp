// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/preferences.h"

#include "ui/look/languages.h"
#include "ui/look/preferences_file.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ui {
namespace {

constexpr auto kLanguage = "language";
constexpr auto kTheme = "theme";
constexpr auto kNumbersKey = "numbers";
constexpr auto kFlags = "flags";
constexpr auto kFiles = "recent-files";
constexpr auto kCharts = "charts";
constexpr auto kFigures = "figures";
constexpr auto kExtent = "extent";
constexpr auto kFolder = "folder";
constexpr auto kFormatKey = "format";
constexpr auto kPresetKey = "preset";
constexpr auto kShownKey = "shown";
constexpr auto kPlaysOn = "plays-on";
constexpr auto kLearner = "learner";
constexpr auto kUsed = "used";
constexpr auto kWindow = "window";
constexpr auto kGeometry = "geometry";
constexpr auto kPanels = "panels";
constexpr auto kWidth = "width";

} // namespace

render::Language rememberedLanguage()
{
    const QString remembered = settings_file::value(kLanguage).toString();
    return language::languageOf(remembered).value_or(language::systemLanguage());
}

void remember(render::Language language) { settings_file::set(kLanguage, language::id(language)); }

ThemeChoice rememberedTheme()
{
    const QString theme = settings_file::value(kTheme).toString();
    return theme == "dark" ? ThemeChoice::Dark
        : theme == "light" ? ThemeChoice::Light
                           : ThemeChoice::System;
}

void remember(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        settings_file::set(kTheme, QJsonValue::Undefined);
        return;
    case ThemeChoice::Light:
        settings_file::set(kTheme, "light");
        return;
    case ThemeChoice::Dark:
        settings_file::set(kTheme, "dark");
        return;
    }
}

render::Numbers rememberedNumbers()
{
    const QString numbers = settings_file::value(kNumbersKey).toString();
    return numbers == "relative" ? render::Numbers::Relative
        : numbers == "absolute"  ? render::Numbers::Absolute
                                 : render::Numbers::Symbolic;
}

void remember(render::Numbers numbers)
{
    switch (numbers) {
    case render::Numbers::Symbolic:
        settings_file::set(kNumbersKey, "symbolic");
        return;
    case render::Numbers::Relative:
        settings_file::set(kNumbersKey, "relative");
        return;
    case render::Numbers::Absolute:
        settings_file::set(kNumbersKey, "absolute");
        return;
    }
}

render::FlagStyle rememberedFlags()
{
    const bool bits = settings_file::value(kFlags).toString() == "bits";
    return bits ? render::FlagStyle::Bits : render::FlagStyle::Names;
}

void remember(render::FlagStyle flags)
{
    settings_file::set(kFlags, flags == render::FlagStyle::Bits ? "bits" : "names");
}

FigureHabits rememberedFigures()
{
    const QJsonValue kept = settings_file::value(kFigures);
    const auto text = [&kept](const char* name) { return kept[name].toString(); };
    QStringList shown;
    for (const QJsonValue& each : kept[kShownKey].toArray()) {
        shown += each.toString();
    }
    return {text(kExtent), text(kLanguage), text(kTheme), text(kFolder), text(kFormatKey),
        text(kPresetKey), shown};
}

void remember(const FigureHabits& habits)
{
    settings_file::set(kFigures,
        QJsonObject{{kExtent, habits.extent}, {kLanguage, habits.language}, {kTheme, habits.theme},
            {kFolder, habits.folder}, {kFormatKey, habits.format}, {kPresetKey, habits.preset},
            {kShownKey, QJsonArray::fromStringList(habits.shown)}});
}

bool rememberedPlaysOn() { return settings_file::value(kPlaysOn).toBool(true); }

void rememberPlaysOn(bool playsOn) { settings_file::set(kPlaysOn, playsOn); }

QStringList rememberedFiles()
{
    QStringList files;
    for (const QJsonValue& file : settings_file::value(kFiles).toArray()) {
        files += file.toString();
    }
    return files;
}

void rememberFiles(const QStringList& files)
{
    settings_file::set(kFiles, QJsonArray::fromStringList(files));
}

QStringList rememberedCharts()
{
    QStringList charts;
    for (const QJsonValue& chart : settings_file::value(kCharts).toArray()) {
        charts += chart.toString();
    }
    return charts;
}

void rememberCharts(const QStringList& charts)
{
    settings_file::set(kCharts, QJsonArray::fromStringList(charts));
}

QString rememberedLearner() { return settings_file::value(kLearner).toString(); }

void rememberLearner(const QString& name) { settings_file::set(kLearner, name); }

bool isFirstStart()
{
    const bool first = !settings_file::value(kUsed).toBool();
    if (first) {
        settings_file::set(kUsed, true);
    }
    return first;
}

WindowLayout rememberedLayout()
{
    const QJsonValue kept = settings_file::value(kWindow);
    const auto octets = [&kept](const char* name) {
        return QByteArray::fromBase64(kept[name].toString().toLatin1());
    };
    return {octets(kGeometry), octets(kPanels), kept[kWidth].toInt()};
}

void remember(const WindowLayout& layout)
{
    settings_file::set(kWindow,
        QJsonObject{{kGeometry, QString::fromLatin1(layout.geometry.toBase64())},
            {kPanels, QString::fromLatin1(layout.panels.toBase64())}, {kWidth, layout.width}});
}

} // namespace ui
