// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/answers.h"
#include "lesson/exercise/question.h"

#include <optional>

namespace session {

/// Plays the goals of `question` that `answers` answers by a saved session, given whole or by the
/// path of its file, seen from the folder of the answers. The session has to be one of the
/// question's scenario.
std::optional<lesson::FileProblem> playGoals(
    const lesson::Question& question, lesson::Answers& answers);

} // namespace session
