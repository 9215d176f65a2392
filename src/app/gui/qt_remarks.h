// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {

/// Listens to what Qt remarks from now on and hands it on to standard error. A thread that cannot
/// be started ends the program for lack of memory: Qt would wait for what the thread was to do. Its
/// remark on a missing XDG_RUNTIME_DIR, which nothing here needs, is not handed on.
void listenToQt();

} // namespace app
