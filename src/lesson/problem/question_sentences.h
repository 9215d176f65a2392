// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

namespace lesson {

/// Of MeaninglessExpression, in words. subject: the kind of the item, where what is found is of
/// another one; "at", where a time is wanted.
ProblemText meaningless(const Speaker& say, const FileProblem& problem);
/// Of NothingDrawn, in words.
ProblemText nothingDrawn(const Speaker& say, const FileProblem& problem);

} // namespace lesson
