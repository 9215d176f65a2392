// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"
#include "lesson/scenario/scenario.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace lesson {

/// A wrong answer that the author expects, as a learner would write it, and what is told then. Of
/// a goal the answer is a condition on the run.
struct DraftMistake
{
    QString answer;
    Localized text;
    /// As it stands in the file that it comes from.
    QJsonObject kept;

    friend bool operator==(const DraftMistake&, const DraftMistake&) = default;
};

/// One of the answers to choose from, or of the things to be put in order.
struct DraftChoice
{
    Localized text;
    bool right = false;
    Localized why;
    /// Of an order when it happens; of a choice a condition that tells whether it is right. Empty:
    /// `right` does.
    QString when;
    QJsonObject kept;

    friend bool operator==(const DraftChoice&, const DraftChoice&) = default;
};

/// One thing that an exercise in the making asks.
struct DraftItem
{
    QString name;
    ItemKind kind = ItemKind::Number;
    Localized prompt;
    double points = 1;
    /// A question about the run. Choices, orders and goals have none.
    QString answer;
    /// Of a time: where it is counted from; empty: the beginning of the run.
    QString since;
    /// "ms", "bytes" or nothing; and how far off a number may be in it.
    QString unit;
    double tolerance = 0;
    std::vector<DraftMistake> mistakes;
    std::vector<DraftChoice> choices;
    /// Of a goal: conditions on the run that is to be brought about, and acts that do so.
    QStringList reach;
    QJsonArray sample;
    QJsonObject kept;

    friend bool operator==(const DraftItem&, const DraftItem&) = default;
};

/// An exercise in the making.
struct ExerciseDraft
{
    Localized title;
    Localized text;
    Scenario scenario;
    /// Whether initial sequence numbers differ from question to question. Where segments were made
    /// by hand they never do.
    bool varies = true;
    /// Whether there is a sequence diagram, up to the first thing that is asked.
    bool picture = true;
    /// Columns that the table of segments leaves out: "sent", "window" ...
    QStringList hidden;
    std::vector<Localized> hints;
    std::vector<DraftItem> items;
    /// The file that it was opened from: what the draft does not hold, such as what is drawn, is
    /// kept as it stands there.
    QJsonObject kept;
    /// Its path; empty: it is a built-in one.
    QString file;
    /// Whether the run, too, is that of the file, and not `scenario`.
    bool keepsRun = false;
};

/// The bytes of the exercise file. Whether it is a good one, readExercise() and makeQuestion()
/// tell.
QByteArray exerciseText(const ExerciseDraft& draft);

/// Takes up an exercise, an id or a file, to change it. `scenario` is that of its first question.
std::variant<ExerciseDraft, FileProblem> openExerciseDraft(const QString& source);

/// Whether values are drawn in the file, but for the initial sequence numbers that a draft draws
/// by itself.
bool drawsOtherValues(const QJsonObject& exercise);

} // namespace lesson
