// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/language.h"

#include "language/speaker.h"

#include <QLocale>

#include <algorithm>

namespace language {

const std::vector<Language>& allLanguages()
{
    static const std::vector<Language> all = [] {
        std::vector<Language> languages{Language::English, Language::Chinese, Language::Both};
        for (const Speaker& speaker : allSpeakers()) {
            if (!Language::Both.shows(speaker.code())) {
                languages.emplace_back(speaker.code());
            }
        }
        return languages;
    }();
    return all;
}

QString id(Language language)
{
    return language.isBilingual() ? QStringLiteral("both")
                                  : QString::fromLatin1(language.shown().front().letters().data());
}

std::optional<Language> languageOf(const QString& id)
{
    const std::vector<Language>& all = allLanguages();
    const auto found = std::ranges::find_if(
        all, [&id](Language language) { return language::id(language) == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::string tag(Language language)
{
    return QString(firstSpeaker(language).locale()).replace('_', '-').toStdString();
}

Language systemLanguage()
{
    const QString preferred = QLocale::system().uiLanguages().value(0);
    for (const QString& code :
        {QString(preferred).replace('-', '_'), preferred.section('-', 0, 0)}) {
        if (const auto language = languageOf(code)) {
            return *language;
        }
    }
    return Language::English;
}

} // namespace language
