// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/question_draft.h"

#include <cmath>
#include <utility>

namespace lesson {

QuestionDraft::QuestionDraft(const ExercisePtr& exercise, std::uint64_t seed, sim::Random& random)
    : exercise(*exercise)
    , random(random)
{
    question.exercise = exercise;
    question.seed = seed;
}

Localized QuestionDraft::words(const Localized& text, const QString& pointer)
{
    std::optional<Meaningless> meaningless;
    Localized filled = filledIn(text, question.names, question.run.get(), meaningless);
    if (meaningless) {
        fail(pointer, meaningless->part);
    }
    return filled;
}

Found QuestionDraft::value(const Expression& expression, const QString& pointer)
{
    const auto found = evaluate(expression, question.names, question.run.get());
    if (const auto* meaningless = std::get_if<Meaningless>(&found)) {
        fail(pointer, meaningless->part);
        return {};
    }
    return std::get<Found>(found);
}

tcp::Instant QuestionDraft::timeOf(const Expression& expression, const QString& pointer)
{
    constexpr double kInNanoseconds = 1e6; // of a millisecond
    const Found found = value(expression, pointer);
    const auto* time = std::get_if<double>(&found.value);
    if (time == nullptr) {
        again(pointer, "absent");
        return {};
    }
    return tcp::Instant(tcp::Duration(std::llround(*time * kInNanoseconds)));
}

void QuestionDraft::fail(const QString& pointer, const QString& part)
{
    if (!problem) {
        problem = FileProblem{
            exercise.file, {0, 0, pointer}, ProblemKind::MeaninglessExpression, {}, {}, part, {}};
    }
}

void QuestionDraft::failKind(const QString& pointer, ItemKind kind)
{
    if (!problem) {
        problem = FileProblem{exercise.file, {0, 0, pointer}, ProblemKind::MeaninglessExpression,
            {}, id(kind), {}, {}};
    }
}

void QuestionDraft::again(const QString& pointer, const QString& why)
{
    if (!drawAgain) {
        drawAgain =
            DrawAgain{pointer, why, question.run ? question.run->trace().segments().size() : 0};
    }
}

} // namespace lesson
