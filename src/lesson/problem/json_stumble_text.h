// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/problem_words.h"

namespace lesson {

/// How a slip of JSON is told.
ProblemPhrases phrases(JsonStumble stumble);

} // namespace lesson
