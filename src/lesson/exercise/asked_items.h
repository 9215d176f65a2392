// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question_draft.h"

namespace lesson {

/// An item with its answer, and what each mistake would have given, from the draft's run. Its texts
/// are not filled in yet. What does not fit is told to the draft. `pointer`: where the item stands
/// in the file.
AskedItem askItem(QuestionDraft& draft, const Item& item, const QString& pointer);

} // namespace lesson
