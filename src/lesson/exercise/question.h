// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"
#include "lesson/query/evaluation.h"
#include "lesson/query/played_run.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace lesson {

/// What a mistake would have given in this question.
struct MistakenAnswer
{
    QString id;
    Localized words;
    RunValue value;
    /// Of a goal: the condition.
    Expression condition;
};

/// A choice as it is asked: its letter follows from its place.
struct AskedChoice
{
    QString letter;
    Localized text;
    bool right = false;
    Localized why;
    QString mistake;
};

/// An item of a question, with its answer.
struct AskedItem
{
    QString name;
    ItemKind kind = ItemKind::Number;
    Localized prompt;
    double points = 1;
    QString unit;
    double tolerance = 0;
    /// Of a choice its letter, of an order all letters as one text, of a goal nothing.
    RunValue answer;
    RunPlace place;
    /// Of a sequence or acknowledgment number: the ISN that relative numbers are counted from.
    std::optional<double> base;
    std::vector<MistakenAnswer> mistakes;
    std::vector<AskedChoice> choices;
    std::vector<Expression> reach;
    QJsonArray sample;
    Localized why;
    Localized look;

    /// Of ItemKind::Rounds: how many windows are asked for.
    int roundCount() const;
    /// And up to which one the axis reaches on which they are drawn.
    int mostSegments() const;
};

/// A number of the run that is shown wrong on purpose.
struct ShownMisprint
{
    sim::SegmentId segment;
    QString field;
    double shown = 0;
};

/// What is shown of the run.
struct QuestionFigure
{
    tcp::Instant from;
    tcp::Instant to;
    bool picture = true;
    std::optional<ShownMisprint> misprint;
    /// Windows by rounds, which are drawn instead of the run; else empty.
    RoundValues rounds;
    /// The end whose congestion window is drawn over time; none: the segments are shown.
    std::optional<sim::Side> cwndOf;

    bool isChart() const { return !rounds.empty() || cwndOf; }
};

/// An exercise with everything drawn: what one learner is asked. A value; equal seeds give equal
/// questions on every machine.
struct Question
{
    ExercisePtr exercise;
    std::uint64_t seed = 0;
    Localized title;
    Localized text;
    /// By which convention it is to be answered; may be empty.
    Localized convention;
    /// A scenario file.
    QJsonObject scenario;
    std::shared_ptr<const Run> run;
    NamedValues names;
    /// What letters stand for in an answer, and for which end's numbers: {"x", 4711}.
    std::map<QString, double> symbols;
    std::optional<QuestionFigure> figure;
    std::vector<AskedItem> items;

    const AskedItem* find(const QString& name) const;
};

using QuestionResult = std::variant<Question, FileProblem>;

/// Of runs that are played in vain before an exercise is said to have no question: a bad file is an
/// error and not a hang.
inline constexpr std::size_t kMostRowsPlayed = 1'000'000;

/// Makes the question of `seed`. Numbers are drawn until no mistake gives an accepted answer and no
/// two mistakes the same one. The problem is one of the file: its scenario cannot be run, or an
/// expression means nothing. After `mostRows` rows of runs that did not fit none is begun any more.
QuestionResult makeQuestion(
    const ExercisePtr& exercise, std::uint64_t seed, std::size_t mostRows = kMostRowsPlayed);

/// The seed of a learner with a number, where a class works with `classSeed`: both added up. The
/// number is written in decimal digits, which may begin with zeros; none: it is no number.
std::optional<std::uint64_t> seedOfLearner(const QString& learner, std::uint64_t classSeed);

/// Seeds are less than this: 2^53, what every JSON reader keeps exactly.
inline constexpr std::uint64_t kSeedLimit = std::uint64_t{1} << 53;

/// Whether an answer is as good as another one: within the item's tolerance, PSH left out of
/// account (courses leave it out).
bool isSameAnswer(const AskedItem& item, const RunValue& a, const RunValue& b);

} // namespace lesson
