// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/spoken_language.h"

namespace app {

Language spokenLanguage(const QStringList& arguments)
{
    constexpr auto kOption = "--lang";
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        const QString value = word == kOption ? arguments.value(i + 1)
            : word.startsWith("--lang=")      ? word.section('=', 1)
                                              : QString();
        if (const auto language = language::languageOf(value)) {
            return *language;
        }
    }
    return language::systemLanguage();
}

} // namespace app
