// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

/// The sentences for a problem of the kind ActRefused.
ProblemText actRefused(const FileProblem& problem);

} // namespace lesson
