// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/question_options.h"

#include "lesson/course/course.h"
#include "lesson/course/course_shelf.h"

namespace app {

std::variant<std::uint64_t, CallProblem> wholeOption(const Invocation& call, const QString& name,
    std::uint64_t least, std::uint64_t most, std::uint64_t otherwise)
{
    if (!call.options.contains(name)) {
        return otherwise;
    }
    bool isNumber = false;
    const QString text = call.options[name];
    const std::uint64_t value = text.toULongLong(&isNumber);
    if (!isNumber || value < least || value > most || text.startsWith('+')) {
        return CallProblem{
            CallMistake::BadValue, "--" + name, text, {QString("%1 … %2").arg(least).arg(most)}};
    }
    return value;
}

std::variant<std::uint64_t, CallProblem> seedOption(const Invocation& call)
{
    return wholeOption(call, "seed", 0, lesson::kSeedLimit - 1, 1);
}

std::variant<std::uint64_t, CallProblem> questionSeed(const Invocation& call)
{
    const auto seed = seedOption(call);
    if (!call.options.contains("learner") || std::holds_alternative<CallProblem>(seed)) {
        return seed;
    }
    const QString learner = call.options["learner"];
    if (const auto own = lesson::seedOfLearner(learner, std::get<std::uint64_t>(seed))) {
        return *own;
    }
    return CallProblem{CallMistake::BadForm, "--learner", learner, {"0042"}};
}

lesson::ExerciseResult exerciseOf(const QString& source)
{
    if (!lesson::courseShelf().isFor(source)) {
        return lesson::loadExercise(source);
    }
    const auto loaded = lesson::loadCourse(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return *problem;
    }
    lesson::FileProblem problem;
    problem.file = source;
    problem.kind = lesson::ProblemKind::IsLesson;
    problem.wanted = std::get<lesson::CoursePtr>(loaded)->exercises;
    return problem;
}

lesson::QuestionResult questionOf(const QString& exercise, std::uint64_t seed)
{
    const auto loaded = exerciseOf(exercise);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return *problem;
    }
    return lesson::makeQuestion(std::get<lesson::ExercisePtr>(loaded), seed);
}

} // namespace app
