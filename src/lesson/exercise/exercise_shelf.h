// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/shelf/shelf.h"

namespace lesson {

/// The exercises. Read once, then kept.
const Shelf& exerciseShelf();
/// Looks for what has come to it since.
void rereadExercises();

} // namespace lesson
