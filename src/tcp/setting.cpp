// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/setting.h"

#include "tcp/congestion/controller.h"
#include "tcp/take.h"

#include <algorithm>
#include <limits>

namespace tcp {

namespace {

using namespace std::chrono_literals;

using Field = std::variant<bool EndpointConfig::*, std::uint16_t EndpointConfig::*,
    std::uint32_t EndpointConfig::*, Duration EndpointConfig::*,
    std::optional<Duration> EndpointConfig::*, std::optional<std::uint8_t> EndpointConfig::*,
    std::optional<std::uint32_t> EndpointConfig::*, std::vector<std::uint32_t> EndpointConfig::*,
    CongestionControl EndpointConfig::*, LossRecovery EndpointConfig::*,
    tcp::WhatIf EndpointConfig::*>;

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
constexpr SettingRange kInitialSegments{1, 1000};
constexpr SettingRange kThresholds{1, Controller::kLargest};
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
    {"congestion", &Config::congestion, kNoRange, kLive},
    {"recovery", &Config::recovery, kNoRange, kLive},
    {"prr", &Config::prr, kNoRange, kLive},
    {"rack", &Config::rack, kNoRange, kLive},
    {"initial_cwnd_segments", &Config::initialCwndSegments, kInitialSegments, kKept},
    {"initial_ssthresh", &Config::initialSsthresh, kThresholds, kKept},
    {"what_if", &Config::whatIf, kNoRange, kLive},
}};

/// By enumerator.
constexpr std::array<std::string_view, 5> kControls{"none", "tahoe", "reno", "newreno", "cubic"};
/// By enumerator, but for the first, which is none of them: as was agreed on.
constexpr std::array<std::string_view, 2> kRecoveries{"newreno", "sack"};

const Row& rowOf(Setting setting) { return kRows[static_cast<std::size_t>(setting)]; }

SettingValue toValue(bool value) { return value; }
SettingValue toValue(std::uint8_t value) { return std::uint64_t{value}; }
SettingValue toValue(std::uint16_t value) { return std::uint64_t{value}; }
SettingValue toValue(std::uint32_t value) { return std::uint64_t{value}; }
SettingValue toValue(Duration value) { return value; }

SettingValue toValue(CongestionControl value)
{
    return Choice{kControls[static_cast<std::size_t>(value)]};
}

SettingValue toValue(LossRecovery value)
{
    return value == LossRecovery::Agreed
        ? SettingValue()
        : SettingValue(Choice{kRecoveries[static_cast<std::size_t>(value) - 1]});
}

SettingValue toValue(tcp::WhatIf value)
{
    Choices some;
    for (const ChangedRule rule : kChangedRules) {
        if (value.has(rule)) {
            some.words.push_back(kChangedRuleIds[static_cast<std::size_t>(rule)]);
        }
    }
    return some.words.empty() ? SettingValue() : SettingValue(some);
}

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

/// Which of `words` it is; none: it is no such word.
std::optional<std::size_t> indexOf(
    const SettingValue& value, std::span<const std::string_view> words)
{
    const auto* choice = std::get_if<Choice>(&value);
    const auto found = choice != nullptr ? std::ranges::find(words, choice->word) : words.end();
    return found != words.end() ? std::optional(static_cast<std::size_t>(found - words.begin()))
                                : std::nullopt;
}

bool take(const SettingValue& value, CongestionControl& field)
{
    const auto index = indexOf(value, kControls);
    if (index) {
        field = static_cast<CongestionControl>(*index);
    }
    return index.has_value();
}

bool take(const SettingValue& value, LossRecovery& field)
{
    const auto index = indexOf(value, kRecoveries);
    const bool none = std::holds_alternative<std::monostate>(value);
    if (index || none) {
        field = none ? LossRecovery::Agreed : static_cast<LossRecovery>(*index + 1);
    }
    return index || none;
}

bool take(const SettingValue& value, tcp::WhatIf& field)
{
    const auto* some = std::get_if<Choices>(&value);
    if (some == nullptr && !std::holds_alternative<std::monostate>(value)) {
        return false;
    }
    tcp::WhatIf rules;
    for (const std::string_view word : some != nullptr ? some->words : Choices().words) {
        const auto index = indexOf(Choice{word}, kChangedRuleIds);
        if (!index) {
            return false;
        }
        rules.set(kChangedRules[*index]);
    }
    field = rules;
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

std::span<const std::string_view> choicesOf(Setting setting)
{
    if (setting == Setting::Congestion) {
        return kControls;
    }
    if (setting == Setting::WhatIf) {
        return kChangedRuleIds;
    }
    return setting == Setting::Recovery ? std::span<const std::string_view>(kRecoveries)
                                        : std::span<const std::string_view>();
}

bool mayBeSeveral(Setting setting) { return setting == Setting::WhatIf; }

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
    if (!hasRecovery(config)) {
        return SettingsProblem::NoSackRecovery;
    }
    return config.minRto > config.maxRto ? std::optional(SettingsProblem::RtoOrder) : std::nullopt;
}

bool hasRecovery(const EndpointConfig& config)
{
    const bool old = config.congestion == CongestionControl::Tahoe ||
        config.congestion == CongestionControl::Reno;
    return !old || config.recovery != LossRecovery::Sack;
}

bool isKeptByConnection(Setting setting) { return rowOf(setting).kept; }

bool hasBegunConnection(State state) { return state != State::Closed && state != State::Listen; }

} // namespace tcp
