// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/language.h"
#include "lesson/exercise/question.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace handout {

using language::Language;

/// The picture of a question as a PNG file; empty: it has none.
using DrawPng = std::function<QByteArray(const lesson::Question&, Language)>;

/// Questions as Moodle XML. Of two languages both are written, for Moodle's filter "multilang".
QByteArray moodleXml(
    const std::vector<lesson::Question>& questions, Language language, const DrawPng& draw);

/// Questions as GIFT, which has no pictures: what is shown of the run is told in words.
QByteArray giftText(const std::vector<lesson::Question>& questions, Language language);

/// The ids of exercises that need the simulator, and so cannot be asked elsewhere: their goals are
/// left out.
QStringList exercisesWithGoals(const std::vector<lesson::Question>& questions);

} // namespace handout
