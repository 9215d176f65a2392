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

constexpr std::pair<std::string_view, std::int64_t> kTcpInfoConstants[] = {
    // Of tcpi_ca_state: nothing is amiss, or a segment was lost; there is no more to tell.
    {"TCP_CA_Open", 0},
    {"TCP_CA_Disorder", 1},
    {"TCP_CA_CWR", 2},
    {"TCP_CA_Recovery", 3},
    {"TCP_CA_Loss", 4},
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

std::int64_t millisecondsSince(tcp::Instant then, tcp::Instant now)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - then).count();
}

struct Field
{
    std::string_view name;
    std::int64_t (*value)(const Connection&);
};

/// A field that depends on the time, or on what the host is set to.
struct FieldOfHost
{
    std::string_view name;
    std::int64_t (*value)(const Connection&, const Host&, tcp::Instant now);
};

const tcp::Tcb& tcb(const Connection& connection) { return connection.endpoint.tcb(); }

/// Linux counts windows in segments.
std::int64_t inUnits(const Connection& connection, std::uint32_t octets)
{
    return connection.countsSegments ? octets / tcb(connection).snd.mss : octets;
}

std::int64_t marked(const Connection& connection, bool tcp::Unacknowledged::*mark)
{
    return std::ranges::count(tcb(connection).retransmissionQueue, true, mark);
}

std::int64_t congestionState(const Connection& connection)
{
    switch (tcb(connection).congestion.phase()) {
    case tcp::Congestion::Phase::Open:
        return marked(connection, &tcp::Unacknowledged::sacked) > 0 ? 1 : 0;
    case tcp::Congestion::Phase::Recovery:
        return 3;
    case tcp::Congestion::Phase::Loss:
        return 4;
    }
    return 0;
}

/// What is sent again and again asks whether the peer's window has opened.
bool probesWindow(const Connection& connection)
{
    return connection.endpoint.timers().running(tcp::TimerKind::Persist);
}

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
    {"tcpi_retransmits",
        [](const Connection& c) { return std::int64_t{probesWindow(c) ? 0 : tcb(c).retries}; }},
    {"tcpi_backoff", [](const Connection& c) { return std::int64_t{tcb(c).retries}; }},
    {"tcpi_unacked",
        [](const Connection& c) {
            return static_cast<std::int64_t>(tcb(c).retransmissionQueue.size());
        }},
    {"tcpi_notsent_bytes",
        [](const Connection& c) { return static_cast<std::int64_t>(tcb(c).sendBuffer.unsent); }},
    {"tcpi_ca_state", [](const Connection& c) { return congestionState(c); }},
    {"tcpi_snd_cwnd", [](const Connection& c) { return inUnits(c, tcb(c).congestion.window()); }},
    {"tcpi_snd_ssthresh",
        [](const Connection& c) {
            constexpr std::int64_t kNone = 0x7fffffff;
            const auto threshold = tcb(c).congestion.threshold();
            return threshold ? inUnits(c, *threshold) : kNone;
        }},
    {"tcpi_reordering", [](const Connection&) { return std::int64_t{3}; }},
    {"tcpi_sacked", [](const Connection& c) { return marked(c, &tcp::Unacknowledged::sacked); }},
    {"tcpi_lost", [](const Connection& c) { return marked(c, &tcp::Unacknowledged::lost); }},
    {"tcpi_retrans", [](const Connection& c) { return marked(c, &tcp::Unacknowledged::resent); }},
    {"tcpi_probes",
        [](const Connection& c) {
            return std::int64_t{probesWindow(c) ? tcb(c).retries : tcb(c).keepaliveProbes};
        }},
    {"tcpi_total_retrans",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.segmentsAgain); }},
    {"tcpi_segs_out",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.segmentsOut); }},
    {"tcpi_segs_in",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.segmentsIn); }},
    {"tcpi_data_segs_out",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.dataSegmentsOut); }},
    {"tcpi_data_segs_in",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.dataSegmentsIn); }},
    {"tcpi_bytes_sent",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.octetsOut); }},
    {"tcpi_bytes_retrans",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.octetsAgain); }},
    {"tcpi_bytes_acked",
        [](const Connection& c) {
            const tcp::SendVariables& snd = tcb(c).snd;
            return std::int64_t{tcp::distance(snd.iss, snd.una)} - (c.established ? 1 : 0);
        }},
    {"tcpi_rcv_wnd", [](const Connection& c) { return std::int64_t{tcb(c).rcv.wnd}; }},
    {"tcpi_rcv_ooopack",
        [](const Connection& c) { return static_cast<std::int64_t>(tcb(c).held.ranges().size()); }},
    {"tcpi_bytes_received",
        [](const Connection& c) { return static_cast<std::int64_t>(c.received); }},
    {"tcpi_delivered",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.delivered); }},
    {"tcpi_dsack_dups",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.duplicates); }},
    {"tcpi_total_rto",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.timeouts); }},
    {"tcpi_total_rto_recoveries",
        [](const Connection& c) { return static_cast<std::int64_t>(c.counts.firstTimeouts); }},
    {"tcpi_min_rtt",
        [](const Connection& c) {
            constexpr std::int64_t kNone = 0xffffffff;
            return c.counts.leastRtt ? microseconds(*c.counts.leastRtt) : kNone;
        }},
    {"tcpi_rcv_mss", [](const Connection& c) { return std::int64_t{c.counts.arrivingMss}; }},
    // Linux tells nothing in these.
    {"tcpi_fackets", [](const Connection&) { return std::int64_t{0}; }},
    {"tcpi_last_ack_sent", [](const Connection&) { return std::int64_t{0}; }},
};

