// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {

/// The program: reads the command line and runs what it asks for. Returns the exit status.
int run(int& argc, char** argv);

} // namespace app
