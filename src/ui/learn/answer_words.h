// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "render/words/labels.h"

#include <QString>

namespace ui {

/// As a unit of a file is called: "octets" for "bytes".
QString unitWords(const QString& unit);

/// Choices have letters in files only: in the window they are told by their words, in the order of
/// the letters of `answer`. Without choices it is `answer` itself.
QString choiceWords(
    const lesson::AskedItem& item, const QString& answer, render::Language language);

/// The answer as one says it: "960 ms", the text of a choice; of a goal, the acts that bring it
/// about.
QString answerWords(
    const lesson::Question& question, const lesson::AskedItem& item, render::Language language);

} // namespace ui
