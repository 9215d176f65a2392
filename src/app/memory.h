// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {

/// Asks the system for memory in large pages: for a command that will need many megabytes. A page
/// costs about as much as a label when it is first touched, and small ones are many. Where the
/// system knows no large ones, nothing changes.
void expectMuchMemory();

} // namespace app
