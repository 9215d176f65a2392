// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/script_run.h"

#include <QString>

namespace ui {

/// The result of a packetdrill script in sentences: who is tested, and what differs first and how,
/// or that all was as expected.
QString summary(const session::ScriptRun& run);

/// The mark of a line, and what it means.
QString mark(session::LineFate fate);
QString meaning(session::LineFate fate);

} // namespace ui
