// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

// The sentences for some kinds of problems found by a schema. They are functions, not a table,
// because their wording depends on what the problem holds.

ProblemText wrongType(const Speaker& say, const FileProblem& problem);
ProblemText outOfRange(const Speaker& say, const FileProblem& problem);
ProblemText unknownKey(const Speaker& say, const FileProblem& problem);
ProblemText missingKey(const Speaker& say, const FileProblem& problem);
ProblemText unknownWord(const Speaker& say, const FileProblem& problem);
ProblemText notBuiltYet(const Speaker& say, const FileProblem& problem);

} // namespace lesson
