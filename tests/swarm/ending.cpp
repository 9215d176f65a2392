// SPDX-License-Identifier: GPL-3.0-or-later

#include "ending.h"

#include "generator.h"
#include "watch.h"

#include <algorithm>

namespace swarm {

using namespace std::chrono_literals;
using sim::Side;
using tcp::CallKind;
using tcp::State;

namespace {

bool endsConnection(CallKind kind)
{
    return kind == CallKind::Close || kind == CallKind::Abort || kind == CallKind::Crash;
}

/// What would keep a run from ending if it came last.
bool needsAnEnd(CallKind kind)
{
    return kind == CallKind::Listen || kind == CallKind::Connect || kind == CallKind::StopReading;
}

struct TimedCall
{
    tcp::Instant at;
    std::size_t place;
    CallKind kind;
};

/// The calls of one user, in the order in which they come. None: some wait for states, among them
/// such as need an end.
std::optional<std::vector<TimedCall>> callsOf(const sim::Genesis& genesis, Side side)
{
    std::vector<TimedCall> calls;
    for (const sim::Step& step : genesis.steps) {
        const auto* call = std::get_if<sim::UserCall>(&step.what);
        if (call == nullptr || call->who != side) {
            continue;
        }
        if (const auto* when = std::get_if<sim::AtTime>(&step.when)) {
            calls.push_back({when->at, calls.size(), call->call.kind});
        } else if (needsAnEnd(call->call.kind)) {
            return {};
        }
    }
    std::ranges::stable_sort(calls, {}, &TimedCall::at);
    return calls;
}

/// Nobody opens, or stops reading, after having closed for the last time.
bool closesInTheEnd(const sim::Genesis& genesis, Side side)
{
    const auto calls = callsOf(genesis, side);
    if (!calls) {
        return false;
    }
    bool open = genesis.established;
    bool reading = true;
    for (const TimedCall& call : *calls) {
        open = needsAnEnd(call.kind) && call.kind != CallKind::StopReading
            ? true
            : open && !endsConnection(call.kind);
        reading = call.kind == CallKind::StopReading                               ? false
            : call.kind == CallKind::ResumeReading || call.kind == CallKind::Crash ? true
                                                                                   : reading;
    }
    return !open && reading;
}

bool bothCloseInTheEnd(const sim::Genesis& genesis)
{
    return closesInTheEnd(genesis, Side::Client) && closesInTheEnd(genesis, Side::Server);
}

bool has(const sim::Genesis& genesis, CallKind kind)
{
    return std::ranges::any_of(genesis.steps, [kind](const sim::Step& step) {
        const auto* call = std::get_if<sim::UserCall>(&step.what);
        return call != nullptr && call->call.kind == kind;
    });
}

bool isForged(const sim::Genesis& genesis)
{
    return std::ranges::any_of(genesis.steps,
        [](const sim::Step& step) { return std::holds_alternative<sim::Injection>(step.what); });
}

/// Nothing is lost by chance, for ever.
bool heals(const Run& run)
{
    sim::PerSide<sim::LinkConfig> network = run.genesis.link;
    for (const sim::Input& change : run.changes) {
        if (const auto* anew = std::get_if<sim::NetworkChange>(&change.what)) {
            network = anew->link;
        }
    }
    return std::ranges::all_of(network.values, isSound);
}

/// All settings that an end has in the course of a run.
std::vector<tcp::EndpointConfig> settingsOf(const Run& run, Side side)
{
    std::vector<tcp::EndpointConfig> all{run.genesis.endpoint[side]};
    for (const sim::Input& change : run.changes) {
        const auto* settings = std::get_if<sim::SettingsChange>(&change.what);
        if (settings != nullptr && settings->who == side) {
            all.push_back(settings->config);
        }
    }
    return all;
}

std::vector<sim::LinkConfig> linksOf(const Run& run, Side side)
{
    std::vector<sim::LinkConfig> all{run.genesis.link[side]};
    for (const sim::Input& change : run.changes) {
        if (const auto* network = std::get_if<sim::NetworkChange>(&change.what)) {
            all.push_back(network->link[side]);
        }
    }
    return all;
}

/// A TIME-WAIT that is reopened after its user has closed has a user that does not know.
bool mayReopen(const Run& run)
{
    return std::ranges::any_of(sim::kBothSides, [&run](Side side) {
        return std::ranges::any_of(settingsOf(run, side),
            [](const tcp::EndpointConfig& config) { return config.timeWaitReuse; });
    });
}

/// The connection ended otherwise than by CLOSE and FIN.
bool endsBadly(tcp::Error error)
{
    switch (error) {
    case tcp::Error::ConnectionReset:
    case tcp::Error::ConnectionRefused:
    case tcp::Error::ConnectionTimedOut:
    case tcp::Error::UserTimeout:
    case tcp::Error::Closing:
        return true;
    case tcp::Error::ConnectionDoesNotExist:
    case tcp::Error::ConnectionAlreadyExists:
    case tcp::Error::RemoteSocketUnspecified:
    case tcp::Error::ConnectionClosing:
        return false;
    }
    return true;
}

/// `side` was told of an end that leaves the other one waiting: its connection was reset or given
/// up, and what told the other end of it may be lost.
bool wasGivenUp(const sim::Trace& trace, Side side)
{
    return std::ranges::any_of(trace.rows(), [side](const sim::TraceRow& row) {
        const auto* error = std::get_if<sim::ErrorRow>(&row.what);
        return row.who == side && error != nullptr && endsBadly(error->error);
    });
}

/// A peer that is gone without a word, or whose last word was lost, sends no FIN; RFC 9293 has no
/// timer in FIN-WAIT-2.
bool isOver(const Watch& watch, const sim::Genesis& genesis, Side side)
{
    const State state = watch.simulation().endpoint(side).state();
    const Side peer = sim::opposite(side);
    const State other = watch.simulation().endpoint(peer).state();
    if (state == State::Closed || state == State::Listen) {
        return true;
    }
    const bool peerGone = other == State::Closed || other == State::Listen;
    return state == State::FinWait2 && peerGone &&
        (wasGivenUp(watch.trace(), peer) || has(genesis, CallKind::Abort) ||
            has(genesis, CallKind::Crash));
}

/// One connection, opened and closed in the regular way: each end has gone from LAST-ACK or
/// TIME-WAIT to CLOSED, once.
bool wentWell(const sim::Trace& trace)
{
    sim::PerSide<int> closed;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* error = std::get_if<sim::ErrorRow>(&row.what);
        if (error != nullptr && endsBadly(error->error)) {
            return false;
        }
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change != nullptr && change->to == State::Closed) {
            const bool regular = change->event == tcp::Event::TimeWaitTimeout ||
                (change->from == State::LastAck && change->event == tcp::Event::ReceiveAckOfFin);
            closed[row.who] += regular ? 1 : 2;
        }
    }
    return closed[Side::Client] == 1 && closed[Side::Server] == 1;
}

