// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QStringList>

namespace lesson {

// Helpers that put the sentences about problems together.

/// One sentence after the other.
Localized joined(const Localized& first, const Localized& second);

/// "Did you mean ...?", if one of `words` is like `word`; else empty.
Localized suggestion(const QString& word, const QStringList& words);

/// `text` with its placeholders replaced by members of `problem`: %1 by `found`, %2 by the first of
/// `wanted`, %3 by `subject`, %4 by all of `wanted`, %5 by the second of `wanted`.
Localized filled(const FileProblem& problem, const Localized& text);
ProblemText filled(const FileProblem& problem, const Localized& what, const Localized& wanted);

} // namespace lesson
