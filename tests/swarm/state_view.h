// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/simulation.h"

namespace swarm {

/// What invariants look at of one end. A view, so that tests can show them an end such as there
/// must never be.
class EndView
{
public:
    explicit EndView(const tcp::Endpoint& end)
        : EndView(end.state(), end.tcb(), end.timers(), end.config(), end.settings())
    {}
    EndView(tcp::State state, const tcp::Tcb& tcb, const tcp::Timers& timers,
        const tcp::EndpointConfig& config, const tcp::EndpointConfig& settings)
        : m_state(state)
        , m_tcb(&tcb)
        , m_timers(&timers)
        , m_config(&config)
        , m_settings(&settings)
    {}

    tcp::State state() const { return m_state; }
    const tcp::Tcb& tcb() const { return *m_tcb; }
    const tcp::Timers& timers() const { return *m_timers; }
    const tcp::EndpointConfig& config() const { return *m_config; }
    /// config(), and what waits for the next connection.
    const tcp::EndpointConfig& settings() const { return *m_settings; }

private:
    tcp::State m_state;
    const tcp::Tcb* m_tcb;
    const tcp::Timers* m_timers;
    const tcp::EndpointConfig* m_config;
    const tcp::EndpointConfig* m_settings;
};

/// What they look at of a run.
class StateView
{
public:
    explicit StateView(const sim::Simulation& state)
        : StateView(EndView(state.endpoint(sim::Side::Client)),
              EndView(state.endpoint(sim::Side::Server)), state.now())
    {}
    StateView(const EndView& client, const EndView& server, tcp::Instant now)
        : m_client(client)
        , m_server(server)
        , m_now(now)
    {}

    const EndView& endpoint(sim::Side side) const
    {
        return side == sim::Side::Client ? m_client : m_server;
    }
    tcp::Instant now() const { return m_now; }

private:
    EndView m_client;
    EndView m_server;
    tcp::Instant m_now;
};

} // namespace swarm
