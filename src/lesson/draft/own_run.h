// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"

namespace lesson {

// The run of an exercise as a draft makes it: what was done in the laboratory, with the initial
// sequence numbers of both ends drawn, x and y, as textbooks call them.

bool hasInjections(const sim::Genesis& genesis);
void vary(QJsonObject& exercise, QJsonObject& scenario);
/// Whether this file was made so.
bool variesByItself(const QJsonObject& exercise);
/// x and y may be written in answers, drawn or not.
QJsonObject ownSymbols();

/// The items of a file.
std::vector<DraftItem> keptItems(const QJsonObject& exercise);

/// What the learner is shown ends with the last thing that is asked, since what comes later often
/// tells the answer: a time in milliseconds, or "end", as it is written in files.
QString figureEnd(const std::vector<DraftItem>& items, const Scenario& scenario);

} // namespace lesson
