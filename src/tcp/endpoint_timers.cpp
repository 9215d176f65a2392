// SPDX-License-Identifier: GPL-3.0-or-later

// Timeouts, RFC 9293 §3.10.8 and §3.8.3, RFC 6298 §5.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

using enum State;

namespace {
constexpr std::array kAllTimers{TimerKind::Retransmission, TimerKind::TimeWait, TimerKind::Persist,
    TimerKind::DelayedAck, TimerKind::UserTimeout, TimerKind::Keepalive};
static_assert(kAllTimers.size() == kTimerCount);
} // namespace

void Endpoint::onTimers(Instant now, Output& out)
{
    for (const TimerKind kind : kAllTimers) {
        const auto due = m_timers.due(kind);
        if (due && *due <= now) {
            m_timers.stop(kind);
            m_reportedTimers.stop(kind);
            out.expired.push_back({kind, TimerAct::Expire, *due});
            expire(kind, out);
        }
    }
}

void Endpoint::expire(TimerKind kind, Output& out)
{
    switch (kind) {
    case TimerKind::Retransmission:
        retransmissionTimeout(out);
        return;
    case TimerKind::TimeWait:
        enter(Event::TimeWaitTimeout, out);
        deleteTcb();
        return;
    case TimerKind::Persist:
        probeTimeout(out);
        return;
    case TimerKind::DelayedAck:
        m_tcb.ackDelayed = false;
        m_tcb.ackDue = Reason::DataAcknowledgment;
        return;
    case TimerKind::UserTimeout:
        fail(Event::UserTimeout, Error::UserTimeout, out);
        return;
    case TimerKind::Keepalive:
        keepaliveTimeout(out);
        return;
    }
}

void Endpoint::retransmissionTimeout(Output& out)
{
    const bool isSyn = m_tcb.retransmissionQueue.front().syn;
    if (m_tcb.retries >= (isSyn ? m_config->synRetries : m_config->maxRetries)) {
        fail(Event::RetriesExhausted, Error::ConnectionTimedOut, out); // R2
        return;
    }
    ++m_tcb.retries;
    m_tcb.synTimedOut = m_tcb.synTimedOut || isSyn;
    m_tcb.rtt.backOff(*m_config);
    m_tcb.headDue = Reason::RetransmissionTimeout;
    if (!isSyn) {
        congestionTimeout();
    }
}

/// As long as the peer answers, probing goes on (MUST-37); one that is silent is given up like any.
void Endpoint::probeTimeout(Output& out)
{
    if (m_tcb.retries >= m_config->maxRetries) {
        fail(Event::RetriesExhausted, Error::ConnectionTimedOut, out);
        return;
    }
    ++m_tcb.retries;
    const Duration interval = std::max(m_tcb.probeInterval, m_tcb.rtt.rto());
    m_tcb.probeInterval = std::max(interval, std::min(2 * interval, m_config->maxRto)); // SHLD-30
    m_tcb.probeDue = true;
}

void Endpoint::keepaliveTimeout(Output& out)
{
    if (m_tcb.keepaliveProbes >= m_config->keepaliveProbes) {
        fail(Event::RetriesExhausted, Error::ConnectionTimedOut, out);
        return;
    }
    ++m_tcb.keepaliveProbes;
    m_tcb.keepaliveDue = true;
}

/// Starts the timers that should run and stops those that should not, as the state demands it. A
/// timer that was stopped in this instant and is still wanted starts anew.
void Endpoint::armTimers(Instant now)
{
    const bool outstanding = !m_tcb.retransmissionQueue.empty();
    const bool unsent = maySendData() && (m_tcb.sendBuffer.unsent > 0 || finWaiting());
    const bool closed = maySendData() && windowClosed() && (outstanding || unsent) &&
        !(outstanding && m_tcb.retransmissionQueue.front().syn);

    arm(TimerKind::Retransmission, outstanding && !closed, after(now, m_tcb.rtt.rto()));

    // Data that a small window or the avoidance of silly windows holds back is forced out in time,
    // too.
    const bool probing = closed || (unsent && !outstanding);
    m_tcb.probeInterval = probing ? std::max(m_tcb.probeInterval, m_tcb.rtt.rto()) : Duration{0};
    arm(TimerKind::Persist, probing, after(now, m_tcb.probeInterval));

    arm(TimerKind::DelayedAck, m_tcb.ackDelayed, after(now, m_config->delayedAck));

    const bool waiting = outstanding || m_tcb.sendBuffer.unsent > 0;
    const bool idle = (m_state == Established || m_state == CloseWait) && !outstanding && !unsent;
    const Duration interval = m_config->keepaliveInterval;
    const Duration idleTime = m_config->keepalive.value_or(interval);
    const Duration quiet = m_tcb.keepaliveProbes > 0 ? std::min(interval, idleTime) : idleTime;
    arm(TimerKind::Keepalive, m_config->keepalive && idle, after(now, quiet));

    arm(TimerKind::UserTimeout, m_config->userTimeout && waiting,
        after(now, m_config->userTimeout.value_or(Duration{0})));
}

void Endpoint::arm(TimerKind kind, bool wanted, Instant due)
{
    if (!wanted) {
        m_timers.stop(kind);
    } else if (!m_timers.running(kind)) {
        m_timers.start(kind, due);
        m_reportedTimers.stop(kind); // a restart is told, be it due when it was before
    }
}

void Endpoint::reportTimers(Output& out)
{
    for (const TimerKind kind : kAllTimers) {
        const auto before = m_reportedTimers.due(kind);
        const auto after = m_timers.due(kind);
        if (after && after != before) {
            out.timers.push_back({kind, TimerAct::Start, *after});
        } else if (before && !after) {
            out.timers.push_back({kind, TimerAct::Stop, *before});
        }
    }
    m_reportedTimers = m_timers;
}

} // namespace tcp
