// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"
#include "lesson/scenario/scenario.h"
#include "sim/trace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace lesson {

/// A wrong answer that the author expects, as a learner would write it, and what is told then.
struct DraftMistake
{
    QString answer;
    Localized text;

    friend bool operator==(const DraftMistake&, const DraftMistake&) = default;
};

/// One of the answers to choose from.
struct DraftChoice
{
    Localized text;
    bool right = false;
    Localized why;

    friend bool operator==(const DraftChoice&, const DraftChoice&) = default;
};

/// One thing that an exercise in the making asks.
struct DraftItem
{
    QString name;
    ItemKind kind = ItemKind::Number;
    Localized prompt;
    /// A question about the run; of a choice empty.
    QString answer;
    std::vector<DraftMistake> mistakes;
    std::vector<DraftChoice> choices;

    friend bool operator==(const DraftItem&, const DraftItem&) = default;
};

/// A field of a segment that can be asked for.
enum class AskedField : std::uint8_t { Flags, Seq, Ack, Length };
inline constexpr int kAskedFieldCount = 4;
/// "flags", "seq", "ack", "len"
QString id(AskedField field);

/// An item that asks for a field of a segment, with a prompt in both languages.
DraftItem askField(const sim::Trace& trace, sim::SegmentId segment, AskedField field);
/// One that asks for the state of an end when all is done that happens at `at`.
DraftItem askState(sim::Side who, tcp::Instant at);
/// One with two answers to choose from, all texts empty; `number` tells it from others.
DraftItem askChoice(int number);

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
};

/// The bytes of the exercise file. Whether it is a good one, readExercise() and makeQuestion()
/// tell.
QByteArray exerciseText(const ExerciseDraft& draft);

} // namespace lesson
