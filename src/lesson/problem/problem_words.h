// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/speaker.h"
#include "lesson/problem/file_problem.h"

#include <QStringList>

namespace lesson {

// Helpers that put the sentences about problems together.

using language::Phrase;

/// How a problem is told, before anything is filled in.
struct ProblemPhrases
{
    Phrase what;
    Phrase wanted;
};

/// Two sentences one behind the other; the first may be empty.
QString joined(const Speaker& say, const QString& first, const QString& second);

/// "Did you mean ...?", if one of `words` is near to `word`; else empty.
QString suggestion(const Speaker& say, const QString& word, const QStringList& words);

/// `text` with what `problem` holds in place of %1 what was found, %2 the first that is wanted,
/// %3 the subject, %4 all that is wanted, %5 the second that is wanted.
QString filled(const Speaker& say, const FileProblem& problem, const Phrase& text);
ProblemText filled(
    const Speaker& say, const FileProblem& problem, const Phrase& what, const Phrase& wanted);

} // namespace lesson
