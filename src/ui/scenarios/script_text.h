// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/script_run.h"

#include <QString>

namespace ui {

/// What came of a packetdrill script, in sentences: who is tested, the first thing that differs,
/// and in what; or that all was as expected.
QString summary(const session::ScriptRun& run);

/// The mark of a line, and what it means.
QString mark(session::LineFate fate);
QString meaning(session::LineFate fate);

} // namespace ui
