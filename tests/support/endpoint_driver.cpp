// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/endpoint_driver.h"

#include <algorithm>

namespace support {

using enum tcp::State;
using tcp::CallKind;
using tcp::Flag;

Progress progressIn(tcp::State state)
{
    switch (state) {
    case Closed:
    case Listen:
        return {0, 0, 0};
    case SynSent:
        return {0, 1, 0};
    case SynReceived:
        return {0, 1, 1};
    case Established:
        return {1, 1, 1};
    case FinWait1:
        return {1, 2, 1};
    case FinWait2:
        return {2, 2, 1};
    case CloseWait:
        return {1, 1, 2};
    case Closing:
    case LastAck:
        return {1, 2, 2};
    case TimeWait:
        return {2, 2, 2};
    }
    return {};
}

std::set<const tcp::Transition*>& rowsReached()
{
    static std::set<const tcp::Transition*> rows;
    return rows;
}

tcp::EndpointConfig EndpointDriver::defaults(Numbers numbers)
{
    tcp::EndpointConfig config;
    config.isns = {numbers.iss};
    config.mss = kMss;
    config.window = kOwnWindow;
    return config;
}

EndpointDriver::EndpointDriver(Numbers numbers)
    : EndpointDriver(numbers, defaults(numbers))
{}

EndpointDriver::EndpointDriver(Numbers numbers, tcp::EndpointConfig config)
    : m_numbers(numbers)
    , m_endpoint(std::make_shared<const tcp::EndpointConfig>(std::move(config)))
{}

void EndpointDriver::handshake(tcp::State state, Opening opening)
{
    if (opening == Opening::Passive) {
        call(CallKind::Listen);
        if (state == Listen) {
            return;
        }
        arrive(segment({Flag::Syn}, 0));
        if (state == SynReceived) {
            return;
        }
        pass(kPeerDelay);
        arrive(segment({Flag::Ack}, 1, 1));
        return;
    }
    call(CallKind::Connect);
    if (state == SynSent) {
        return;
    }
    pass(kPeerDelay);
    if (state == SynReceived) {
        arrive(segment({Flag::Syn}, 0)); // simultaneous open
        return;
    }
    arrive(segment({Flag::Syn, Flag::Ack}, 0, 1));
}

void EndpointDriver::reach(tcp::State state, Opening opening)
{
    switch (state) {
    case Closed:
        return;
    case Listen:
        handshake(state, Opening::Passive);
        return;
    case SynSent:
        handshake(state, Opening::Active);
        return;
    case SynReceived:
    case Established:
        handshake(state, opening);
        return;
    case FinWait1:
        reach(Established, opening);
        call(CallKind::Close);
        return;
    case FinWait2:
        reach(FinWait1, opening);
        pass(kPeerDelay);
        arrive(segment({Flag::Ack}, 1, 2));
        return;
    case CloseWait:
        reach(Established, opening);
        arrive(segment({Flag::Fin, Flag::Ack}, 1, 1));
        return;
    case Closing:
        reach(FinWait1, opening);
        arrive(segment({Flag::Fin, Flag::Ack}, 1, 1));
        return;
    case LastAck:
        reach(CloseWait, opening);
        call(CallKind::Close);
        return;
    case TimeWait:
        reach(FinWait2, opening);
        arrive(segment({Flag::Fin, Flag::Ack}, 1, 2));
        return;
    }
}

tcp::Output EndpointDriver::instant(const std::function<void(tcp::Endpoint&, tcp::Output&)>& events)
{
    tcp::Output out;
    events(m_endpoint, out);
    m_endpoint.dispatch(m_now, out);
    rowsReached().insert(out.transitions.begin(), out.transitions.end());
    return out;
}

tcp::Output EndpointDriver::call(const tcp::Call& call)
{
    return instant(
        [&](tcp::Endpoint& endpoint, tcp::Output& out) { endpoint.onCall(call, m_now, out); });
}

tcp::Output EndpointDriver::call(CallKind kind, std::uint64_t bytes)
{
    return call(tcp::Call{kind, bytes});
}

tcp::Output EndpointDriver::arrive(const tcp::Segment& segment)
{
    return instant([&](tcp::Endpoint& endpoint, tcp::Output& out) {
        endpoint.onSegment(segment, m_now, out);
    });
}

tcp::Output EndpointDriver::expireNext()
{
    m_now = std::max(m_now, m_endpoint.nextTimer().value_or(m_now));
    return instant(
        [&](tcp::Endpoint& endpoint, tcp::Output& out) { endpoint.onTimers(m_now, out); });
}

tcp::Output EndpointDriver::pass(tcp::Duration time)
{
    const tcp::Instant until = m_now + time;
    tcp::Output all;
    while (m_endpoint.nextTimer().value_or(until + tcp::Duration{1}) <= until) {
        const tcp::Output one = expireNext();
        const auto append = [](auto& to, const auto& from) {
            to.insert(to.end(), from.begin(), from.end());
        };
        append(all.expired, one.expired);
        append(all.transitions, one.transitions);
        append(all.notes, one.notes);
        append(all.errors, one.errors);
        append(all.timers, one.timers);
        append(all.departures, one.departures);
    }
    m_now = until;
    return all;
}

tcp::Segment EndpointDriver::segment(
    tcp::Flags flags, std::int32_t seq, std::int32_t ack, std::uint32_t len) const
{
    tcp::Segment segment;
    segment.flags = flags;
    segment.seq = tcp::SeqNum{m_numbers.irs} + static_cast<std::uint32_t>(seq);
    if (flags.has(Flag::Ack)) {
        segment.ack = tcp::SeqNum{m_numbers.iss} + static_cast<std::uint32_t>(ack);
    }
    segment.len = len;
    segment.window = kPeerWindow;
    if (flags.has(Flag::Syn)) {
        segment.options.mss = kMss;
    }
    return segment;
}

Progress EndpointDriver::progress() const
{
    const auto from = [](std::uint32_t isn, tcp::SeqNum seq) {
        return static_cast<std::int32_t>(seq.value - isn);
    };
    const tcp::Tcb& tcb = m_endpoint.tcb();
    return {from(m_numbers.iss, tcb.snd.una), from(m_numbers.iss, tcb.snd.nxt),
        from(m_numbers.irs, tcb.rcv.nxt)};
}

namespace {

/// "ISS+1", or the plain number where it is far from it.
std::string offset(const char* base, std::uint32_t isn, std::uint32_t value)
{
    constexpr std::int32_t kNear = 2'000'000;
    const auto difference = static_cast<std::int32_t>(value - isn);
    if (difference > kNear || difference < -kNear) {
        return std::to_string(value);
    }
    const char* sign = difference >= 0 ? "+" : "";
    return std::string(base) + (difference != 0 ? sign + std::to_string(difference) : "");
}

} // namespace

std::string text(const tcp::Segment& segment, Numbers numbers)
{
    // The RST that answers a segment without an ACK has the number zero itself.
    const bool plainZero = segment.rst() && segment.hasAck() && segment.seq == tcp::SeqNum{0};
    std::string text =
        "<SEQ=" + (plainZero ? "0" : offset("ISS", numbers.iss, segment.seq.value)) + ">";
    if (segment.hasAck()) {
        text += "<ACK=" + offset("IRS", numbers.irs, segment.ack.value) + ">";
    }
    text += "<CTL=" + toString(segment.flags) + ">";
    if (segment.len > 0) {
        text += "<DATA=" + std::to_string(segment.len) + ">";
    }
    if (segment.options.mss) {
        text += "<MSS=" + std::to_string(*segment.options.mss) + ">";
    }
    return text;
}

std::string departures(const tcp::Output& out, Numbers numbers)
{
    std::string lines;
    for (const tcp::Departure& departure : out.departures) {
        lines += (lines.empty() ? "" : "\n") + text(departure.segment, numbers);
    }
    return lines;
}

std::string path(const tcp::Output& out)
{
    std::string states;
    for (const tcp::Transition* row : out.transitions) {
        states += (states.empty() ? "" : " ") + std::string(tcp::name(row->to));
    }
    return states;
}

std::string errors(const tcp::Output& out)
{
    std::string list;
    for (const tcp::Error error : out.errors) {
        list += (list.empty() ? "" : ", ") + std::string(tcp::provenance(error).id);
    }
    return list;
}

std::string notes(const tcp::Output& out)
{
    std::string list;
    for (const tcp::Note note : out.notes) {
        list += (list.empty() ? "" : ", ") + std::string(tcp::provenance(note).id);
    }
    return list;
}

} // namespace support
