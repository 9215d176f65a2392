// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <chrono>
#include <initializer_list>
#include <optional>

namespace support {

/// Writes traces by hand, row by row, in the order of their times.
class TraceBuilder
{
public:
    TraceBuilder() = default;
    /// Both ends connected, with these initial numbers.
    static TraceBuilder established(std::uint32_t client, std::uint32_t server)
    {
        sim::TraceStart start;
        start.state.values = {tcp::State::Established, tcp::State::Established};
        start.iss.values = {tcp::SeqNum{client}, tcp::SeqNum{server}};
        TraceBuilder builder;
        builder.m_trace = sim::Trace(start);
        return builder;
    }

    /// The rows that follow happen now.
    TraceBuilder& at(std::chrono::microseconds time)
    {
        m_now = tcp::Instant{} + time;
        return *this;
    }

    TraceBuilder& call(sim::Side who, tcp::CallKind kind, std::uint64_t bytes = 0)
    {
        return row(who, sim::CallRow{{kind, bytes}});
    }
    TraceBuilder& state(sim::Side who, tcp::State from, tcp::State to, tcp::Event event)
    {
        return row(who, sim::StateRow{from, to, event});
    }
    TraceBuilder& error(sim::Side who, tcp::Error error) { return row(who, sim::ErrorRow{error}); }
    TraceBuilder& timer(sim::Side who, tcp::TimerKind kind, tcp::TimerAct act, tcp::Duration length)
    {
        return row(who, sim::TimerRow{kind, act, m_now + length});
    }

    /// A segment leaves; its id is how many there are.
    TraceBuilder& send(sim::Side from, tcp::Flags flags, std::uint32_t seq,
        std::optional<std::uint32_t> ack = {}, std::uint32_t len = 0)
    {
        return depart(from, flags, seq, ack, len, {});
    }
    TraceBuilder& resend(sim::Side from, tcp::Flags flags, std::uint32_t seq,
        std::optional<std::uint32_t> ack = {}, std::uint32_t len = 0)
    {
        return depart(from, flags, seq, ack, len, {.retransmission = true});
    }
    /// A segment made by hand that arrives in this instant.
    TraceBuilder& inject(sim::Side claimedFrom, tcp::Flags flags, std::uint32_t seq,
        std::optional<std::uint32_t> ack = {}, std::uint32_t len = 0)
    {
        depart(claimedFrom, flags, seq, ack, len, {.injected = true});
        return arrive(lastId());
    }
    TraceBuilder& arrive(std::uint32_t id)
    {
        const sim::SentSegment& sent = m_trace.segment({id});
        return row(sim::opposite(sent.from), sim::ArriveRow{{id}});
    }
    TraceBuilder& drop(std::uint32_t id, sim::DropCause cause = sim::DropCause::Fault)
    {
        return row(m_trace.segment({id}).from, sim::DropRow{{id}, cause});
    }

    std::uint32_t lastId() const { return static_cast<std::uint32_t>(m_trace.segments().size()); }
    const sim::Trace& trace() const { return m_trace; }

private:
    struct Marks
    {
        bool retransmission = false;
        bool injected = false;
    };

    TraceBuilder& row(sim::Side who, const decltype(sim::TraceRow::what)& what)
    {
        m_trace.append(sim::TraceRow{m_now, who, what});
        return *this;
    }
    TraceBuilder& depart(sim::Side from, tcp::Flags flags, std::uint32_t seq,
        std::optional<std::uint32_t> ack, std::uint32_t len, Marks marks)
    {
        sim::SentSegment sent;
        sent.id = {lastId() + 1};
        sent.from = from;
        sent.retransmission = marks.retransmission;
        sent.injected = marks.injected;
        sent.reason = marks.injected ? tcp::Reason::Injected : tcp::Reason::Data;
        sent.at = m_now;
        sent.segment.flags = flags;
        sent.segment.seq = tcp::SeqNum{seq};
        sent.segment.len = len;
        sent.segment.window = 65535;
        if (ack.has_value()) {
            sent.segment.flags.set(tcp::Flag::Ack);
            sent.segment.ack = tcp::SeqNum{*ack};
        }
        m_trace.append(sent);
        return row(from, sim::SendRow{sent.id});
    }

    sim::Trace m_trace;
    tcp::Instant m_now;
};

} // namespace support
