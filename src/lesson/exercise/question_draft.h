// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/drawing.h"
#include "lesson/exercise/question.h"
#include "sim/random.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lesson {

/// What was drawn does not fit: draw again.
struct DrawAgain
{
    /// Where in the file, and what was in the way: see question_sentences.cpp.
    QString pointer;
    QString why;
    /// The segments of the run that was played; 0: none was.
    std::size_t segments = 0;
};

/// A question while it is made of what was drawn once. Evaluates the expressions of the exercise;
/// the first that means nothing, or whose value does not fit, is kept, and the question is worth
/// nothing. `pointer` is where in the file an expression or a text stands.
class QuestionDraft
{
public:
    /// Both must outlive the draft.
    QuestionDraft(const ExercisePtr& exercise, std::uint64_t seed, sim::Random& random);

    bool isWorthless() const { return problem || drawAgain; }

    Found value(const Expression& expression, const QString& pointer);
    /// In milliseconds of virtual time.
    tcp::Instant timeOf(const Expression& expression, const QString& pointer);
    /// With everything filled in that the text names.
    Localized words(const Localized& text, const QString& pointer);

    /// The exercise has a fault, whatever is drawn: `part` means nothing; no such value answers an
    /// item of this kind.
    void fail(const QString& pointer, const QString& part);
    void failKind(const QString& pointer, ItemKind kind);
    /// Other numbers may do.
    void again(const QString& pointer, const QString& why);

    const Exercise& exercise;
    sim::Random& random;
    DrawnValues drawn;
    Question question;
    /// Of the items that are asked, where each stands in the file.
    QStringList pointers;
    /// What is shown wrong.
    std::optional<RunPlace> misprinted;
    std::optional<DrawAgain> drawAgain;
    std::optional<FileProblem> problem;
};

} // namespace lesson
