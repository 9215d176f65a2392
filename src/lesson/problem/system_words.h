// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "storage/error.h"

namespace lesson {

/// Why a file could not be written: "“a.svg” cannot be written: No space left on device." And what
/// would help.
ProblemText cannotWrite(const Speaker& say, const storage::Error& error);
/// The same of one that could not be read; which one is told apart from it.
ProblemText cannotRead(const Speaker& say, const storage::Error& error);

/// The reason alone, as a part of a sentence.
QString reasonOf(const Speaker& say, const storage::Error& error);

} // namespace lesson
