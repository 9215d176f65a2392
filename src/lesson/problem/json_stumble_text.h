// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

/// The sentences for a text that is no JSON.
ProblemText sentences(JsonStumble stumble);

} // namespace lesson
