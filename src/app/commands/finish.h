// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exit_code.h"
#include "app/spoken_language.h"
#include "app/standard_output.h"

namespace app {

/// Writes what `out` still holds. Reports output that was lost, but not a reader that went away.
ExitCode finish(StandardOutput& out, Language language);
/// The same of a run, and reports where it was stopped before it `ended`: the answer is no then.
ExitCode finish(StandardOutput& out, bool ended, Language language);

} // namespace app
