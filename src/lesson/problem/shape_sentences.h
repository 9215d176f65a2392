// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

// Problems with the shape of a document whose words depend on what they hold.

ProblemText wrongType(const Speaker& say, const FileProblem& problem);
ProblemText outOfRange(const Speaker& say, const FileProblem& problem);
ProblemText unknownKey(const Speaker& say, const FileProblem& problem);
ProblemText missingKey(const Speaker& say, const FileProblem& problem);
ProblemText unknownWord(const Speaker& say, const FileProblem& problem);
ProblemText notBuiltYet(const Speaker& say, const FileProblem& problem);

} // namespace lesson
