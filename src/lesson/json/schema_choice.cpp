// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/schema_choice.h"

#include "lesson/json/json_value.h"

#include <QJsonArray>

#include <algorithm>

namespace lesson {

std::vector<QJsonObject> likeliest(
    const std::vector<QJsonObject>& choices, const QJsonObject& value)
{
    std::vector<QJsonObject> best;
    int bestScore = 0;
    for (const QJsonObject& one : choices) {
        const QStringList required = asList(one["required"]);
        const QJsonObject properties = one["properties"].toObject();
        int score = 0;
        for (const QString& key : value.keys()) {
            score += required.contains(key) ? 2 : properties.contains(key) ? 1 : -1;
        }
        if (best.empty() || score > bestScore) {
            best.clear();
            bestScore = score;
        }
        if (score == bestScore) {
            best.push_back(one);
        }
    }
    return best;
}

QStringList missingKeys(const std::vector<QJsonObject>& choices, const QJsonObject& value)
{
    QStringList missing;
    for (const QJsonObject& one : choices) {
        const QStringList required = asList(one["required"]);
        const auto lacking = std::find_if(required.begin(), required.end(),
            [&value](const QString& key) { return !value.contains(key); });
        if (lacking == required.end()) {
            return {};
        }
        missing += *lacking;
    }
    missing.removeDuplicates();
    return missing;
}

QStringList knownKeys(const std::vector<QJsonObject>& choices)
{
    QStringList known;
    for (const QJsonObject& one : choices) {
        known += one["properties"].toObject().keys();
    }
    known.removeDuplicates();
    return known;
}

QStringList forms(const std::vector<QJsonObject>& choices)
{
    QStringList forms;
    for (const QJsonObject& one : choices) {
        if (one.contains("properties") && one.contains("required")) {
            forms += QStringLiteral("{\"%1\": …}").arg(one["required"][0].toString());
        }
        forms += asList(one["enum"]);
    }
    return forms;
}

QStringList typesOf(const std::vector<QJsonObject>& choices)
{
    QStringList types;
    for (const QJsonObject& one : choices) {
        types += asList(one["type"]);
    }
    types.removeDuplicates();
    return types;
}

} // namespace lesson
