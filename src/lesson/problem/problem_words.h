// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QStringList>

namespace lesson {

// What the sentences about problems are made of.

/// Two sentences one behind the other.
Localized joined(const Localized& first, const Localized& second);

/// "Did you mean ...?", if one of `words` is near to `word`; else empty.
Localized suggestion(const QString& word, const QStringList& words);

/// `text` with what `problem` holds in place of %1 what was found, %2 the first that is wanted,
/// %3 the subject, %4 all that is wanted, %5 the second that is wanted.
Localized filled(const FileProblem& problem, const Localized& text);
ProblemText filled(const FileProblem& problem, const Localized& what, const Localized& wanted);

} // namespace lesson
