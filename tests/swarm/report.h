// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "run.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

namespace swarm {

/// What is wrong with a run, as a sentence; empty: nothing. The same scenario, the same sentence.
using Judge = std::function<std::string(const Run&)>;

/// Shrinks a run that has gone wrong and writes it into `folder` as a file that Woshou opens: a
/// scenario, swarm-<seed>.json, or where something was changed in its course that no scenario says,
/// a saved session, swarm-<seed>.woshou. Returns what to tell: the file, or why there is none.
std::string writeFailure(
    std::uint64_t seed, const Run& run, const QString& folder, const Judge& judge);

/// Reads such a file, or any scenario or saved session; or says what is wrong with it.
std::variant<Run, lesson::FileProblem> readRun(const QString& path);

/// The trace of a run, a JSON object a line, and what is wrong at its end.
void printRun(const Run& run);

} // namespace swarm
