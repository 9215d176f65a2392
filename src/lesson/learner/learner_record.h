// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/marking.h"
#include "lesson/problem/file_problem.h"
#include "tcp/transition.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <variant>

namespace lesson {

/// What a learner has done with one exercise.
struct ExerciseRecord
{
    /// Questions that were handed in, and those that were answered right in the end.
    int asked = 0;
    int solved = 0;
    /// The question that was worked on last.
    std::uint64_t seed = 1;
    /// Whether that one is solved.
    bool isSolved = false;
    /// The answers to it that are not handed in yet, by the names of items.
    QJsonObject halfway;

    friend bool operator==(const ExerciseRecord&, const ExerciseRecord&) = default;
};

/// How items of one kind were answered when their question was handed in for the first time.
struct KindRecord
{
    int asked = 0;
    int right = 0;

    friend bool operator==(const KindRecord&, const KindRecord&) = default;
};

/// How a learner has met a transition of the state table.
enum class Met : std::uint8_t {
    Seen,   ///< it happened in a run that was watched
    Caused, ///< it happened after the learner had done something in the run
};

/// How far a learner has come. A value.
struct LearnerRecord
{
    QString learner;
    /// The ids of the lessons that were gone through, in the order of that.
    QStringList lessons;
    /// By the ids of lessons that were left half-way: the stop that was reached, from 1.
    QMap<QString, int> halfway;
    /// By the ids of exercises.
    QMap<QString, ExerciseRecord> exercises;
    std::array<KindRecord, kItemKindCount> kinds{};
    /// How often each misconception was met, by its id.
    QMap<QString, int> mistakes;
    /// By transitionName(); what was never met is not there.
    QMap<QString, Met> transitions;

    /// Whether nothing was done.
    bool isEmpty() const
    {
        return exercises.isEmpty() && lessons.isEmpty() && halfway.isEmpty() &&
            transitions.isEmpty();
    }
    KindRecord& of(ItemKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
    const KindRecord& of(ItemKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }

    /// Notes how a question was answered. `before`: how the same one was answered the last time;
    /// null: it is handed in for the first time. What was wrong and left as it was counts once.
    void handIn(const Question& question, const Marks& marks, const Marks* before);
    /// Notes that a transition was met. False: that is known already.
    bool meet(const tcp::Transition& transition, Met how);
    /// Keeps answers that are not handed in yet.
    void keep(const Question& question, const QJsonObject& answers);

    friend bool operator==(const LearnerRecord&, const LearnerRecord&) = default;
};

/// State and event, as the trace has them: "SYN-SENT rcv-syn-ack".
QString transitionName(const tcp::Transition& transition);

/// The bytes of a progress file: resources/schema/progress.schema.json.
QByteArray recordText(const LearnerRecord& record);
std::variant<LearnerRecord, FileProblem> readRecord(const QByteArray& text, const QString& file);

} // namespace lesson
