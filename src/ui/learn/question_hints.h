// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"

#include <vector>

namespace ui {

/// What helps with a question, step by step: the hints of the exercise, then what to look at for
/// each item, or for several where that is the same.
std::vector<lesson::Localized> hintsFor(const lesson::Question& question);

} // namespace ui
