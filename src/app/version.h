// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {

// What this program was built of, written by cmake/write_commit.cmake. Twelve digits of the commit;
// empty where neither git nor a source archive tells it.
extern const char* const kCommit;
/// The day of the commit, else of the build: "2026-11-29".
extern const char* const kCommitDate;

} // namespace app
