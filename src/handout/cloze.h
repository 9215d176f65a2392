// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handout/quiz_words.h"

#include <QString>

namespace handout {

/// An item as a gap of a Moodle cloze question: "{1:NM:=101:0#why~%0%100#why not}". Of flags,
/// states and choices a menu, of plain numbers a number within a tolerance, else a text.
QString clozeGap(
    const lesson::Question& question, const lesson::AskedItem& item, Language language);

} // namespace handout
