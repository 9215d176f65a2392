// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/draft_mistake.h"

#include "lesson/draft/draft_json.h"
#include "lesson/exercise/misconceptions.h"

#include <QRegularExpression>

namespace lesson {

QString answerExpression(ItemKind kind, const QString& answer)
{
    const QString trimmed = answer.trimmed();
    const bool isSet = kind == ItemKind::Flags && trimmed.contains(',');
    return isSet ? "set(" + trimmed + ')' : trimmed;
}

QString shownAnswer(ItemKind kind, const QString& expression)
{
    static const QRegularExpression set("^set\\(([A-Z, ]*)\\)$");
    const auto match = set.match(expression);
    return kind == ItemKind::Flags && match.hasMatch() ? match.captured(1).remove(' ') : expression;
}

Localized wordsOfMistake(const QJsonObject& mistake)
{
    const Misconception* known = findMisconception(mistake["mistake"].toString());
    return known != nullptr ? known->words : wordsIn(mistake["text"]);
}

} // namespace lesson
