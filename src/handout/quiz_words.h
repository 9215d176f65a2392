// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/language.h"
#include "lesson/exercise/question.h"

#include <QString>

#include <vector>

namespace handout {

using language::Language;

/// A possible answer to an item in a quiz, right or foreseen as a mistake.
struct QuizAnswer
{
    lesson::Localized text;
    bool right = false;
    lesson::Localized feedback;
};

/// The texts in which an item may be answered: every accepted spelling, then what each mistake
/// would have given. Of flags, states and choices all that can be chosen.
std::vector<QuizAnswer> quizAnswers(
    const lesson::Question& question, const lesson::AskedItem& item);

/// Is an item answered by choosing?
bool isChosen(const lesson::AskedItem& item);
/// Is it a number that no letter may stand for?
bool isPlainNumber(const lesson::Question& question, const lesson::AskedItem& item);

/// The text of a question: what it says, and by which convention.
std::vector<lesson::Localized> quizText(const lesson::Question& question);

/// A text as HTML; of two languages both, each in a span that Moodle's filter "multilang" knows.
QString quizHtml(const lesson::Localized& text, Language language);

/// The prompt of an item with its unit.
lesson::Localized quizPrompt(const lesson::AskedItem& item);

} // namespace handout
