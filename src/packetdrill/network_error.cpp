// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/network_error.h"

namespace packetdrill {

namespace {

using Kind = NetworkError::Kind;

constexpr NetworkError kHost{Kind::Soft, SocketError::HostUnreachable};
constexpr NetworkError kNet{Kind::Soft, SocketError::NetworkUnreachable};
constexpr NetworkError kPort{Kind::Hard, SocketError::ConnectionRefused};
constexpr NetworkError kProtocol{Kind::Hard, SocketError::NoProtocolOption};
constexpr NetworkError kTooBig{Kind::TooBig, SocketError::MessageSize};

/// RFC 792, RFC 1122 §3.2.2.1, RFC 1812 §5.2.7.1 and RFC 4443; which are soft and which are hard,
/// RFC 9293 §3.9.2.2.
constexpr KnownMessage kKnown[] = {
    {"unreachable", "net_unreachable", kNet},
    {"unreachable", "host_unreachable", kHost},
    {"unreachable", "protocol_unreachable", kProtocol},
    {"unreachable", "port_unreachable", kPort},
    {"unreachable", "frag_needed", kTooBig},
    {"unreachable", "source_route_failed", {Kind::Soft, SocketError::NotSupported}},
    {"unreachable", "net_unknown", kNet},
    {"unreachable", "host_unknown", kHost},
    {"unreachable", "source_host_isolated", kHost},
    {"unreachable", "net_prohibited", kNet},
    {"unreachable", "host_prohibited", kHost},
    {"unreachable", "net_unreachable_for_tos", kNet},
    {"unreachable", "host_unreachable_for_tos", kHost},
    {"unreachable", "packet_filtered", kHost},
    {"unreachable", "precedence_violation", kHost},
    {"unreachable", "precedence_cutoff", kHost},
    {"unreachable", "no_route", kNet},
    {"unreachable", "admin_prohibited", kHost},
    {"unreachable", "not_neighbour", kHost},
    {"unreachable", "addr_unreachable", kHost},
    {"unreachable", "address_unreachable", kHost},
    {"packet_too_big", "", kTooBig},
    {"time_exceeded", "", kHost},
    {"parameter_problem", "", {Kind::Soft, SocketError::Protocol}},
    {"param_problem", "", {Kind::Soft, SocketError::Protocol}},
    {"source_quench", "", {}},
    {"redirect", "", {}},
    {"echo_request", "", {}},
    {"echo_reply", "", {}},
};

std::optional<NetworkError> meaningIn(
    std::span<const KnownMessage> messages, const IcmpMessage& message)
{
    for (const KnownMessage& known : messages) {
        if (known.type == message.type && (known.code.empty() || known.code == message.code)) {
            return known.meaning;
        }
    }
    return {};
}

} // namespace

std::optional<NetworkError> networkError(
    const IcmpMessage& message, std::span<const KnownMessage> ofSystem)
{
    const auto meaning = meaningIn(ofSystem, message);
    return meaning ? meaning : meaningIn(kKnown, message);
}

} // namespace packetdrill
