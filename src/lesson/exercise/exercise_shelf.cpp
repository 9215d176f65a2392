// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/exercise_shelf.h"

#include "lesson/exercise/exercise.h"

namespace lesson {

namespace {

Shelf& exercises()
{
    static Shelf shelf(
        {EntryKind::Exercise, "exercises", "exercise/1", PHRASE("Exercise", "Own exercises")});
    return shelf;
}

} // namespace

const Shelf& exerciseShelf() { return exercises(); }

void rereadExercises() { exercises().readAgain(); }

ExerciseResult loadExercise(const QString& source)
{
    auto text = exerciseShelf().load(source);
    if (auto* problem = std::get_if<FileProblem>(&text)) {
        return *problem;
    }
    const auto& [bytes, file] = std::get<Shelf::Text>(text);
    return readExercise(bytes, file);
}

} // namespace lesson
