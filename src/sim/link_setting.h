// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/link_config.h"
#include "tcp/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

namespace sim {

/// The fields of LinkConfig.
enum class LinkSetting : std::uint8_t {
    Delay,
    Jitter,
    Rate,
    Queue,
    Loss,
    Duplicate,
    Reorder,
    ReorderHold,
    Corrupt,
};

inline constexpr std::array kAllLinkSettings{LinkSetting::Delay, LinkSetting::Jitter,
    LinkSetting::Rate, LinkSetting::Queue, LinkSetting::Loss, LinkSetting::Duplicate,
    LinkSetting::Reorder, LinkSetting::ReorderHold, LinkSetting::Corrupt};

/// None; a count; a probability; a time.
using LinkValue = std::variant<std::monostate, std::uint64_t, double, tcp::Duration>;

/// The key of scenario files: "delay_ms", "rate_bps".
std::string_view id(LinkSetting setting);

LinkValue valueOf(LinkSetting setting, const LinkConfig& config);
/// False, and nothing changed, where `value` is not of this setting's kind or out of its range.
bool assign(LinkSetting setting, const LinkValue& value, LinkConfig& config);

/// Whether every field is in its range.
bool isPossible(const LinkConfig& config);

} // namespace sim
