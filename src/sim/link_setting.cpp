// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/link_setting.h"

#include "tcp/take.h"

#include <algorithm>
#include <type_traits>

namespace sim {

namespace {

using Config = LinkConfig;
using Field =
    std::variant<tcp::Duration Config::*, std::optional<tcp::Duration> Config::*, double Config::*,
        std::optional<std::uint64_t> Config::*, std::optional<std::uint32_t> Config::*>;

struct Row
{
    std::string_view id;
    Field field;
    /// Of a count.
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};

/// In the order of LinkSetting.
constexpr std::array<Row, kAllLinkSettings.size()> kRows{{
    {"delay_ms", &Config::delay},
    {"jitter_ms", &Config::jitter},
    {"rate_bps", &Config::rateBps, 1, 1'000'000'000'000},
    {"queue", &Config::queue, 0, 1'000'000},
    {"loss", &Config::loss},
    {"duplicate", &Config::duplicate},
    {"reorder", &Config::reorder},
    {"reorder_ms", &Config::reorderHold},
    {"corrupt", &Config::corrupt},
}};

constexpr tcp::Duration kLongest = std::chrono::days(30);

const Row& rowOf(LinkSetting setting) { return kRows[static_cast<std::size_t>(setting)]; }

bool isWithin(const LinkValue& value, const Row& row)
{
    struct Check
    {
        const Row& row;
        bool operator()(std::monostate) const { return true; }
        bool operator()(std::uint64_t count) const
        {
            return row.least <= count && count <= row.most;
        }
        bool operator()(double probability) const { return probability >= 0 && probability <= 1; }
        bool operator()(tcp::Duration time) const
        {
            return time >= tcp::Duration(0) && time <= kLongest;
        }
    };
    return std::visit(Check{row}, value);
}

template<typename T>
LinkValue toValue(const T& value)
{
    if constexpr (std::is_integral_v<T>) {
        return std::uint64_t{value};
    } else {
        return value;
    }
}

template<typename T>
LinkValue toValue(const std::optional<T>& value)
{
    return value ? toValue(*value) : LinkValue();
}

} // namespace

std::string_view id(LinkSetting setting) { return rowOf(setting).id; }

LinkValue valueOf(LinkSetting setting, const LinkConfig& config)
{
    return std::visit(
        [&config](const auto member) { return toValue(config.*member); }, rowOf(setting).field);
}

bool assign(LinkSetting setting, const LinkValue& value, LinkConfig& config)
{
    const Row& row = rowOf(setting);
    return isWithin(value, row) &&
        std::visit([&](const auto member) { return tcp::take(value, config.*member); }, row.field);
}

bool isPossible(const LinkConfig& config)
{
    return std::ranges::all_of(kAllLinkSettings, [&config](LinkSetting setting) {
        return isWithin(valueOf(setting, config), rowOf(setting));
    });
}

} // namespace sim
