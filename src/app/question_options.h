// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "lesson/exercise/question.h"

#include <cstdint>
#include <variant>

namespace app {

/// A whole number from `least` to `most`, or `otherwise` where the option is not given.
std::variant<std::uint64_t, CallProblem> wholeOption(const Invocation& call, const QString& name,
    std::uint64_t least, std::uint64_t most, std::uint64_t otherwise);

/// --seed, or 1.
std::variant<std::uint64_t, CallProblem> seedOption(const Invocation& call);

/// --seed and --learner added up.
std::variant<std::uint64_t, CallProblem> questionSeed(const Invocation& call);

/// Loads an exercise. Of a lesson it is told that it is one, and which exercises it has.
lesson::ExerciseResult exerciseOf(const QString& source);

/// Loads the exercise and makes its question.
lesson::QuestionResult questionOf(const QString& exercise, std::uint64_t seed);

} // namespace app
