// SPDX-License-Identifier: GPL-3.0-or-later

// The settings of FreeBSD, tcp(4), and what they mean here.

#include "packetdrill/control_name.h"
#include "packetdrill/profiles/sysctls.h"

namespace packetdrill {

namespace {

using std::chrono::milliseconds;
using Values = std::span<const std::int64_t>;

bool off(std::int64_t value) { return value == 0; }
bool offOrOn(std::int64_t value) { return value == 0 || value == 1; }
/// ECN only where the peer asks for it, or not at all.
bool passive(std::int64_t value) { return value == 0 || value == 2; }

tcp::Duration milli(Values values) { return milliseconds(values.front()); }
std::uint32_t octets(Values values) { return static_cast<std::uint32_t>(values.front()); }

bool upToThree(std::int64_t value) { return value >= 0 && value <= 3; }

/// 1: window scale and timestamps, 2: window scale, 3: timestamps.
void setRfc1323(HostSettings& settings, Values values)
{
    settings.windowScaling = values.front() == 1 || values.front() == 2;
    settings.endpoint.timestamps = values.front() == 1 || values.front() == 3;
}

bool setFreebsdControl(HostSettings& settings, std::string_view word)
{
    const auto control = controlNamed(word, "newreno");
    settings.endpoint.congestion = control.value_or(settings.endpoint.congestion);
    return control.has_value();
}

constexpr Sysctl kSysctls[] = {
    {"net.inet.tcp.cc.algorithm", nullptr, nullptr, setFreebsdControl},
    // What a connection is like.
    {"net.inet.tcp.rfc1323", setRfc1323, upToThree},
    {"net.inet.tcp.sack.enable",
        [](HostSettings& s, Values v) { s.endpoint.sack = v.front() != 0; }},
    {"net.inet.tcp.recvspace", [](HostSettings& s, Values v) { s.receiveBuffer = octets(v); }},
    {"net.inet.tcp.sendspace", [](HostSettings& s, Values v) { s.sendBuffer = octets(v); }},
    {"kern.ipc.maxsockbuf",
        [](HostSettings& s, Values v) {
            s.largestReceiveBuffer = static_cast<std::uint64_t>(v.front());
        }},
    {"net.inet.tcp.tolerate_missing_ts",
        [](HostSettings& s, Values v) { s.endpoint.requireTimestamps = v.front() == 0; }},
    {"net.inet.tcp.ecn.enable", nullptr, passive},

    // Timers.
    {"net.inet.tcp.rexmit_initial",
        [](HostSettings& s, Values v) { s.endpoint.initialRto = milli(v); }},
    {"net.inet.tcp.rexmit_min", [](HostSettings& s, Values v) { s.endpoint.minRto = milli(v); }},
    {"net.inet.tcp.rexmit_slop", [](HostSettings& s, Values v) { s.endpoint.rtoSlop = milli(v); }},
    {"net.inet.tcp.rexmit_drop_options", nullptr, off},
    {"net.inet.tcp.delacktime",
        [](HostSettings& s, Values v) { s.endpoint.delayedAck = milli(v); }},
    {"net.inet.tcp.delayed_ack",
        [](HostSettings& s, Values v) {
            s.endpoint.delayedAck = v.front() != 0 ? milliseconds(40) : milliseconds(0);
        },
        offOrOn},
    {"net.inet.tcp.msl", [](HostSettings& s, Values v) { s.endpoint.msl = milli(v); }},
    {"net.inet.tcp.fast_finwait2_recycle",
        [](HostSettings& s, Values v) {
            s.finWait2Timeout = v.front() != 0 ? milliseconds(60'000) : milliseconds(600'000);
        },
        offOrOn},
    {"net.inet.tcp.finwait2_timeout",
        [](HostSettings& s, Values v) { s.finWait2Timeout = milli(v); }},
    {"net.inet.tcp.keepinit", [](HostSettings& s, Values v) { s.establishTimeout = milli(v); }},
    {"net.inet.tcp.keepidle", [](HostSettings& s, Values v) { s.keepaliveIdle = milli(v); }},
    {"net.inet.tcp.keepintvl",
        [](HostSettings& s, Values v) { s.endpoint.keepaliveInterval = milli(v); }},
    {"net.inet.tcp.keepcnt",
        [](HostSettings& s, Values v) { s.endpoint.keepaliveProbes = octets(v); }},
    {"net.inet.tcp.always_keepalive",
        [](HostSettings& s, Values v) { s.alwaysKeepalive = v.front() != 0; }},

    // What arrives.
    {"net.inet.tcp.insecure_rst",
        [](HostSettings& s, Values v) { s.endpoint.exactReset = v.front() == 0; }},
    {"net.inet.tcp.insecure_syn",
        [](HostSettings& s, Values v) { s.endpoint.challengeSyn = v.front() == 0; }},
    {"net.inet.tcp.icmp_may_rst",
        [](HostSettings& s, Values v) { s.hardErrorsEndOpening = v.front() != 0; }},
    {"net.inet.tcp.drop_synfin", [](HostSettings& s, Values v) { s.dropSynFin = v.front() != 0; }},
    {"net.inet.tcp.blackhole", [](HostSettings& s, Values v) { s.blackhole = v.front() != 0; }},
    {"net.inet.tcp.syncookies_only", nullptr, off},
    {"net.inet.tcp.insecure_ack", nullptr, off},

    {"net.inet.tcp.fastopen.server_enable", nullptr, off},
};

/// What is remembered or limited on a host, or limits congestion control.
constexpr std::string_view kIrrelevant[] = {
    "net.inet.icmp.icmplim",
    "net.inet.tcp.abc_l_var",
    "net.inet.tcp.ack_war_cnt",
    "net.inet.tcp.ack_war_timewindow",
    "net.inet.tcp.cc.abe",
    "net.inet.tcp.cc.abe_frlossreduce",
    "net.inet.tcp.do_prr",
    "net.inet.tcp.do_prr_conservative",
    "net.inet.tcp.ecn.maxretries",
    "net.inet.tcp.fastopen.client_enable",
    "net.inet.tcp.functions_default",
    "net.inet.tcp.functions_inherit_listen_socket_stack",
    "net.inet.tcp.hostcache.enable",
    "net.inet.tcp.hostcache.purge",
    "net.inet.tcp.hostcache.purgenow",
    "net.inet.tcp.initcwnd_segments",
    "net.inet.tcp.isn_reseed_interval",
    "net.inet.tcp.log_in_vain",
    "net.inet.tcp.minmss",
    "net.inet.tcp.newcwv",
    "net.inet.tcp.nolocaltimewait",
    "net.inet.tcp.path_mtu_discovery",
    "net.inet.tcp.pmtud_blackhole_detection",
    "net.inet.tcp.reass.maxqueuelen",
    "net.inet.tcp.reass.maxsegments",
    "net.inet.tcp.reass.new_limit",
    "net.inet.tcp.recvbuf_auto",
    "net.inet.tcp.recvbuf_max",
    "net.inet.tcp.rfc3042",
    "net.inet.tcp.rfc3390",
    "net.inet.tcp.rfc3465",
    "net.inet.tcp.rfc6675_pipe",
    "net.inet.tcp.sack.globalmaxholes",
    "net.inet.tcp.sack.lrd",
    "net.inet.tcp.sack.maxholes",
    "net.inet.tcp.sack.revised",
    "net.inet.tcp.sendbuf_auto",
    "net.inet.tcp.sendbuf_max",
    "net.inet.tcp.syncache.rexmtlimit",
    "net.inet.tcp.syncookies",
    "net.inet.tcp.ts_offset_per_conn",
    "net.inet.tcp.tso",
};

} // namespace

SysctlTable freebsdSysctls() { return {kSysctls, kIrrelevant}; }

} // namespace packetdrill
