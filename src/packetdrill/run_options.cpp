// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/run_options.h"

#include "packetdrill/problem.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace packetdrill {

namespace {

/// How packetdrill reaches the machine, and what it prints: of no importance here.
constexpr std::string_view kIgnored[] = {"bind_port", "code_command", "code_format", "code_sockopt",
    "connect_port", "debug", "dry_run", "fuzz_seed", "gateway_ip", "init_scripts", "local_ip",
    "local_linklocal_ip", "netmask_ip", "no_cleanup", "non_fatal", "persistent_tun_dev",
    "remote_ip", "send_omit_free", "so_filename", "so_flags", "speed", "strict_segments",
    "tcp_ts_ecr_scaled", "tun_dev", "verbose"};

constexpr std::uint32_t kIpv4Headers = 40;
constexpr std::uint32_t kIpv6Headers = 60;

[[noreturn]] void wrongValue(const ScriptOption& option, std::string range)
{
    outOfRange(option.line, "--" + option.name + "=" + option.value, std::move(range));
}

double number(const ScriptOption& option, double most)
{
    double value = 0;
    const char* end = option.value.data() + option.value.size();
    const auto [stop, error] = std::from_chars(option.value.data(), end, value);
    if (error != std::errc{} || stop != end || value < 0 || value > most) {
        wrongValue(option, "0..." + std::to_string(static_cast<std::int64_t>(most)));
    }
    return value;
}

std::uint32_t headersOf(const ScriptOption& option)
{
    if (option.value == "ipv4" || option.value == "ipv4_mapped_ipv6") {
        return kIpv4Headers;
    }
    if (option.value == "ipv6") {
        return kIpv6Headers;
    }
    wrongValue(option, "ipv4, ipv4_mapped_ipv6, ipv6");
}

} // namespace

RunOptions runOptions(const std::vector<ScriptOption>& options, HostSettings& settings)
{
    constexpr double kMostMicroseconds = 1e9;
    constexpr double kMostOctets = 65535;
    RunOptions run;
    for (const ScriptOption& option : options) {
        if (option.name == "tolerance_usecs") {
            run.tolerance = std::chrono::microseconds(
                static_cast<std::int64_t>(number(option, kMostMicroseconds)));
        } else if (option.name == "tolerance_percent") {
            run.tolerancePercent = number(option, 100);
        } else if (option.name == "tcp_ts_tick_usecs") {
            run.timestampsChecked = number(option, kMostMicroseconds) > 0;
        } else if (option.name == "mtu") {
            settings.mtu = static_cast<std::uint32_t>(number(option, kMostOctets));
        } else if (option.name == "mss") {
            const double octets = number(option, kMostOctets);
            settings.arrivingMss =
                octets > 0 ? std::optional(static_cast<std::uint32_t>(octets)) : std::nullopt;
        } else if (option.name == "ip_version") {
            settings.headers = headersOf(option);
        } else if (std::ranges::find(kIgnored, option.name) == std::end(kIgnored)) {
            unknown(option.line, "--" + option.name);
        }
    }
    return run;
}

} // namespace packetdrill
