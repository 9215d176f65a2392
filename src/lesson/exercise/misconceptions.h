// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"
#include "lesson/problem/localized.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace lesson {

/// A mistake that people make about TCP.
struct Misconception
{
    QString id;
    /// Names the mistake and says why it is one, to whoever has made it.
    Localized words;
    /// The id of the lesson that mends it; may be empty.
    QString lesson;
};

/// All that are known: resources/exercises/feedback.json.
const std::vector<Misconception>& misconceptions();
/// Null: there is none of this id.
const Misconception* findMisconception(const QString& id);
QStringList misconceptionIds();

/// The sentence that tells a convention, where an exercise has none of its own; empty for None.
Localized usualWords(Convention convention);

/// A general sentence about how to find what stands in a place such as "ack" or "state", or how to
/// answer an item of a kind.
Localized generalAdvice(const QString& what);

} // namespace lesson
