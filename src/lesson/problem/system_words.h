// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "storage/error.h"

namespace lesson {

/// Why a file could not be written, such as "“a.svg” cannot be written: No space left on device.",
/// and what would help.
ProblemText cannotWrite(const storage::Error& error);
/// Why a file could not be read, and what would help. The sentences do not name the file.
ProblemText cannotRead(const storage::Error& error);

/// The reason alone, as a part of a sentence.
Localized reasonOf(const storage::Error& error);

} // namespace lesson
