// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "lesson/problem/localized.h"

namespace lesson {

/// The answer to `item` as a person says it, without its unit: that of writtenAnswer(), or a goal
/// in words.
Localized toldAnswer(const Question& question, const AskedItem& item);

/// The unit of its answer as a person says it: "ms", "octets"; empty: it has none.
Localized toldUnit(const AskedItem& item);

/// What was chosen, in the order of the letters of `answer`, for readers who do not see the
/// letters. Without choices it is `answer` itself.
Localized choiceInWords(const AskedItem& item, const QString& answer);

/// The answer with its unit for readers who do not see the letters of choices: "960 ms", the text
/// of a choice; of a goal the acts that bring it about.
Localized wholeAnswer(const Question& question, const AskedItem& item);

} // namespace lesson
