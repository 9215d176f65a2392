// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/config.h"
#include "tcp/state.h"
#include "tcp/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace tcp {

/// What a person can set at one end: the fields of EndpointConfig that scenario files name.
enum class Setting : std::uint8_t {
    Isn,
    Port,
    Mss,
    Window,
    InitialRto,
    MinRto,
    MaxRto,
    MaxRetries,
    SynRetries,
    Msl,
    UserTimeout,
    DelayedAck,
    Keepalive,
    WindowScale,
    Timestamps,
    Sack,
    Nagle,
    Rfc1337,
    Rfc5961,
    TimeWaitReuse,
    Congestion,
    Recovery,
    Prr,
    Rack,
    InitialCwndSegments,
    InitialSsthresh,
    WhatIf,
};

inline constexpr std::size_t kSettingCount = static_cast<std::size_t>(Setting::WhatIf) + 1;

/// All of them, in the order above.
inline constexpr auto kAllSettings = [] {
    std::array<Setting, kSettingCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = static_cast<Setting>(i);
    }
    return all;
}();

/// One of choicesOf(setting).
struct Choice
{
    std::string_view word;
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// Some of choicesOf(setting), in their order.
struct Choices
{
    std::vector<std::string_view> words;
    friend bool operator==(const Choices&, const Choices&) = default;
};

/// Nothing (none, off, chosen by itself); yes or no; a count; a time; initial numbers; a word; some
/// words.
using SettingValue = std::variant<std::monostate, bool, std::uint64_t, Duration,
    std::vector<std::uint32_t>, Choice, Choices>;

/// The key of scenario files: "mss", "initial_rto_ms".
std::string_view id(Setting setting);

SettingValue valueOf(Setting setting, const EndpointConfig& config);
/// False, and nothing changed, where `value` is not of this setting's kind or out of its range.
bool assign(Setting setting, const SettingValue& value, EndpointConfig& config);
void copy(Setting setting, const EndpointConfig& from, EndpointConfig& to);

/// The least and the greatest count; of a time, in nanoseconds. Zero to zero where there is none.
struct SettingRange
{
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};
SettingRange rangeOf(Setting setting);
/// The words that a setting may be, as scenario files have them: "newreno". None: it is no choice.
std::span<const std::string_view> choicesOf(Setting setting);
/// Whether it may be several of its choices at once.
bool mayBeSeveral(Setting setting);
/// Whether there may be none of it: no limit, not offered, chosen by the end itself.
bool mayBeNone(Setting setting);

enum class SettingsProblem : std::uint8_t {
    OutOfRange,
    WindowNeedsScale, ///< the window field cannot say so much without a larger shift (RFC 7323 §2)
    RtoOrder,         ///< the least RTO is above the greatest
    NoSackRecovery,   ///< Tahoe and Reno have none
};
/// Why an end that is set like `before` cannot be set like `config`; none: it can.
std::optional<SettingsProblem> problemOf(
    const EndpointConfig& config, const EndpointConfig& before);

/// Whether its congestion control has the recovery that is asked for.
bool hasRecovery(const EndpointConfig& config);

/// Whether a connection is begun with it and keeps it: a new value is for the next one.
bool isKeptByConnection(Setting setting);
/// Whether an end in this state has begun a connection: what its SYN says has been settled.
bool hasBegunConnection(State state);

} // namespace tcp
