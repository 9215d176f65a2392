// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "app/spoken_language.h"
#include "figure/figure.h"
#include "lesson/problem/file_problem.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace app {

/// What is wrong with a call, and what would be right.
lesson::ProblemText sentences(const language::Speaker& say, const CallProblem& problem);

// Each of these writes to standard error, in `language`.
void report(const CallProblem& problem, Language language);
/// The file, where in it, what is wrong, what would be right.
void report(const lesson::FileProblem& problem, Language language);

/// A sentence about something that was done nevertheless.
void remark(Language language, const std::function<QString(const language::Speaker&)>& tell);
/// What does not suit the preset of a figure, and what would help.
void report(const figure::Misfit& misfit, const figure::FigureOptions& options, const QString& file,
    Language language);
/// The run was stopped by its guard: what is told or drawn of it is not all of it.
void reportEndless(Language language);

/// Exercises whose goals are left out of a quiz, as they need the simulator; nothing for none.
void reportGoals(const QStringList& exercises, Language language);
void reportOlderPages(const QStringList& files, Language language);
/// That other names (hard links) of a file that was written keep what it held before.
void reportOtherNames(const QString& file, Language language);

/// The help of `command`, or of the program where that is none of commands().
QString helpText(const QString& command, Language language);

} // namespace app
