// SPDX-License-Identifier: GPL-3.0-or-later

// Of an exercise that can be read, a question can be made, or it is said why not.

#include "fuzz/input.h"
#include "lesson/exercise/exercise.h"
#include "lesson/exercise/question.h"

namespace {

/// Questions that are drawn longer find nothing that others do not.
constexpr std::size_t kMostRows = 1'000;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = lesson::readExercise(fuzz::bytes(data, size), "fuzz.woshou-exercise");
    if (const auto* exercise = std::get_if<lesson::ExercisePtr>(&read)) {
        lesson::makeQuestion(*exercise, 1, kMostRows);
    }
    return 0;
}
