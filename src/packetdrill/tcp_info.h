// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/host.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace packetdrill {

/// What the TCP_INFO of the connection under test tells as `field`, such as "tcpi_state"; none: the
/// field is unknown, or tells of something that is not modelled. Times are in microseconds; times
/// since something happened, in milliseconds.
std::optional<std::int64_t> tcpInfo(const Host& host, tcp::Instant now, std::string_view field);

/// A constant that is compared with such a field: TCPI_CLOSE_WAIT, TCP_ESTABLISHED,
/// TCPI_OPT_SACK ...
std::optional<std::int64_t> tcpInfoConstant(const Profile& profile, std::string_view name);

/// A state by any of the names that systems have for it, such as "SYN_RCVD".
std::optional<tcp::State> stateNamed(std::string_view name);

} // namespace packetdrill
