// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/run_limits.h"

#include <algorithm>

namespace sim {

namespace {
constexpr std::uint64_t kTimestampsLength = 12; // RFC 7323 appendix A: padded
} // namespace

std::uint64_t leastSegments(
    std::uint64_t octets, const tcp::EndpointConfig& own, const tcp::EndpointConfig& peer)
{
    const std::uint64_t mss = std::min(own.mss, peer.mss);
    const std::uint64_t options = own.timestamps && peer.timestamps ? kTimestampsLength : 0;
    const std::uint64_t room = mss > options ? mss - options : 1;
    const std::uint64_t most = std::min<std::uint64_t>(room, peer.window);
    return octets / most + (octets % most > 0 ? 1 : 0);
}

tcp::Duration leastInterval(tcp::Instant until) { return until.time_since_epoch() / kMaxExpiries; }

std::optional<tcp::Setting> tooShort(const tcp::EndpointConfig& config, tcp::Instant until)
{
    const tcp::Duration least = leastInterval(until);
    if (config.keepalive && *config.keepalive < least) {
        return tcp::Setting::Keepalive;
    }
    return config.maxRto < least ? std::optional(tcp::Setting::MaxRto) : std::nullopt;
}

} // namespace sim
