// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/playback.h"
#include "packetdrill/profile.h"

#include <string>
#include <string_view>

namespace packetdrill {

enum class Verdict : std::uint8_t { Passed, Failed, Skipped };

/// How a script fared.
struct Conformance
{
    Verdict verdict = Verdict::Passed;
    /// Of a script that was skipped: the known deviation.
    std::string reason;
    /// The profile it was judged by.
    const Profile* profile = nullptr;
    /// Of a script that could not be read only the problem.
    Playback playback;
};

/// Reads and plays the script that `text` is. `path` tells known deviations apart; without
/// `profile` it is the one that the script seems to be written for.
Conformance judge(std::string_view path, std::string_view text, const Profile* profile = nullptr,
    const PlayOptions& options = {});

} // namespace packetdrill
