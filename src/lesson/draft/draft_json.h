// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"

#include <QJsonObject>

namespace lesson {

/// A text with the languages in which something is written.
inline QJsonObject wordsJson(const Localized& text)
{
    QJsonObject object;
    if (!text.en.trimmed().isEmpty()) {
        object["en"] = text.en.trimmed();
    }
    if (!text.zh.trimmed().isEmpty()) {
        object["zh"] = text.zh.trimmed();
    }
    return object;
}

/// Leaves out a text that is empty.
inline void insertWords(QJsonObject& object, const char* key, const Localized& text)
{
    if (const QJsonObject words = wordsJson(text); !words.isEmpty()) {
        object[QLatin1String(key)] = words;
    }
}

} // namespace lesson
