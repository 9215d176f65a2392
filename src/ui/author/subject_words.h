// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/subject.h"

#include <QString>

namespace ui {

/// What a lesson points at, in a few words of the language of the window: "segment 2".
QString subjectWords(const sim::Subject& subject);

} // namespace ui