/// Time enough for everything that was handed over, in the smallest pieces, each of which may wait
/// for a timer; for giving up; and for two TIME-WAITs.
tcp::Duration bound(const Run& run)
{
    std::uint64_t octets = 0;
    for (const sim::Step& step : run.genesis.steps) {
        const auto* call = std::get_if<sim::UserCall>(&step.what);
        octets += call != nullptr && call->call.kind == CallKind::Send ? call->call.bytes : 0;
    }
    std::uint64_t piece = UINT64_MAX;
    tcp::Duration roundTrip{0};
    tcp::Duration patience{0};
    for (const Side side : sim::kBothSides) {
        for (const sim::LinkConfig& link : linksOf(run, side)) {
            roundTrip += link.delay + link.jitter + link.reorderHold.value_or(link.delay);
        }
        for (const tcp::EndpointConfig& config : settingsOf(run, side)) {
            piece = std::min<std::uint64_t>({piece, config.mss, config.window});
            roundTrip += config.delayedAck;
            patience += 20 * std::max({config.maxRto, config.minRto, config.initialRto}) +
                2 * config.msl + config.rtoSlop * 20;
        }
    }
    const auto pieces = static_cast<std::int64_t>(octets / std::max<std::uint64_t>(piece / 2, 1));
    return (pieces + 10) * (roundTrip + 2s) + 4 * patience + 1h;
}

/// An end that was torn from its connection has opened another one: what is left in the network
/// from the first, or in the other end, may be taken for the second's. RFC 9293 §3.4.3 asks it to
/// keep quiet for an MSL, which these users do not.
bool reopensRashly(const sim::Trace& trace, const sim::Genesis& genesis)
{
    sim::PerSide<int> openings;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        const bool opens = change != nullptr &&
            (change->to == State::SynSent ||
                (change->to == State::SynReceived && change->from != State::SynSent));
        openings[row.who] += opens ? 1 : 0;
    }
    const bool again = genesis.established
        ? openings[Side::Client] + openings[Side::Server] > 0
        : openings[Side::Client] > 1 || openings[Side::Server] > 1;
    return again &&
        (has(genesis, CallKind::Abort) || has(genesis, CallKind::Crash) ||
            wasGivenUp(trace, Side::Client) || wasGivenUp(trace, Side::Server));
}

/// When the last thing is done that has a time.
tcp::Instant lastAct(const Run& run)
{
    tcp::Instant last = run.changes.empty() ? tcp::Instant{} : run.changes.back().at;
    for (const sim::Step& step : run.genesis.steps) {
        if (const auto* when = std::get_if<sim::AtTime>(&step.when)) {
            last = std::max(last, when->at);
        }
    }
    return last;
}

} // namespace

std::string lookAtDelivered(
    const sim::PerSide<std::uint64_t>& accepted, const sim::PerSide<std::uint64_t>& received)
{
    for (const Side side : sim::kBothSides) {
        if (received[sim::opposite(side)] != accepted[side]) {
            return who(side) + "what was sent has not all come to the other user";
        }
    }
    return {};
}

bool isHonest(const sim::Genesis& genesis)
{
    return !isForged(genesis) && !has(genesis, CallKind::Crash);
}

Ending lookAtEnding(const Watch& watch, const Run& run)
{
    const sim::Genesis& genesis = run.genesis;
    if (isForged(genesis) || !bothCloseInTheEnd(genesis) || mayReopen(run) ||
        reopensRashly(watch.trace(), genesis)) {
        return {};
    }
    Ending ending;
    const bool ended = !watch.simulation().nextInstant();
    if (heals(run)) {
        const tcp::Instant latest = std::min(lastAct(run) + bound(run), genesis.until);
        const bool late = watch.simulation().now() > latest;
        if (late || !ended) {
            ending.wrong = "it does not come to an end in time";
            return ending;
        }
    }
    ending.mustClose = ended;
    for (const Side side : sim::kBothSides) {
        if (ended && !isOver(watch, genesis, side)) {
            ending.wrong = who(side) + "both users have closed, and it stays in " +
                std::string(tcp::name(watch.simulation().endpoint(side).state()));
            return ending;
        }
    }
    ending.regular = ended && isHonest(genesis) && wentWell(watch.trace());
    ending.wrong = ending.regular ? lookAtDelivered(watch.accepted(), watch.received()) : "";
    return ending;
}

} // namespace swarm
