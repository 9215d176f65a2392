// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/endpoint.h"

#include "tcp/setting.h"
#include "tcp/timestamp_clock.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace tcp {

namespace {

/// A number that nobody can foretell without the seed (RFC 6528's F), by the finaliser of
/// SplitMix64.
std::uint32_t mix(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<std::uint32_t>(value ^ (value >> 31U));
}

/// The SYN that an end with these settings would have sent.
Segment synOf(const EndpointConfig& config)
{
    Segment syn;
    syn.flags = {Flag::Syn};
    if (config.sendMss) {
        syn.options.mss = config.mss;
    }
    syn.options.windowScale = config.offeredWindowScale();
    syn.options.sackPermitted = config.sack;
    if (config.timestamps) {
        syn.options.timestamps = Timestamps{timestampAt(Instant{}), 0};
    }
    return syn;
}

/// The clock of RFC 9293 §3.4.1 ticks about every 4 microseconds.
constexpr Duration kIsnTick = std::chrono::microseconds(4);

} // namespace

Endpoint::Endpoint()
    : Endpoint(std::make_shared<const EndpointConfig>())
{}

Endpoint::Endpoint(std::shared_ptr<const EndpointConfig> config)
    : m_config(std::move(config))
{}

std::optional<std::uint8_t> EndpointConfig::offeredWindowScale() const
{
    if (!windowScale) {
        return {};
    }
    const int bits = std::bit_width(window);
    return static_cast<std::uint8_t>(std::min(int{*windowScale}, std::max(bits, 1) - 1));
}

void Endpoint::configure(std::shared_ptr<const EndpointConfig> config)
{
    if (config->keepalive != m_config->keepalive) {
        m_timers.stop(TimerKind::Keepalive);
    }
    if (config->userTimeout != m_config->userTimeout) {
        m_timers.stop(TimerKind::UserTimeout);
    }
    if (config->congestion != m_config->congestion) {
        m_tcb.congestion.noteSettings();
    }
    m_config = std::move(config);
}

void Endpoint::changeSettings(std::shared_ptr<const EndpointConfig> settings)
{
    if (!hasBegunConnection(m_state)) {
        configure(std::move(settings));
        if (m_state == State::Listen) {
            createTcb(true);
        }
        return;
    }
    auto now = std::make_shared<EndpointConfig>(*settings);
    for (const Setting setting : kAllSettings) {
        if (isKeptByConnection(setting)) {
            copy(setting, *m_config, *now);
        }
    }
    now->sendMss = m_config->sendMss; // a SYN that is repeated says the same
    now->wholeSegmentWindow = m_config->wholeSegmentWindow;
    configure(std::move(now));
    m_nextConfig = std::move(settings);
}

void Endpoint::takeNextConfig()
{
    if (m_nextConfig) {
        m_config = std::move(m_nextConfig);
    }
}

void Endpoint::connect(Endpoint& a, Endpoint& b)
{
    for (Endpoint* end : {&a, &b}) {
        end->createTcb(false);
        end->m_state = State::Established;
        end->startSending(end->chooseIss(Instant{}));
        end->m_tcb.snd.una = end->m_tcb.snd.nxt;
    }
    a.negotiate(synOf(*b.m_config), Instant{}); // both know their windows before they tell them
    b.negotiate(synOf(*a.m_config), Instant{});
    const auto meet = [](Endpoint& end, const Endpoint& peer) {
        Tcb& tcb = end.m_tcb;
        tcb.rcv.irs = peer.m_tcb.snd.iss;
        tcb.rcv.nxt = tcb.rcv.irs + 1;
        tcb.rcv.advertisedEdge = tcb.rcv.nxt + tcb.rcv.wnd;
        tcb.ts.lastAckSent = tcb.rcv.nxt;
        tcb.snd.wnd = peer.m_tcb.rcv.wnd;
        tcb.snd.maxWnd = tcb.snd.wnd;
        tcb.snd.wl1 = tcb.rcv.nxt;
        tcb.snd.wl2 = tcb.snd.una;
        tcb.congestion.begin(end.sender(Instant{}), tcb.snd.iss, false);
    };
    meet(a, b);
    meet(b, a);
    for (Endpoint* end : {&a, &b}) {
        end->armTimers(Instant{}); // keep-alive counts from the start
    }
}

void Endpoint::onSegment(const Segment& segment, Instant now, Output& out)
{
    if (leavesUnanswered(segment, out)) {
        return; // what if?
    }
    switch (m_state) {
    case State::Closed:
        arrivesClosed(segment, out);
        return;
    case State::Listen:
        arrivesListen(segment, now, out);
        return;
    case State::SynSent:
        arrivesSynSent(segment, now, out);
        return;
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        arrivesOther(segment, now, out);
        return;
    }
}

void Endpoint::enter(Event event, Output& out)
{
    const Transition* changed = changedTransition(m_config->whatIf, m_state, event);
    const Transition* row = changed != nullptr ? changed : findTransition(m_state, event);
    assert(row != nullptr);
    m_state = row->to;
    out.transitions.push_back(row);
}

void Endpoint::createTcb(bool passiveOpen)
{
    takeNextConfig();
    const std::uint64_t wanted = m_tcb.receiveWanted; // RECEIVEs may be queued in LISTEN
    m_tcb = Tcb{};
    m_tcb.receiveWanted = wanted;
    m_tcb.passiveOpen = passiveOpen;
    m_tcb.rcv.buffer = m_config->window;
    m_tcb.rcv.wnd = m_config->wholeSegmentWindow ? std::min(m_config->window, kLargestWindowField)
                                                 : m_config->window;
    m_tcb.rtt = RttEstimator(*m_config);
}

void Endpoint::deleteTcb()
{
    takeNextConfig();
    m_tcb = Tcb{};
    m_timers.stopAll();
}

/// Back to LISTEN; the user need not be informed (§3.10.7.4, second step).
void Endpoint::listenAgain(Event event, Output& out)
{
    enter(event, out);
    createTcb(true);
    m_timers.stopAll();
}

void Endpoint::fail(Event event, Error error, Output& out)
{
    enter(event, out);
    out.errors.push_back(error);
    deleteTcb();
}

SeqNum Endpoint::chooseIss(Instant now)
{
    const bool always = breaks(ChangedRule::FixedIsn);
    const std::uint32_t incarnation = always ? 0 : m_incarnation++;
    const auto& isns = m_config->isns;
    if (!isns.empty()) {
        return SeqNum{isns[std::min<std::size_t>(incarnation, isns.size() - 1)]};
    }
    const Duration age = always ? Duration{0} : now.time_since_epoch();
    const auto ticks = static_cast<std::uint32_t>(age / kIsnTick);
    return SeqNum{mix(m_config->isnSeed ^ m_config->port) + ticks};
}

void Endpoint::startSending(SeqNum iss)
{
    m_tcb.snd.iss = iss;
    m_tcb.snd.una = iss;
    m_tcb.snd.nxt = iss + 1;
}

bool operator==(const Endpoint& a, const Endpoint& b)
{
    return (a.m_config == b.m_config || *a.m_config == *b.m_config) &&
        a.settings() == b.settings() && a.m_state == b.m_state && a.m_tcb == b.m_tcb &&
        a.m_timers == b.m_timers && a.m_reportedTimers == b.m_reportedTimers &&
        a.m_incarnation == b.m_incarnation && a.m_reading == b.m_reading;
}

} // namespace tcp
