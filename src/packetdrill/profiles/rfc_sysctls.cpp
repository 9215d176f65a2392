// SPDX-License-Identifier: GPL-3.0-or-later

// What the endpoint of the RFCs can be told beside what other systems can, by their names for it.

#include "packetdrill/profiles/sysctls.h"
#include "tcp/setting.h"

namespace packetdrill {

namespace {

bool setControl(HostSettings& settings, std::string_view word)
{
    for (const std::string_view known : tcp::choicesOf(tcp::Setting::Congestion)) {
        if (word == known) {
            return tcp::assign(tcp::Setting::Congestion, tcp::Choice{known}, settings.endpoint);
        }
    }
    return false;
}

bool isSwitch(std::int64_t value) { return value == 0 || value == 1; }

constexpr Sysctl kRfcSysctls[] = {
    {"net.inet.tcp.cc.algorithm", nullptr, nullptr, setControl},
    {"net.inet.tcp.initcwnd_segments",
        [](HostSettings& settings, std::span<const std::int64_t> values) {
            settings.endpoint.initialCwndSegments = static_cast<std::uint32_t>(values.front());
        },
        [](std::int64_t value) { return value >= 1 && value <= 1000; }},
    {"net.inet.tcp.do_prr",
        [](HostSettings& settings, std::span<const std::int64_t> values) {
            settings.endpoint.prr = values.front() != 0;
        },
        isSwitch},
    // RACK-TLP.
    {"net.ipv4.tcp_recovery",
        [](HostSettings& settings, std::span<const std::int64_t> values) {
            settings.endpoint.rack = values.front() != 0;
        },
        isSwitch},
};

} // namespace

SysctlTable rfcSysctls() { return {kRfcSysctls, {}}; }

} // namespace packetdrill
