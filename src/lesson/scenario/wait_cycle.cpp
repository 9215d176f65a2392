// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/step_check.h"

#include <algorithm>

namespace lesson {
namespace {

using sim::Side;
using tcp::CallKind;
using tcp::State;

/// What the steps of a file may do to one end at some time. Grows only.
struct Deeds
{
    bool listens = false;
    bool connects = false;
    bool sends = false;
    bool closes = false;
    /// A segment is injected to this end: it may stand for anything the peer could send.
    bool isInjectedTo = false;

    friend bool operator==(const Deeds&, const Deeds&) = default;
};
using World = sim::PerSide<Deeds>;

void doCall(const sim::UserCall& call, World& world)
{
    Deeds& deeds = world[call.who];
    deeds.listens = deeds.listens || call.call.kind == CallKind::Listen;
    deeds.connects = deeds.connects || call.call.kind == CallKind::Connect;
    deeds.sends = deeds.sends || call.call.kind == CallKind::Send;
    deeds.closes = deeds.closes || call.call.kind == CallKind::Close;
}

void perform(const sim::Step& step, World& world)
{
    if (const auto* call = std::get_if<sim::UserCall>(&step.what)) {
        doCall(*call, world);
    } else {
        world[std::get<sim::Injection>(step.what).to].isInjectedTo = true;
    }
}

bool opens(const Deeds& deeds) { return deeds.listens || deeds.connects; }

bool opensActively(const Deeds& deeds) { return deeds.connects || (deeds.listens && deeds.sends); }

/// Whether an end may come to `state` by what the world does. Where in doubt: yes.
bool isReachable(const sim::AfterState& wait, const World& world, bool established)
{
    const Deeds& own = world[wait.who];
    const Deeds& peer = world[sim::opposite(wait.who)];
    const bool opened = established || opens(own);
    const bool synComes = opensActively(peer) || own.isInjectedTo;
    const bool synAckComes = (opensActively(own) && opens(peer)) || own.isInjectedTo;
    const bool connected = established || (opens(own) && (synComes || synAckComes));
    const bool finComes = peer.closes || own.isInjectedTo;
    switch (wait.state) {
    case State::Closed:
        return opened;
    case State::Listen:
        return own.listens;
    case State::SynSent:
        return opensActively(own);
    case State::SynReceived:
        return opens(own) && synComes;
    case State::Established:
        return connected;
    case State::FinWait1:
    case State::FinWait2:
    case State::TimeWait:
        return connected && own.closes;
    case State::CloseWait:
        return connected && finComes;
    case State::Closing:
    case State::LastAck:
        return connected && own.closes && finComes;
    }
    return true;
}

/// The world once every step has been performed whose turn can come, and the steps that are left.
std::pair<World, std::vector<std::size_t>> unfold(const sim::Genesis& genesis)
{
    World world;
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < genesis.steps.size(); ++i) {
        if (awaitedBy(genesis.steps[i]) == nullptr) {
            perform(genesis.steps[i], world);
        } else {
            left.push_back(i);
        }
    }
    // The world has few flags, so this is over after a few rounds.
    World before;
    do {
        before = world;
        std::erase_if(left, [&genesis, &world](std::size_t i) {
            const sim::Step& step = genesis.steps[i];
            const bool comes = isReachable(*awaitedBy(step), world, genesis.established);
            if (comes) {
                perform(step, world);
            }
            return comes;
        });
    } while (world != before);
    return {world, left};
}

} // namespace

std::vector<std::size_t> findWaitCycle(const sim::Genesis& genesis)
{
    auto [possible, waiting] = unfold(genesis);
    // Of the steps that are left, those stay that would come if those that stay came: they wait for
    // each other. The others wait for what no step does.
    std::size_t before = 0;
    do {
        before = waiting.size();
        World world = possible;
        for (const std::size_t i : waiting) {
            perform(genesis.steps[i], world);
        }
        std::erase_if(waiting, [&genesis, &world](std::size_t i) {
            return !isReachable(*awaitedBy(genesis.steps[i]), world, genesis.established);
        });
    } while (waiting.size() != before);
    return waiting;
}

} // namespace lesson
