// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

/// A slip of JSON in words.
ProblemText sentences(JsonStumble stumble);

} // namespace lesson
