// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/resource.h"

#include <QFile>
#include <QJsonDocument>

namespace lesson {

QByteArray builtInText(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    return file.readAll();
}

QJsonObject builtInObject(const QString& path)
{
    return QJsonDocument::fromJson(builtInText(path)).object();
}

Localized localized(JsonValue words)
{
    const QString en = words["en"].toString();
    const QString zh = words["zh"].toString();
    return {en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh};
}

QJsonObject jsonOf(const Localized& words)
{
    QJsonObject object;
    if (!words.en.isEmpty()) {
        object["en"] = words.en;
    }
    if (!words.zh.isEmpty() && words.zh != words.en) {
        object["zh"] = words.zh;
    }
    return object;
}

} // namespace lesson
