// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question_draft.h"

namespace lesson {

/// Chooses what the draft's question shows, with a misprint if one is wanted. What does not fit is
/// told to the draft.
void chooseFigure(QuestionDraft& draft);

} // namespace lesson
