// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"

namespace lesson {

// A wrong answer is written by authors as learners write it, "SYN,ACK", and stands in the file as
// an expression, "set(SYN, ACK)". Numbers and states are the same in both.

QString answerExpression(ItemKind kind, const QString& answer);
QString shownAnswer(ItemKind kind, const QString& expression);

/// What is told of a mistake of a file, in words of its own or those of a known one.
Localized wordsOfMistake(const QJsonObject& mistake);

} // namespace lesson
