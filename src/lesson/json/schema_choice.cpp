// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/schema_choice.h"

#include <algorithm>

namespace lesson {
namespace {

/// How many of its required keys `value` has, more than keys that are foreign to it.
int likeness(JsonValue choice, JsonValue value)
{
    int score = 0;
    for (const auto& [key, member] : value.members()) {
        score += choice["properties"].contains(key) ? 1 : -1;
    }
    for (const JsonValue key : choice["required"].items()) {
        score += value.contains(key.text()) ? 1 : 0;
    }
    return score;
}

} // namespace

std::vector<JsonValue> likeliest(const std::vector<JsonValue>& choices, JsonValue value)
{
    std::vector<JsonValue> best;
    int bestScore = 0;
    for (const JsonValue one : choices) {
        const int score = likeness(one, value);
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

QStringList missingKeys(const std::vector<JsonValue>& choices, JsonValue value)
{
    QStringList missing;
    for (const JsonValue one : choices) {
        const auto required = one["required"].items();
        const auto lacking = std::ranges::find_if(
            required, [&value](JsonValue key) { return !value.contains(key.text()); });
        if (lacking == required.end()) {
            return {};
        }
        missing += lacking->toString();
    }
    missing.removeDuplicates();
    return missing;
}

QStringList knownKeys(const std::vector<JsonValue>& choices)
{
    QStringList known;
    for (const JsonValue one : choices) {
        known += one["properties"].keys();
    }
    known.removeDuplicates();
    return known;
}

QStringList forms(const std::vector<JsonValue>& choices)
{
    QStringList forms;
    for (const JsonValue one : choices) {
        if (one.contains("properties") && one.contains("required")) {
            forms += QStringLiteral("{\"%1\": …}").arg(one["required"][0].toString());
        }
        forms += asList(one["enum"]);
    }
    return forms;
}

QStringList typesOf(const std::vector<JsonValue>& choices)
{
    QStringList types;
    for (const JsonValue one : choices) {
        types += asList(one["type"]);
    }
    types.removeDuplicates();
    return types;
}

} // namespace lesson
