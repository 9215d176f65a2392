// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/answers.h"
#include "lesson/exercise/question.h"

#include <cstdint>
#include <vector>

namespace lesson {

enum class Verdict : std::uint8_t { Right, Wrong, Missing };
/// "right", "wrong", "missing".
QString id(Verdict verdict);

/// How one item was answered.
struct ItemMark
{
    QString name;
    Verdict verdict = Verdict::Missing;
    double points = 0;
    double of = 0;
    /// As it was written.
    QString given;
    /// The misconception that would have given this answer; empty: none that is known.
    QString mistake;
    /// Why it is wrong, or what to look at.
    Localized feedback;
    /// Where in the run the answer stands.
    RunPlace place;
};

/// How a question was answered.
struct Marks
{
    std::vector<ItemMark> items;
    double points = 0;
    double of = 0;
};

/// Marks each item of `question`. An answer that is missing is wrong.
Marks markAnswers(const Question& question, const Answers& answers);

/// The run of `question` in which `acts`, steps of a scenario, are done, too.
std::variant<Run, FileProblem> runWithActs(const Question& question, const QJsonArray& acts);

/// Whether `run` comes to what a goal asks for.
bool reaches(const Question& question, const AskedItem& goal, const Run& run);

/// What a learner is told who has not found the answer: what to look at.
Localized adviceFor(const AskedItem& item);
/// Why the answer is what it is, for the key. May be empty: then nothing is known to say of it.
Localized reasonOf(const AskedItem& item);

} // namespace lesson
