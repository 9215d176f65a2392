// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/shelf/shelf.h"

namespace lesson {

/// The exercises. Read once, then kept.
const Shelf& exerciseShelf();

/// Whether `source` is the id of an exercise on the shelf, or a file that says it is an exercise.
bool isExercise(const QString& source);

} // namespace lesson
