// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exit_code.h"

namespace app {

struct Context;

/// Carries out a call.
using Perform = ExitCode (*)(const Context& context);

/// Reads the command line and runs what it asks for. Returns the exit status.
///
/// There are two programs. Loading what windows and fonts need takes longer than most commands do:
/// so `woshou` does without, and for the calls that need it becomes `woshou-gui`. `drawFigure` and
/// `openWindow` carry these out or hand them over.
int run(int& argc, char** argv, Perform drawFigure, Perform openWindow);

// What a program may do with them: see commands.h.
ExitCode handOver(const Context& context);
ExitCode runDrawn(const Context& context);
ExitCode runWindow(const Context& context);

} // namespace app
