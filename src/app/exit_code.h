// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace app {

/// The exit status of every command.
enum class ExitCode : std::uint8_t {
    Done = 0,
    No = 1,    ///< it ran, and the answer is no
    Wrong = 2, ///< the call or the input is wrong, or what it needs is missing
};

} // namespace app
