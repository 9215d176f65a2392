// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/question_sentences.h"

#include "lesson/problem/problem_words.h"

#include <algorithm>
#include <array>

namespace lesson {
namespace {

/// What is in the way of a question, however its values are drawn.
struct Obstacle
{
    const char* id;
    ProblemPhrases text;
};

const std::array kObstacles{
    Obstacle{"condition",
        {PHRASE("Problem", "However the values are drawn, this condition does not hold."),
            PHRASE("Problem", "Draw from other values, or let it be one that the run can meet.")}},
    Obstacle{"absent",
        {PHRASE("Problem", "However the values are drawn, the run has no “%3”."),
            PHRASE("Problem",
                "Ask for something that happens in the run. It has this many segments: %2.")}},
    Obstacle{"alike",
        {PHRASE("Problem",
             "However the values are drawn, this mistake gives an answer that is right, or that of "
             "a mistake above it."),
            PHRASE("Problem", "Let it give another answer, or draw from other values.")}},
    Obstacle{"choices",
        {PHRASE("Problem",
             "However the values are drawn, none of these choices is right, or more than one."),
            PHRASE("Problem", "Let \"when\" be true of one of them and false of the others.")}},
    Obstacle{"order",
        {PHRASE("Problem", "However the values are drawn, two of these happen at the same time."),
            PHRASE("Problem", "Let the order be certain, or draw from other values.")}},
    Obstacle{"misprint",
        {PHRASE("Problem", "However the values are drawn, this misprint is no mistake."),
            PHRASE(
                "Problem", "Let \"field\" be a number of a segment, and \"as\" another number.")}},
};

} // namespace

ProblemText meaningless(const Speaker& say, const FileProblem& problem)
{
    if (problem.subject.isEmpty()) {
        return filled(say, problem, PHRASE("Problem", "“%1” means nothing here."),
            PHRASE("Problem",
                "Name a drawn value, or ask for something in the run, such as server.1.ack."));
    }
    if (problem.subject == "at") {
        return filled(say, problem, PHRASE("Problem", "“%1” is no time of this run."),
            PHRASE("Problem",
                "Give milliseconds, or ask for a time of the run, such as client.1.arrived."));
    }
    return filled(say, problem,
        PHRASE("Problem", "What this gives is not of the kind “%3” that the item asks for."),
        PHRASE(
            "Problem", "Ask the run for something of that kind, or change the item's \"kind\"."));
}

ProblemText nothingDrawn(const Speaker& say, const FileProblem& problem)
{
    const auto* const obstacle = std::find_if(kObstacles.begin(), kObstacles.end(),
        [&problem](const Obstacle& one) { return problem.found == QLatin1String(one.id); });
    Q_ASSERT(obstacle != kObstacles.end());
    return filled(say, problem, obstacle->text.what, obstacle->text.wanted);
}

} // namespace lesson
