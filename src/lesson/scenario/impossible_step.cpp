// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/step_check.h"

#include "tcp/call_error.h"
#include "tcp/endpoint.h"

#include <algorithm>
#include <memory>

namespace lesson {
namespace {

using tcp::CallKind;
using tcp::State;

bool opens(CallKind kind) { return kind == CallKind::Listen || kind == CallKind::Connect; }

/// Calls after which nothing from the network can have changed the state of a connected end.
bool isQuiet(CallKind kind)
{
    return kind == CallKind::Send || kind == CallKind::Receive || kind == CallKind::StopReading ||
        kind == CallKind::ResumeReading || kind == CallKind::Status;
}

const sim::UserCall* callOf(const sim::Step& step)
{
    return std::get_if<sim::UserCall>(&step.what);
}

/// One end, as far as its state follows from its own calls alone.
class KnownEnd
{
public:
    KnownEnd() = default;
    KnownEnd(tcp::Endpoint endpoint, bool certain, bool opensByWaiting)
        : m_endpoint(std::move(endpoint))
        , m_certain(certain)
        , m_opensByWaiting(opensByWaiting)
    {}

    void startInstant(tcp::Instant at)
    {
        if (at == m_now) {
            return;
        }
        m_now = at;
        // Only a call opens a closed end, and nothing ends a connection that is left in peace.
        const State state = m_endpoint.state();
        m_certain =
            m_certain && (state == State::Closed || (state == State::Established && !m_disturbed));
    }

    /// From the next instant on the network may have ended the connection.
    void disturb() { m_disturbed = true; }

    std::optional<tcp::Error> take(const tcp::Call& call)
    {
        const auto error = m_endpoint.errorOf(call);
        if (m_certain && error) {
            return error;
        }
        tcp::Output ignored;
        if (call.kind == CallKind::Abort || call.kind == CallKind::Crash) {
            // Whatever the state was, it is CLOSED now.
            m_endpoint.onCall({CallKind::Crash}, m_now, ignored);
            m_certain = !m_opensByWaiting;
        } else {
            m_endpoint.onCall(call, m_now, ignored);
        }
        return std::nullopt;
    }

private:
    tcp::Endpoint m_endpoint;
    bool m_certain = false;
    bool m_opensByWaiting = false;
    bool m_disturbed = false;
    tcp::Instant m_now{tcp::Duration(-1)};
};

/// Whether segments may get lost, so that data may end a connection by time-out.
bool losesSegments(const sim::Genesis& genesis)
{
    return !genesis.faults.empty() ||
        std::any_of(genesis.link.values.begin(), genesis.link.values.end(),
            [](const sim::LinkConfig& link) {
                return link.loss > 0 || link.corrupt > 0 || link.queue.has_value();
            });
}

bool opensByWaiting(const sim::Genesis& genesis, sim::Side side)
{
    return std::any_of(genesis.steps.begin(), genesis.steps.end(), [side](const sim::Step& step) {
        const auto* call = callOf(step);
        return awaitedBy(step) != nullptr && call != nullptr && call->who == side &&
            opens(call->call.kind);
    });
}

bool opensAtAll(const sim::Genesis& genesis, sim::Side side)
{
    return genesis.established ||
        std::any_of(genesis.steps.begin(), genesis.steps.end(), [side](const sim::Step& step) {
            const auto* call = callOf(step);
            return call != nullptr && call->who == side && opens(call->call.kind);
        });
}

/// Whether a step that waits may end a connection at any time.
bool endsByWaiting(const sim::Genesis& genesis)
{
    return std::any_of(genesis.steps.begin(), genesis.steps.end(), [](const sim::Step& step) {
        const auto* call = callOf(step);
        return awaitedBy(step) != nullptr && (call == nullptr || !isQuiet(call->call.kind));
    });
}

std::vector<std::size_t> timedSteps(const sim::Genesis& genesis)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < genesis.steps.size(); ++i) {
        if (awaitedBy(genesis.steps[i]) == nullptr) {
            order.push_back(i);
        }
    }
    const auto at = [&genesis](
                        std::size_t i) { return std::get<sim::AtTime>(genesis.steps[i].when).at; };
    std::stable_sort(
        order.begin(), order.end(), [&at](std::size_t a, std::size_t b) { return at(a) < at(b); });
    return order;
}

sim::PerSide<KnownEnd> knownEnds(const sim::Genesis& genesis)
{
    const auto endpoint = [&genesis](sim::Side side) {
        return tcp::Endpoint(std::make_shared<const tcp::EndpointConfig>(genesis.endpoint[side]));
    };
    sim::PerSide<tcp::Endpoint> endpoints;
    for (const sim::Side side : sim::kBothSides) {
        endpoints[side] = endpoint(side);
    }
    if (genesis.established) {
        tcp::Endpoint::connect(endpoints[sim::Side::Client], endpoints[sim::Side::Server]);
    }
    const bool endsByItself = endsByWaiting(genesis);
    sim::PerSide<KnownEnd> ends;
    for (const sim::Side side : sim::kBothSides) {
        const bool opens = opensByWaiting(genesis, side);
        const bool certain = genesis.established ? !endsByItself : !opens;
        ends[side] = KnownEnd(endpoints[side], certain, opens);
    }
    return ends;
}

std::optional<ImpossibleStep> amongTimed(const sim::Genesis& genesis)
{
    auto ends = knownEnds(genesis);
    const bool lossy = losesSegments(genesis);
    for (const std::size_t i : timedSteps(genesis)) {
        const sim::Step& step = genesis.steps[i];
        const auto* call = callOf(step);
        for (KnownEnd& end : ends.values) {
            end.startInstant(std::get<sim::AtTime>(step.when).at);
            if (call == nullptr || lossy || !isQuiet(call->call.kind)) {
                end.disturb();
            }
        }
        if (call != nullptr) {
            if (const auto answer = ends[call->who].take(call->call)) {
                return ImpossibleStep{i, *answer};
            }
        }
    }
    return std::nullopt;
}

std::optional<tcp::Error> answerToWaiting(
    const sim::AfterState& wait, const sim::UserCall& call, bool everOpened)
{
    if (!everOpened) {
        return tcp::errorOf(State::Closed, call.call, {});
    }
    if (wait.who == call.who && wait.after == tcp::Duration(0)) {
        // Right as the state is entered. Other states of the same instant give the same answer.
        return tcp::errorOf(wait.state, call.call, {});
    }
    return std::nullopt;
}

} // namespace

std::optional<ImpossibleStep> findImpossibleStep(const sim::Genesis& genesis)
{
    if (const auto found = amongTimed(genesis)) {
        return found;
    }
    const sim::PerSide<bool> opened{
        {opensAtAll(genesis, sim::Side::Client), opensAtAll(genesis, sim::Side::Server)}};
    for (std::size_t i = 0; i < genesis.steps.size(); ++i) {
        const auto* wait = awaitedBy(genesis.steps[i]);
        const auto* call = callOf(genesis.steps[i]);
        if (wait == nullptr || call == nullptr) {
            continue;
        }
        if (const auto answer = answerToWaiting(*wait, *call, opened[call->who])) {
            return ImpossibleStep{i, *answer};
        }
    }
    return std::nullopt;
}

} // namespace lesson
