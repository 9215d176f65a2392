// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/tcp_info.h"

#include <algorithm>
#include <utility>

namespace packetdrill {

using tcp::State;

namespace {

constexpr std::int64_t kTimestamps = 1;
constexpr std::int64_t kSack = 2;
constexpr std::int64_t kWindowScale = 4;

constexpr std::pair<std::string_view, std::int64_t> kOptionBits[] = {
    {"TCPI_OPT_TIMESTAMPS", kTimestamps},
    {"TCPI_OPT_SACK", kSack},
    {"TCPI_OPT_WSCALE", kWindowScale},
    {"TCPI_OPT_ECN", 8},
};

constexpr std::pair<std::string_view, State> kStates[] = {
    {"CLOSED", State::Closed},
    {"CLOSE", State::Closed},
    {"LISTEN", State::Listen},
    {"SYN_SENT", State::SynSent},
    {"SYN_RECEIVED", State::SynReceived},
    {"SYN_RCVD", State::SynReceived},
    {"SYN_RECV", State::SynReceived},
    {"ESTABLISHED", State::Established},
    {"FIN_WAIT_1", State::FinWait1},
    {"FIN_WAIT1", State::FinWait1},
    {"FIN_WAIT_2", State::FinWait2},
    {"FIN_WAIT2", State::FinWait2},
    {"CLOSE_WAIT", State::CloseWait},
    {"CLOSING", State::Closing},
    {"LAST_ACK", State::LastAck},
    {"TIME_WAIT", State::TimeWait},
};

/// Of the connection, or of the socket that waits for one.
State stateUnderTest(const Host& host)
{
    const Connection* connection = host.current();
    if (connection != nullptr && connection->state() != State::Listen) {
        return connection->state();
    }
    const auto listed = host.list();
    const bool listening = std::ranges::any_of(
        listed, [](const Host::Listed& entry) { return entry.state == State::Listen; });
    return listening ? State::Listen : State::Closed;
}

std::int64_t optionBits(const tcp::Negotiated& agreed)
{
    return (agreed.timestamps ? kTimestamps : 0) + (agreed.sack ? kSack : 0) +
        (agreed.windowScale ? kWindowScale : 0);
}

std::int64_t microseconds(tcp::Duration time)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(time).count();
}

struct Field
{
    std::string_view name;
    std::int64_t (*value)(const Connection&);
};

const tcp::Tcb& tcb(const Connection& connection) { return connection.endpoint.tcb(); }

constexpr Field kFields[] = {
    {"tcpi_options", [](const Connection& c) { return optionBits(tcb(c).negotiated); }},
    {"tcpi_snd_wscale",
        [](const Connection& c) { return std::int64_t{tcb(c).negotiated.sendShift}; }},
    {"tcpi_rcv_wscale",
        [](const Connection& c) { return std::int64_t{tcb(c).negotiated.receiveShift}; }},
    {"tcpi_snd_mss", [](const Connection& c) { return std::int64_t{tcb(c).snd.mss}; }},
    {"tcpi_advmss", [](const Connection& c) { return std::int64_t{c.endpoint.config().mss}; }},
    {"tcpi_snd_wnd", [](const Connection& c) { return std::int64_t{tcb(c).snd.wnd}; }},
    {"tcpi_rto", [](const Connection& c) { return microseconds(tcb(c).rtt.rto()); }},
    {"tcpi_rtt",
        [](const Connection& c) {
            return microseconds(tcb(c).rtt.srtt().value_or(tcp::Duration{}));
        }},
    {"tcpi_rttvar", [](const Connection& c) { return microseconds(tcb(c).rtt.rttvar()); }},
    {"tcpi_retransmits", [](const Connection& c) { return std::int64_t{tcb(c).retries}; }},
    {"tcpi_backoff", [](const Connection& c) { return std::int64_t{tcb(c).retries}; }},
    {"tcpi_unacked",
        [](const Connection& c) {
            return static_cast<std::int64_t>(tcb(c).retransmissionQueue.size());
        }},
    {"tcpi_notsent_bytes",
        [](const Connection& c) { return static_cast<std::int64_t>(tcb(c).sendBuffer.unsent); }},
    {"tcpi_bytes_received",
        [](const Connection& c) { return static_cast<std::int64_t>(c.received); }},
};

} // namespace

std::optional<std::int64_t> tcpInfo(const Host& host, std::string_view field)
{
    if (field == "tcpi_state") {
        return host.profile().states[static_cast<std::size_t>(stateUnderTest(host))].number;
    }
    const auto* found = std::ranges::find(kFields, field, &Field::name);
    if (found == std::end(kFields) || host.current() == nullptr) {
        return {};
    }
    return found->value(*host.current());
}

std::optional<State> stateNamed(std::string_view name)
{
    for (const auto& [known, state] : kStates) {
        if (known == name) {
            return state;
        }
    }
    return {};
}

std::optional<std::int64_t> tcpInfoConstant(const Profile& profile, std::string_view name)
{
    for (const auto& [known, bit] : kOptionBits) {
        if (known == name) {
            return bit;
        }
    }
    for (const std::string_view prefix : {"TCPI_", "TCP_"}) {
        const auto state =
            name.starts_with(prefix) ? stateNamed(name.substr(prefix.size())) : std::nullopt;
        if (state) {
            return profile.states[static_cast<std::size_t>(*state)].number;
        }
    }
    return {};
}

} // namespace packetdrill
