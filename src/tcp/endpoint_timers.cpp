// SPDX-License-Identifier: GPL-3.0-or-later

// Timeouts, RFC 9293 §3.10.8 and §3.8.3, RFC 6298 §5.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

using enum State;

namespace {
/// In the order in which they expire where several are due: the probe takes the place of the RTO.
constexpr std::array kAllTimers{TimerKind::LossProbe, TimerKind::Retransmission,
    TimerKind::TimeWait, TimerKind::Persist, TimerKind::DelayedAck, TimerKind::UserTimeout,
    TimerKind::Keepalive, TimerKind::Reordering};
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
            expire(kind, now, out);
        }
    }
}

void Endpoint::expire(TimerKind kind, Instant now, Output& out)
{
    switch (kind) {
    case TimerKind::Retransmission:
        retransmissionTimeout(now, out);
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
    case TimerKind::Reordering:
        m_tcb.congestion.reorderingTimeout(m_tcb.retransmissionQueue, sender(now));
        tellCongestion(now, out);
        return;
    case TimerKind::LossProbe:
        m_tcb.lossProbeDue = true;
        m_timers.stop(TimerKind::Retransmission); // a full RTO from now, RFC 8985 §7.3
        return;
    }
}

void Endpoint::retransmissionTimeout(Instant now, Output& out)
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
        m_tcb.congestion.timeout(m_tcb.retransmissionQueue, sender(now), m_tcb.retries > 1);
        tellCongestion(now, out);
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

    const bool repeats = outstanding && !isSentOnce(m_tcb.retransmissionQueue.front());
    arm(TimerKind::Retransmission, repeats && !closed, after(now, m_tcb.rtt.rto()));
    armLossTimers(now);

    // Data that a small window or the avoidance of silly windows holds back is forced out in time,
    // too.
    const bool probing = closed || (unsent && !outstanding);
    m_tcb.probeInterval = probing ? std::max(m_tcb.probeInterval, m_tcb.rtt.rto()) : Duration{0};
    arm(TimerKind::Persist, probing, after(now, m_tcb.probeInterval));

    arm(TimerKind::DelayedAck, m_tcb.ackDelayed, after(now, m_config->delayedAck));

    const bool waiting = outstanding || m_tcb.sendBuffer.unsent > 0;
    const bool open = m_state == Established || m_state == FinWait2 || m_state == CloseWait;
    const bool idle = open && !outstanding && !unsent;
    const Duration interval = m_config->keepaliveInterval;
    const Duration idleTime = m_config->keepalive.value_or(interval);
    const Duration quiet = m_tcb.keepaliveProbes > 0 ? std::min(interval, idleTime) : idleTime;
    arm(TimerKind::Keepalive, m_config->keepalive && idle, after(now, quiet));

    arm(TimerKind::UserTimeout, m_config->userTimeout && waiting,
        after(now, m_config->userTimeout.value_or(Duration{0})));
}

/// RFC 8985: the reordering timer (§6.2), and the probe before the retransmission timer (§7.2).
void Endpoint::armLossTimers(Instant now)
{
    const Congestion& congestion = m_tcb.congestion;
    const auto wait = congestion.reorderingWait();
    arm(TimerKind::Reordering, wait.has_value(), after(now, wait.value_or(Duration{0})));
    const auto rtoAt = m_timers.due(TimerKind::Retransmission);
    const bool probes = rtoAt && congestion.wantsProbe(m_tcb.retransmissionQueue, sender(now));
    const Duration pto = probes
        ? LossProbe::timeout(m_tcb.rtt.srtt(), m_tcb.retransmissionQueue.size() == 1, now, *rtoAt)
        : Duration{0};
    arm(TimerKind::LossProbe, probes, after(now, pto));
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
