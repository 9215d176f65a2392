// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/host_settings.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace packetdrill {

/// A setting of a host as its administrator calls it, and what it means here.
struct Sysctl
{
    std::string_view name;
    /// Sets what it means; null: nothing.
    void (*apply)(HostSettings& settings, std::span<const std::int64_t> values) = nullptr;
    /// Whether that value is modelled; null: any is.
    bool (*supports)(std::int64_t value) = nullptr;
    /// Of one that is a word and no number: sets it, or answers that it is not supported.
    bool (*applyWord)(HostSettings& settings, std::string_view word) = nullptr;
};

struct SysctlTable
{
    std::span<const Sysctl> known;
    /// Nothing that is modelled depends on these.
    std::span<const std::string_view> irrelevant;
};

/// Sets `name`, as in "net.ipv4.tcp_sack" or "/proc/sys/net/ipv4/tcp_sack", to `value`. The answer
/// is what of it is not supported; none: it is set.
std::optional<std::string> setSysctl(std::span<const SysctlTable> tables, std::string_view name,
    std::string_view value, HostSettings& settings);

} // namespace packetdrill
