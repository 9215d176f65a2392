// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"

#include <QString>

namespace ui {

/// What is asked for by items of this kind, in the language of the window.
QString kindWords(lesson::ItemKind kind);

/// The kinds of an exercise's items: "Flags, numbers".
QString kindsOf(const lesson::Exercise& exercise);

} // namespace ui
