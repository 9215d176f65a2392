// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

/// Of ActRefused, in words.
ProblemText actRefused(const Speaker& say, const FileProblem& problem);

} // namespace lesson