constexpr FieldOfHost kFieldsOfHost[] = {
    {"tcpi_last_data_sent",
        [](const Connection& c, const Host&, tcp::Instant now) {
            return millisecondsSince(c.counts.dataSentAt, now);
        }},
    {"tcpi_last_data_recv",
        [](const Connection& c, const Host&, tcp::Instant now) {
            return millisecondsSince(c.counts.dataArrivedAt, now);
        }},
    {"tcpi_last_ack_recv",
        [](const Connection& c, const Host&, tcp::Instant now) {
            return millisecondsSince(c.counts.ackArrivedAt, now);
        }},
    {"tcpi_pmtu",
        [](const Connection& c, const Host& host, tcp::Instant) {
            return std::int64_t{c.pathMtu.value_or(host.settings().mtu)};
        }},
    {"tcpi_busy_time",
        [](const Connection& c, const Host&, tcp::Instant now) {
            const DelayTimes& delays = c.counts.delays;
            return microseconds(delays.of(Delay::Network, now) + delays.of(Delay::PeerWindow, now) +
                delays.of(Delay::SendBuffer, now));
        }},
    {"tcpi_rwnd_limited",
        [](const Connection& c, const Host&, tcp::Instant now) {
            return microseconds(c.counts.delays.of(Delay::PeerWindow, now));
        }},
    {"tcpi_sndbuf_limited",
        [](const Connection& c, const Host&, tcp::Instant now) {
            return microseconds(c.counts.delays.of(Delay::SendBuffer, now));
        }},
};

} // namespace

std::optional<std::int64_t> tcpInfo(const Host& host, tcp::Instant now, std::string_view field)
{
    if (field == "tcpi_state") {
        return host.profile().states[static_cast<std::size_t>(stateUnderTest(host))].number;
    }
    const Connection* connection = host.current();
    if (connection == nullptr) {
        return {};
    }
    const auto* found = std::ranges::find(kFields, field, &Field::name);
    if (found != std::end(kFields)) {
        return found->value(*connection);
    }
    const auto* ofHost = std::ranges::find(kFieldsOfHost, field, &FieldOfHost::name);
    return ofHost != std::end(kFieldsOfHost) ? std::optional(ofHost->value(*connection, host, now))
                                             : std::nullopt;
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
    for (const auto& [known, bit] : kTcpInfoConstants) {
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
