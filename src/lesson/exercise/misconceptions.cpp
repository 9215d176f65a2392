// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/misconceptions.h"

#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"

#include <QMap>

#include <algorithm>

namespace lesson {
namespace {

struct FeedbackWords
{
    std::vector<Misconception> misconceptions;
    QMap<QString, Localized> advice;
    QMap<QString, Localized> conventions;
};

FeedbackWords readFeedback()
{
    const QString path = ":/exercises/feedback.json";
    const JsonText file(builtInText(path), path);
    FeedbackWords feedback;
    for (const JsonValue item : file.value()["mistakes"].items()) {
        feedback.misconceptions.push_back(
            {item["id"].toString(), localized(item["text"]), item["lesson"].toString()});
    }
    for (const JsonValue::Member& member : file.value()["advice"].members()) {
        feedback.advice[words(member.key)] = localized(member.value);
    }
    for (const JsonValue::Member& member : file.value()["conventions"].members()) {
        feedback.conventions[words(member.key)] = localized(member.value);
    }
    return feedback;
}

const FeedbackWords& feedbackWords()
{
    static const FeedbackWords feedback = readFeedback();
    return feedback;
}

} // namespace

const std::vector<Misconception>& misconceptions() { return feedbackWords().misconceptions; }

const Misconception* findMisconception(const QString& id)
{
    const auto& all = misconceptions();
    const auto found = std::ranges::find(all, id, &Misconception::id);
    return found == all.end() ? nullptr : &*found;
}

QStringList misconceptionIds()
{
    QStringList ids;
    for (const Misconception& each : misconceptions()) {
        ids += each.id;
    }
    return ids;
}

Localized usualWords(Convention convention)
{
    return feedbackWords().conventions.value(id(convention));
}

Localized generalAdvice(const QString& what) { return feedbackWords().advice.value(what); }

} // namespace lesson
