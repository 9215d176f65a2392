// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario/catalogue.h"

#include <QString>

#include <vector>

namespace lesson {

/// The built-in exercises, in the order of resources/exercises/index.json; behind them a group with
/// those in the user's folder, if there are any. Read once, then kept.
const std::vector<CatalogueGroup>& exerciseShelf();

/// The entry with this id; nullptr if there is none.
const CatalogueEntry* findExercise(const QString& id);

/// The file of the exercise with this id; empty if there is none.
QString fileOfExercise(const QString& id);

/// Whether `source` is the id of an exercise on the shelf, or a file that says it is an exercise.
bool isExercise(const QString& source);

} // namespace lesson
