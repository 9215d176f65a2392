// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/language.h"

#include <QLocale>

namespace app {

std::optional<Language> languageOf(const QString& id)
{
    if (id == "en") {
        return Language::English;
    }
    if (id == "zh") {
        return Language::Chinese;
    }
    if (id == "both") {
        return Language::Both;
    }
    return std::nullopt;
}

Language systemLanguage()
{
    const QStringList preferred = QLocale::system().uiLanguages();
    return preferred.value(0).startsWith("zh") ? Language::Chinese : Language::English;
}

Language spokenLanguage(const QStringList& arguments)
{
    constexpr auto kOption = "--lang";
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        const QString value = word == kOption ? arguments.value(i + 1)
            : word.startsWith("--lang=")      ? word.section('=', 1)
                                              : QString();
        if (const auto language = languageOf(value)) {
            return *language;
        }
    }
    return systemLanguage();
}

QString inLanguage(const lesson::Localized& text, Language language)
{
    switch (language) {
    case Language::English:
        return text.en;
    case Language::Chinese:
        return text.zh;
    case Language::Both:
        return text.en + '\n' + text.zh;
    }
    return {};
}

} // namespace app
