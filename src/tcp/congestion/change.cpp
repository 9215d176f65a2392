// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/change.h"

#include <array>

namespace tcp {

namespace {

constexpr std::array<Provenance, kCongestionCauseCount> kCauses{{
    {"established", "RFC 5681 §3.1"},
    {"ack", "RFC 5681 §3.1"},
    {"duplicate", "RFC 5681 §3.2"},
    {"third-duplicate", "RFC 5681 §3.2"},
    {"sack", "RFC 6675 §5"},
    {"rack", "RFC 8985 §6.2"},
    {"retransmission-lost", "RFC 8985 §9.3"},
    {"prr", "RFC 9937 §6.2"},
    {"partial-ack", "RFC 6582 §3.2"},
    {"full-ack", "RFC 6582 §3.2"},
    {"loss-probe", "RFC 8985 §7.4.2"},
    {"timeout", "RFC 5681 §3.1"},
    {"idle", "RFC 5681 §4.1"},
    {"path-mtu", "RFC 9293 §3.7.5"},
    {"settings", ""},
}};

} // namespace

Provenance provenance(CongestionCause cause) { return kCauses[static_cast<std::size_t>(cause)]; }

std::string_view id(CongestionPhase phase)
{
    static constexpr std::array<std::string_view, 4> ids{
        "slow-start", "congestion-avoidance", "recovery", "loss"};
    return ids[static_cast<std::size_t>(phase)];
}

} // namespace tcp
