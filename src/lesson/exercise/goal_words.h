// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "lesson/problem/localized.h"

namespace lesson {

/// What brings a goal about, act by act: "0 ms: the client calls CLOSE; 10 ms: the server calls
/// CLOSE". Empty: the item is no goal, or its acts cannot be read.
Localized sampleInWords(const Question& question, const AskedItem& goal);

} // namespace lesson
