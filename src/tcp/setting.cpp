// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/setting.h"

#include "tcp/take.h"

#include <limits>

namespace tcp {

namespace {

using namespace std::chrono_literals;

using Field = std::variant<bool EndpointConfig::*, std::uint16_t EndpointConfig::*,
    std::uint32_t EndpointConfig::*, Duration EndpointConfig::*,
    std::optional<Duration> EndpointConfig::*, std::optional<std::uint8_t> EndpointConfig::*,
    std::vector<std::uint32_t> EndpointConfig::*>;

constexpr bool kKept = true;
constexpr bool kLive = false;

struct Row
{
    std::string_view id;
    Field field;
    SettingRange range;
    bool kept;
};

constexpr SettingRange times(Duration least, Duration most)
{
    return {static_cast<std::uint64_t>(least.count()), static_cast<std::uint64_t>(most.count())};
}

constexpr SettingRange kNoRange{};
constexpr SettingRange kTimes = times(0ns, std::chrono::days(30));
constexpr SettingRange kWaits = times(1ms, std::chrono::days(30));
constexpr SettingRange kTries{0, 1000};
constexpr SettingRange kShifts{0, 14};              // RFC 7323 §2.3
constexpr SettingRange kWindows{1, 65535ULL << 14}; // RFC 7323 §2.3
constexpr SettingRange kNonZero16{1, 65535};
constexpr SettingRange kAckDelays = times(0ns, 500ms); // RFC 9293 §3.8.6.3, MUST-40

using Config = EndpointConfig;

/// In the order of Setting.
constexpr std::array<Row, kSettingCount> kRows{{
    {"isn", &Config::isns, {0, std::numeric_limits<std::uint32_t>::max()}, kKept},
    {"port", &Config::port, kNonZero16, kKept},
    {"mss", &Config::mss, kNonZero16, kKept},
    {"window", &Config::window, kWindows, kKept},
    {"initial_rto_ms", &Config::initialRto, kWaits, kKept},
    {"min_rto_ms", &Config::minRto, kWaits, kLive},
    {"max_rto_ms", &Config::maxRto, kWaits, kLive},
    {"max_retries", &Config::maxRetries, kTries, kLive},
    {"syn_retries", &Config::synRetries, kTries, kLive},
    {"msl_ms", &Config::msl, kTimes, kLive},
    {"user_timeout_ms", &Config::userTimeout, kWaits, kLive},
    {"delayed_ack_ms", &Config::delayedAck, kAckDelays, kLive},
    {"keepalive_ms", &Config::keepalive, kWaits, kLive},
    {"window_scale", &Config::windowScale, kShifts, kKept},
    {"timestamps", &Config::timestamps, kNoRange, kKept},
    {"sack", &Config::sack, kNoRange, kKept},
    {"nagle", &Config::nagle, kNoRange, kLive},
    {"rfc1337", &Config::rfc1337, kNoRange, kLive},
    {"rfc5961", &Config::rfc5961, kNoRange, kLive},
    {"time_wait_reuse", &Config::timeWaitReuse, kNoRange, kLive},
}};

const Row& rowOf(Setting setting) { return kRows[static_cast<std::size_t>(setting)]; }

SettingValue toValue(bool value) { return value; }
SettingValue toValue(std::uint8_t value) { return std::uint64_t{value}; }
SettingValue toValue(std::uint16_t value) { return std::uint64_t{value}; }
SettingValue toValue(std::uint32_t value) { return std::uint64_t{value}; }
SettingValue toValue(Duration value) { return value; }

template<typename T>
SettingValue toValue(const std::optional<T>& value)
{
    return value ? SettingValue(toValue(*value)) : SettingValue();
}

SettingValue toValue(const std::vector<std::uint32_t>& value)
{
    return value.empty() ? SettingValue() : SettingValue(value);
}

bool isWithin(std::uint64_t value, SettingRange range)
{
    return range.least <= value && value <= range.most;
}

bool isWithin(const SettingValue& value, SettingRange range)
{
    if (const auto* count = std::get_if<std::uint64_t>(&value)) {
        return isWithin(*count, range);
    }
    if (const auto* time = std::get_if<Duration>(&value)) {
        return *time >= 0ns && isWithin(static_cast<std::uint64_t>(time->count()), range);
    }
    return true;
}

/// Initial numbers may be left to the end itself.
bool take(const SettingValue& value, std::vector<std::uint32_t>& field)
{
    if (std::holds_alternative<std::monostate>(value)) {
        field.clear();
        return true;
    }
    const auto* numbers = std::get_if<std::vector<std::uint32_t>>(&value);
    if (numbers == nullptr || numbers->empty()) {
        return false;
    }
    field = *numbers;
    return true;
}

} // namespace

std::string_view id(Setting setting) { return rowOf(setting).id; }

SettingValue valueOf(Setting setting, const EndpointConfig& config)
{
    return std::visit(
        [&config](const auto member) { return toValue(config.*member); }, rowOf(setting).field);
}

bool assign(Setting setting, const SettingValue& value, EndpointConfig& config)
{
    return isWithin(value, rangeOf(setting)) &&
        std::visit(
            [&](const auto member) { return take(value, config.*member); }, rowOf(setting).field);
}

void copy(Setting setting, const EndpointConfig& from, EndpointConfig& to)
{
    std::visit([&](const auto member) { to.*member = from.*member; }, rowOf(setting).field);
}

SettingRange rangeOf(Setting setting) { return rowOf(setting).range; }

bool mayBeNone(Setting setting)
{
    EndpointConfig scratch;
    return assign(setting, std::monostate{}, scratch);
}

std::optional<SettingsProblem> problemOf(const EndpointConfig& config, const EndpointConfig& before)
{
    for (const Setting setting : kAllSettings) {
        const SettingValue value = valueOf(setting, config);
        if (value != valueOf(setting, before) && !isWithin(value, rangeOf(setting))) {
            return SettingsProblem::OutOfRange;
        }
    }
    if (config.window > std::uint64_t{65535} << config.windowScale.value_or(0)) {
        return SettingsProblem::WindowNeedsScale;
    }
    return config.minRto > config.maxRto ? std::optional(SettingsProblem::RtoOrder) : std::nullopt;
}

bool isKeptByConnection(Setting setting) { return rowOf(setting).kept; }

bool hasBegunConnection(State state) { return state != State::Closed && state != State::Listen; }

} // namespace tcp
