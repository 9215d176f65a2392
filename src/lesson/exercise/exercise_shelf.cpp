// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/exercise_shelf.h"

#include "lesson/exercise/exercise.h"
#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

namespace lesson {

const Shelf& exerciseShelf()
{
    static const Shelf shelf(
        {EntryKind::Exercise, "exercises", "exercise/1", PHRASE("Exercise", "Own exercises")});
    return shelf;
}

bool isExercise(const QString& source)
{
    if (exerciseShelf().find(source) != nullptr || source.endsWith(".woshou-exercise")) {
        return true;
    }
    const auto bytes = readFile(source, kMaxFileBytes);
    if (!std::holds_alternative<QByteArray>(bytes)) {
        return false;
    }
    const JsonText text(std::get<QByteArray>(bytes), source);
    return !text.problem() && text.value()["woshou"].text().starts_with("exercise/");
}

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
