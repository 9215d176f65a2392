// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/random_runs.h"

#include <algorithm>

namespace support {

namespace {

using namespace std::chrono_literals;
using sim::Random;
using sim::Side;
using tcp::CallKind;
using tcp::Flag;
using tcp::State;

tcp::Duration randomTime(Random& random, std::uint32_t mostMilliseconds)
{
    return std::chrono::milliseconds(upTo(random, mostMilliseconds));
}

Side randomSide(Random& random) { return oneOf(random, {Side::Client, Side::Server}); }

tcp::EndpointConfig randomConfig(Random& random)
{
    tcp::EndpointConfig config;
    for (std::uint32_t i = upTo(random, 3); i > 0; --i) {
        config.isns.push_back(oneOf(random,
            {100U, 0xffffffffU, 0xfffffff0U, 0x7fffffffU,
                static_cast<std::uint32_t>(random.next())}));
    }
    config.mss = oneOf<std::uint16_t>(random, {40, 100, 536, 1460, 1460});
    config.window = oneOf(random, {1U, 50U, 1000U, 10'000U, 65'535U, 65'535U});
    config.nagle = random.chance(0.7);
    config.delayedAck = oneOf<tcp::Duration>(random, {0ms, 0ms, 40ms, 200ms});
    config.rfc1337 = random.chance(0.2);
    config.rfc5961 = random.chance(0.8);
    config.timeWaitReuse = random.chance(0.2);
    config.sack = random.chance(0.3);
    config.timestamps = random.chance(0.3);
    if (random.chance(0.3)) {
        // A window smaller than the scale's step could not be told at all.
        config.windowScale = static_cast<std::uint8_t>(upTo(random, 14));
        config.window = std::max(config.window, 4U << *config.windowScale);
    }
    if (random.chance(0.1)) {
        config.keepalive = randomTime(random, 60'000) + 1s;
    }
    config.minRto = oneOf<tcp::Duration>(random, {1s, 1s, 200ms});
    config.msl = oneOf<tcp::Duration>(random, {120s, 1s});
    return config;
}

sim::LinkConfig randomLink(Random& random, bool bad)
{
    sim::LinkConfig link;
    link.delay = oneOf<tcp::Duration>(random, {0ms, 1ms, 50ms, 50ms, 400ms});
    if (random.chance(0.2)) {
        link.rateBps = oneOf<std::uint64_t>(random, {50'000, 1'000'000, 100'000'000});
    }
    if (!bad) {
        return link;
    }
    if (random.chance(0.3)) {
        link.queue = upTo(random, 10);
    }
    link.jitter = oneOf<tcp::Duration>(random, {0ms, 0ms, 30ms, 300ms});
    link.loss = oneOf(random, {0.0, 0.0, 0.05, 0.2, 0.4});
    link.duplicate = oneOf(random, {0.0, 0.0, 0.2});
    link.reorder = oneOf(random, {0.0, 0.0, 0.2});
    link.corrupt = oneOf(random, {0.0, 0.0, 0.1});
    return link;
}

tcp::Call randomCall(Random& random, const Chaos& chaos)
{
    const auto bytes = oneOf<std::uint64_t>(random, {1, 10, 1000, 5000, 30'000});
    const std::uint32_t which = upTo(random, 99);
    if (which < 3) {
        return {CallKind::Listen};
    }
    if (which < 6) {
        return {CallKind::Connect};
    }
    if (which < 60) {
        return {CallKind::Send, bytes};
    }
    if (which < 70) {
        return {CallKind::StopReading};
    }
    if (which < 80) {
        return {CallKind::ResumeReading};
    }
    if (which < 90) {
        return {CallKind::Receive, bytes};
    }
    if (which < 95) {
        return {CallKind::Close};
    }
    if (!chaos.aborts) {
        return {CallKind::Status};
    }
    return chaos.forgeries && which < 97 ? tcp::Call{CallKind::Crash} : tcp::Call{CallKind::Abort};
}

sim::Fault randomFault(Random& random)
{
    switch (upTo(random, 3)) {
    case 0:
        return sim::Drop{};
    case 1:
        return sim::Corrupt{};
    case 2:
        return sim::Delay{randomTime(random, 3000)};
    }
    return sim::Duplicate{upTo(random, 3)};
}

/// What a user can change while it runs.
sim::Input randomChange(const sim::Simulation& state, Random& random, tcp::Instant at)
{
    const Side side = randomSide(random);
    switch (upTo(random, 2)) {
    case 0: {
        tcp::EndpointConfig config = randomConfig(random);
        config.isns = state.endpoint(side).settings().isns;
        return {at, sim::SettingsChange{side, config}};
    }
    case 1: {
        sim::PerSide<sim::LinkConfig> link = state.network();
        link[side] = randomLink(random, true);
        return {at, sim::NetworkChange{link}};
    }
    }
    const bool withdraw = random.chance(0.2);
    return {at, sim::NextFault{side, withdraw ? std::nullopt : std::optional(randomFault(random))}};
}

sim::Step randomStep(Random& random, const Chaos& chaos)
{
    sim::Step step;
    if (random.chance(0.3)) {
        const State state = tcp::kAllStates[upTo(random, tcp::kAllStates.size() - 1)];
        step.when = sim::AfterState{
            randomSide(random), state, oneOf<tcp::Duration>(random, {0ms, 0ms, 50ms, 1s})};
    } else {
        step.when = sim::AtTime{tcp::Instant{randomTime(random, 20'000)}};
    }
    step.what = sim::UserCall{randomSide(random), randomCall(random, chaos)};
    return step;
}

} // namespace

void addOpening(sim::Genesis& genesis, Random& random)
{
    const auto open = [&](Side who, CallKind kind, tcp::Duration at) {
        genesis.steps.push_back(
            {sim::AtTime{tcp::Instant{at}}, sim::UserCall{who, tcp::Call{kind}}});
    };
    const Side first = randomSide(random);
    switch (upTo(random, 5)) {
    case 0:
        genesis.established = true;
        return;
    case 1:
        open(first, CallKind::Connect, 0ms);
        open(sim::opposite(first), CallKind::Connect, randomTime(random, 100));
        return;
    default:
        open(first, CallKind::Listen, 0ms);
        open(sim::opposite(first), CallKind::Connect, 0ms);
        return;
    }
}

sim::Genesis randomGenesis(Random& random, const Chaos& chaos)
{
    sim::Genesis genesis;
    genesis.seed = random.next();
    for (const Side side : sim::kBothSides) {
        genesis.endpoint[side] = randomConfig(random);
        genesis.link[side] = randomLink(random, chaos.badNetwork);
    }
    addOpening(genesis, random);
    for (std::uint32_t i = upTo(random, 8); i > 0; --i) {
        genesis.steps.push_back(randomStep(random, chaos));
    }
    if (chaos.badNetwork) {
        for (std::uint32_t i = upTo(random, 4); i > 0; --i) {
            genesis.faults.push_back(
                {randomSide(random), 1 + upTo(random, 10), randomFault(random)});
        }
    }
    return genesis;
}

tcp::Segment forgedSegment(const tcp::Endpoint& to, Random& random)
{
    const auto near = [&](tcp::SeqNum seq) {
        const std::uint32_t offset = oneOf(random, {0U, 0U, 0U, 1U, 10U, 1000U, 70'000U});
        return random.chance(0.5) ? seq + offset : seq - offset;
    };
    tcp::Segment segment;
    segment.seq = near(to.tcb().rcv.nxt);
    for (const Flag flag : {Flag::Syn, Flag::Fin, Flag::Rst, Flag::Psh, Flag::Urg}) {
        if (random.chance(0.15)) {
            segment.flags.set(flag);
        }
    }
    if (random.chance(0.8)) {
        segment.flags.set(Flag::Ack);
        segment.ack = near(random.chance(0.5) ? to.tcb().snd.nxt : to.tcb().snd.una);
    }
    segment.len = oneOf(random, {0U, 0U, 1U, 10U, 2000U});
    segment.window = oneOf<std::uint16_t>(random, {0, 1, 1000, 65'535});
    return segment;
}

/// Something of the plan that is left out, or cannot be any more.
sim::Input randomOmission(const sim::Simulation& state, Random& random, tcp::Instant at)
{
    const sim::Genesis& genesis = state.genesis();
    if (!genesis.faults.empty() && (genesis.steps.empty() || random.chance(0.3))) {
        const auto& fault = genesis.faults[random.upTo(genesis.faults.size() - 1)];
        return {at, sim::Omission{sim::NthSent{fault.from, fault.nth}}};
    }
    if (genesis.steps.empty()) {
        return {at, sim::NextFault{}};
    }
    const auto index = static_cast<std::uint32_t>(random.upTo(genesis.steps.size() - 1));
    return {at, sim::Omission{sim::PlannedStep{index, genesis.steps[index].what}}};
}

sim::Input randomInput(const sim::Simulation& state, Random& random, const Chaos& chaos)
{
    const auto next = state.nextInstant();
    if (next && random.chance(0.75)) {
        return {{}, sim::Advance{}};
    }
    const tcp::Instant last = next.value_or(state.now() + 1s);
    const auto span = static_cast<std::uint64_t>((last - state.now()).count());
    const tcp::Instant at = state.now() + tcp::Duration(random.upTo(span));
    const std::uint32_t which = upTo(random, chaos.changes ? 12 : 9);
    if (which == 12) {
        return randomOmission(state, random, at);
    }
    if (which > 9 && chaos.changes) {
        return randomChange(state, random, at);
    }
    if (which < 3 && chaos.badNetwork && !state.inFlight().empty()) {
        const auto most = static_cast<std::uint32_t>(state.inFlight().size() - 1);
        const sim::Flight& flight = state.inFlight()[upTo(random, most)];
        return {at, sim::SegmentFault{flight.segment, randomFault(random)}};
    }
    if (which < 5 && chaos.forgeries) {
        const Side to = randomSide(random);
        return {at, sim::Injection{to, forgedSegment(state.endpoint(to), random)}};
    }
    return {at, sim::UserCall{randomSide(random), randomCall(random, chaos)}};
}

} // namespace support
