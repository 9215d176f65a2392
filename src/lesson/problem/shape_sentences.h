// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

// Problems with the shape of a document whose words depend on what they hold.

ProblemText wrongType(const FileProblem& problem);
ProblemText outOfRange(const FileProblem& problem);
ProblemText unknownKey(const FileProblem& problem);
ProblemText missingKey(const FileProblem& problem);
ProblemText unknownWord(const FileProblem& problem);
ProblemText notBuiltYet(const FileProblem& problem);

} // namespace lesson
