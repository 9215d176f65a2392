// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/config.h"

#include <optional>
#include <string_view>

namespace packetdrill {

/// The congestion control that a stack calls `word`; none: it is not modelled. `newReno`: what that
/// stack calls NewReno (RFC 6582).
constexpr std::optional<tcp::CongestionControl> controlNamed(
    std::string_view word, std::string_view newReno)
{
    return word == newReno ? std::optional(tcp::CongestionControl::NewReno)
        : word == "cubic"  ? std::optional(tcp::CongestionControl::Cubic)
                           : std::nullopt;
}

} // namespace packetdrill
