// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "app/exit_code.h"
#include "app/language.h"

namespace app {

/// What a command is run with.
struct Context
{
    int& argc;
    char** argv;
    Invocation call;
    /// Of messages.
    Language language;
};

// One file each. They make the application object that they need.
ExitCode runList(const Context& context);
ExitCode runTrace(const Context& context);
ExitCode runExport(const Context& context);
ExitCode runConform(const Context& context);
/// The window, on the file or id of the call or on the three-way handshake.
ExitCode runWindow(const Context& context);

} // namespace app
