// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace packetdrill {

struct Profile;

/// What tells that a script fails because of a deviation.
enum class DeviationSign : std::uint8_t {
    None,        ///< nothing is needed: the script is not even played
    RepeatedFin, ///< a FIN is expected where a bare ACK is sent
};

/// Scripts that are known to expect something else than RFC 9293 says.
struct Deviation
{
    /// The profile of the stack that deviates.
    std::string_view profile;
    /// The end of the script's path; * stands for any characters but a slash.
    std::string_view path;
    std::string_view reason;
    DeviationSign sign = DeviationSign::None;
};

/// The deviation with that sign that covers the script at `path`; null: none is known.
const Deviation* findDeviation(
    std::string_view path, const Profile& profile, DeviationSign sign = DeviationSign::None);

/// Whether `path` ends with `pattern`, from the beginning of a file's or folder's name on.
bool matchesEnd(std::string_view path, std::string_view pattern);

} // namespace packetdrill
