// SPDX-License-Identifier: GPL-3.0-or-later

// The settings of Linux, ip-sysctl, and what they mean here.

#include "packetdrill/control_name.h"
#include "packetdrill/profiles/sysctls.h"

namespace packetdrill {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Values = std::span<const std::int64_t>;

bool off(std::int64_t value) { return value == 0; }
bool offOrOn(std::int64_t value) { return value == 0 || value == 1; }
/// ECN only where the peer asks for it, or not at all.
bool passive(std::int64_t value) { return value == 0 || value == 2; }

std::uint32_t count(Values values) { return static_cast<std::uint32_t>(values.front()); }

/// Least, default and greatest size; half of a buffer is for what the system keeps beside the data.
void setReceiveMemory(HostSettings& settings, Values values)
{
    if (values.size() == 3) {
        settings.receiveBuffer = static_cast<std::uint32_t>(values[1] / 2);
        settings.largestReceiveBuffer = static_cast<std::uint64_t>(values[2]);
    }
}

void setSendMemory(HostSettings& settings, Values values)
{
    if (values.size() == 3) {
        settings.sendBuffer = static_cast<std::uint32_t>(values[2]); // it grows by itself
    }
}

/// So many octets may wait to be sent; -1 and the largest number: any.
void setNotSentLow(HostSettings& settings, Values values)
{
    constexpr std::int64_t kAny = 0xffffffff;
    const std::int64_t value = values.front();
    settings.notSentLow = value >= 0 && value < kAny ? std::optional(count(values)) : std::nullopt;
}

bool setLinuxControl(HostSettings& settings, std::string_view word)
{
    const auto control = controlNamed(word, "reno");
    settings.endpoint.congestion = control.value_or(settings.endpoint.congestion);
    return control.has_value();
}

constexpr Sysctl kSysctls[] = {
    {"net.ipv4.tcp_congestion_control", nullptr, nullptr, setLinuxControl},
    // What a connection is like.
    {"net.ipv4.tcp_timestamps",
        [](HostSettings& s, Values v) { s.endpoint.timestamps = v.front() != 0; }},
    {"net.ipv4.tcp_window_scaling",
        [](HostSettings& s, Values v) { s.windowScaling = v.front() != 0; }},
    {"net.ipv4.tcp_sack", [](HostSettings& s, Values v) { s.endpoint.sack = v.front() != 0; }},
    {"net.ipv4.tcp_rmem", setReceiveMemory},
    {"net.ipv4.tcp_wmem", setSendMemory},
    {"net.ipv4.tcp_ecn", nullptr, passive},
    {"net.ipv4.tcp_notsent_lowat", setNotSentLow},

    // Timers and retries.
    {"net.ipv4.tcp_syn_retries",
        [](HostSettings& s, Values v) { s.endpoint.synRetries = count(v); }},
    {"net.ipv4.tcp_synack_retries", [](HostSettings& s, Values v) { s.synAckRetries = count(v); }},
    {"net.ipv4.tcp_retries2", [](HostSettings& s, Values v) { s.endpoint.maxRetries = count(v); }},
    {"net.ipv4.tcp_rto_min_us",
        [](HostSettings& s, Values v) {
            s.endpoint.rtoGranularity = std::chrono::microseconds(v.front());
            s.endpoint.minRto = s.endpoint.rtoGranularity;
        }},
    {"net.ipv4.tcp_rto_max_ms",
        [](HostSettings& s, Values v) { s.endpoint.maxRto = milliseconds(v.front()); }},
    {"net.ipv4.tcp_fin_timeout",
        [](HostSettings& s, Values v) { s.finWait2Timeout = seconds(v.front()); }},
    {"net.ipv4.tcp_keepalive_time",
        [](HostSettings& s, Values v) { s.keepaliveIdle = seconds(v.front()); }},
    {"net.ipv4.tcp_keepalive_intvl",
        [](HostSettings& s, Values v) { s.endpoint.keepaliveInterval = seconds(v.front()); }},
    {"net.ipv4.tcp_keepalive_probes",
        [](HostSettings& s, Values v) { s.endpoint.keepaliveProbes = count(v); }},

    {"net.ipv4.tcp_slow_start_after_idle",
        [](HostSettings& s, Values v) {
            s.endpoint.afterIdle =
                v.front() != 0 ? tcp::AfterIdle::Halved : tcp::AfterIdle::Unchanged;
        }},

    // What arrives.
    {"net.ipv4.tcp_rfc1337",
        [](HostSettings& s, Values v) { s.endpoint.rfc1337 = v.front() != 0; }},
    {"net.ipv4.tcp_abort_on_overflow", nullptr, off},

    {"net.ipv4.tcp_dsack", nullptr, offOrOn},
    {"net.ipv4.tcp_mtu_probing", nullptr, off},
    {"net.ipv4.tcp_shrink_window", nullptr, off},
    {"net.ipv4.tcp_syncookies", nullptr, offOrOn},
    {"net.ipv4.tcp_syn_linear_timeouts", nullptr, off},
    {"net.ipv4.tcp_thin_linear_timeouts", nullptr, off},
};

/// What is remembered or limited on a host, or limits congestion control.
constexpr std::string_view kIrrelevant[] = {
    "net.core.default_qdisc",
    "net.core.netdev_max_backlog",
    "net.core.optmem_max",
    "net.core.rmem_default",
    "net.core.rmem_max",
    "net.core.somaxconn",
    "net.core.wmem_default",
    "net.core.wmem_max",
    "net.ipv4.ip_forward",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.ip_no_pmtu_disc",
    "net.ipv4.ip_nonlocal_bind",
    "net.ipv4.route.flush",
    "net.ipv4.route.min_pmtu",
    "net.ipv4.route.mtu_expires",
    "net.ipv4.tcp_adv_win_scale",
    "net.ipv4.tcp_allowed_congestion_control",
    "net.ipv4.tcp_app_win",
    "net.ipv4.tcp_autocorking",
    "net.ipv4.tcp_backlog_ack_defer",
    "net.ipv4.tcp_base_mss",
    "net.ipv4.tcp_challenge_ack_limit",
    "net.ipv4.tcp_comp_sack_delay_ns",
    "net.ipv4.tcp_comp_sack_nr",
    "net.ipv4.tcp_comp_sack_slack_ns",
    "net.ipv4.tcp_early_demux",
    "net.ipv4.tcp_early_retrans",
    "net.ipv4.tcp_ecn_fallback",
    "net.ipv4.tcp_fack",
    "net.ipv4.tcp_fastopen",
    "net.ipv4.tcp_fastopen_key",
    "net.ipv4.tcp_fastopen_blackhole_timeout_sec",
    "net.ipv4.tcp_frto",
    "net.ipv4.tcp_invalid_ratelimit",
    "net.ipv4.tcp_limit_output_bytes",
    "net.ipv4.tcp_low_latency",
    "net.ipv4.tcp_max_reordering",
    "net.ipv4.tcp_max_syn_backlog",
    "net.ipv4.tcp_max_tw_buckets",
    "net.ipv4.tcp_mem",
    "net.ipv4.tcp_mtu_probe_floor",
    "net.ipv4.tcp_min_rtt_wlen",
    "net.ipv4.tcp_min_snd_mss",
    "net.ipv4.tcp_min_tso_segs",
    "net.ipv4.tcp_moderate_rcvbuf",
    "net.ipv4.tcp_no_metrics_save",
    "net.ipv4.tcp_no_ssthresh_metrics_save",
    "net.ipv4.tcp_orphan_retries",
    "net.ipv4.tcp_pacing_ca_ratio",
    "net.ipv4.tcp_pacing_ss_ratio",
    "net.ipv4.tcp_pingpong_thresh",
    "net.ipv4.tcp_probe_interval",
    "net.ipv4.tcp_probe_threshold",
    "net.ipv4.tcp_rcvbuf_low_rtt",
    "net.ipv4.tcp_recovery",
    "net.ipv4.tcp_reordering",
    "net.ipv4.tcp_retries1",
    "net.ipv4.tcp_stdurg",
    "net.ipv4.tcp_tso_rtt_log",
    "net.ipv4.tcp_tso_win_divisor",
    "net.ipv4.tcp_tw_reuse",
    "net.ipv4.tcp_workaround_signed_windows",
};

} // namespace

SysctlTable linuxSysctls() { return {kSysctls, kIrrelevant}; }

} // namespace packetdrill
