// SPDX-License-Identifier: GPL-3.0-or-later

#include "generator.h"

#include "support/random_runs.h"

#include <algorithm>

namespace swarm {

using namespace std::chrono_literals;
using sim::Random;
using sim::Side;
using support::oneOf;
using support::upTo;
using tcp::CallKind;
using tcp::Flag;
using tcp::State;

namespace {

tcp::Duration randomTime(Random& random, tcp::Duration most)
{
    return tcp::Duration(
        static_cast<std::int64_t>(random.upTo(static_cast<std::uint64_t>(most.count()))));
}

Side randomSide(Random& random) { return oneOf(random, {Side::Client, Side::Server}); }

std::uint32_t randomNumber(Random& random) { return static_cast<std::uint32_t>(random.next()); }

/// Options and the variants in which stacks differ.
void addOptions(tcp::EndpointConfig& config, Random& random)
{
    config.sack = random.chance(0.6);
    config.timestamps = random.chance(0.4);
    if (random.chance(0.3)) {
        // A window smaller than the scale's step could not be told at all.
        config.windowScale = static_cast<std::uint8_t>(upTo(random, 14));
        config.window = std::max(config.window, 4U << *config.windowScale);
    }
    config.sendMss = random.chance(0.9);
    config.requireTimestamps = random.chance(0.8);
    config.ackSecondSegment = random.chance(0.2);
    config.resetWithAck = random.chance(0.2);
    config.exactReset = random.chance(0.8);
    config.challengeSyn = random.chance(0.8);
    config.windowUpdates = oneOf(random,
        {tcp::WindowUpdates::LargeSteps, tcp::WindowUpdates::LargeSteps,
            tcp::WindowUpdates::QuarterOfBuffer, tcp::WindowUpdates::Doubling});
}

void addCongestionControl(tcp::EndpointConfig& config, Random& random)
{
    using enum tcp::CongestionControl;
    using tcp::LossRecovery;
    config.congestion = oneOf(random, {NewReno, NewReno, NewReno, Cubic, Cubic, Reno, Tahoe, None});
    config.recovery = oneOf(random,
        {LossRecovery::Agreed, LossRecovery::Agreed, LossRecovery::Sack, LossRecovery::NewReno});
    if (config.congestion == Reno || config.congestion == Tahoe) {
        config.recovery = LossRecovery::Agreed;
    }
    config.prr = random.chance(0.3);
    config.rack = random.chance(0.4);
    config.initialCwndSegments = oneOf(random, {10U, 10U, 1U, 2U, 4U, 40U});
    config.initialSsthresh.reset();
    if (random.chance(0.2)) {
        config.initialSsthresh = oneOf(random, {1U, 1000U, 10'000U, 100'000U});
    }
}

tcp::EndpointConfig randomConfig(tcp::EndpointConfig config, Random& random)
{
    for (std::uint32_t i = upTo(random, 3); i > 0; --i) {
        config.isns.push_back(oneOf(random,
            {100U, 0U, 0xffffffffU, 0xfffffff0U, 0x7fffffffU, 0x7ffffff0U, randomNumber(random)}));
    }
    config.mss = oneOf<std::uint16_t>(random, {1, 40, 100, 536, 1460, 1460, 65'495});
    config.window = oneOf(random, {1U, 2U, 50U, 1000U, 10'000U, 65'535U, 65'535U});
    config.nagle = random.chance(0.7);
    config.delayedAck = oneOf<tcp::Duration>(random, {0ms, 0ms, 40ms, 200ms, 500ms});
    config.rfc1337 = random.chance(0.2);
    config.rfc5961 = random.chance(0.8);
    config.timeWaitReuse = random.chance(0.15);
    config.maxRetries = oneOf(random, {15U, 15U, 15U, 3U, 1U, 0U});
    config.synRetries = oneOf(random, {7U, 7U, 3U, 1U, 0U});
    config.initialRto = oneOf<tcp::Duration>(random, {1s, 1s, 3s, 100ms});
    config.minRto = oneOf<tcp::Duration>(random, {1s, 1s, 200ms});
    config.maxRto = oneOf<tcp::Duration>(random, {60s, 60s, 4s});
    config.msl = oneOf<tcp::Duration>(random, {120s, 1s, 0s});
    if (random.chance(0.1)) {
        config.keepalive = randomTime(random, 60s) + 1s;
        config.keepaliveInterval = oneOf<tcp::Duration>(random, {75s, 1s});
        config.keepaliveProbes = oneOf(random, {9U, 1U});
    }
    if (random.chance(0.15)) {
        config.userTimeout = randomTime(random, 20s) + 1ms;
    }
    addOptions(config, random);
    addCongestionControl(config, random);
    return config;
}

sim::LinkConfig randomLink(Random& random, bool sound)
{
    sim::LinkConfig link;
    link.delay = oneOf<tcp::Duration>(random, {0ms, 1ms, 50ms, 50ms, 400ms});
    link.jitter = oneOf<tcp::Duration>(random, {0ms, 0ms, 30ms, 300ms});
    if (random.chance(0.2)) {
        link.rateBps = oneOf<std::uint64_t>(random, {50'000, 1'000'000, 100'000'000});
    }
    link.duplicate = oneOf(random, {0.0, 0.0, 0.2});
    link.reorder = oneOf(random, {0.0, 0.0, 0.2});
    if (sound) {
        return link;
    }
    if (random.chance(0.3)) {
        link.queue = upTo(random, 10);
    }
    link.loss = oneOf(random, {0.0, 0.0, 0.05, 0.2, 0.4});
    link.corrupt = oneOf(random, {0.0, 0.0, 0.1});
    return link;
}

/// A piece of data on this connection; what users send comes in multiples of it, so that no run is
/// a million tiny segments.
std::uint64_t pieceOf(const sim::Genesis& genesis)
{
    std::uint64_t piece = 2000;
    for (const tcp::EndpointConfig& config : genesis.endpoint.values) {
        piece = std::min<std::uint64_t>({piece, config.mss, config.window});
    }
    return piece;
}

tcp::Call randomCall(Random& random, const Character& character, const sim::Genesis& genesis)
{
    const std::uint64_t piece = pieceOf(genesis);
    const std::uint64_t bytes = oneOf<std::uint64_t>(random,
        {1, piece, std::max<std::uint64_t>(piece / 2, 1), 3 * piece, 3 * piece + 1, 20 * piece});
    const std::uint32_t which = upTo(random, 99);
    if (which < 3) {
        return {CallKind::Listen};
    }
    if (which < 6) {
        return {CallKind::Connect};
    }
    if (which < 60) {
        tcp::Call send{CallKind::Send, bytes};
        send.push = random.chance(0.8);
        send.urgent = random.chance(0.1);
        return send;
    }
    if (which < 70) {
        return {CallKind::StopReading};
    }
    if (which < 80) {
        return {CallKind::ResumeReading};
    }
    if (which < 88) {
        return {CallKind::Receive, bytes};
    }
    if (which < 89) {
        return {CallKind::Status};
    }
    if (which < 95 || !(character.aborts || character.crashes)) {
        return {CallKind::Close};
    }
    const bool crash = character.crashes && (!character.aborts || which < 97);
    return {crash ? CallKind::Crash : CallKind::Abort};
}

sim::Fault randomFault(Random& random)
{
    switch (upTo(random, 5)) {
    case 0:
        return sim::Corrupt{};
    case 1:
        return sim::Delay{randomTime(random, 3s)};
    case 2:
        return sim::Duplicate{1 + upTo(random, 2)};
    }
    return sim::Drop{};
}

/// In a run that is to end, nothing that waits for a state may open or stop reading: it might come
/// after the end.
bool mayWait(const tcp::Call& call, const Character& character)
{
    return !character.heals ||
        (call.kind != CallKind::Listen && call.kind != CallKind::Connect &&
            call.kind != CallKind::StopReading);
}

sim::Step randomStep(Random& random, const Character& character, const sim::Genesis& genesis)
{
    sim::Step step;
    const tcp::Call call = randomCall(random, character, genesis);
    if (random.chance(0.4) && mayWait(call, character)) {
        const State state = tcp::kAllStates[upTo(random, tcp::kAllStates.size() - 1)];
        step.when = sim::AfterState{
            randomSide(random), state, oneOf<tcp::Duration>(random, {0ms, 0ms, 1ms, 50ms, 1s})};
    } else {
        step.when = sim::AtTime{tcp::Instant{randomTime(random, 20s)}};
    }
    step.what = sim::UserCall{randomSide(random), call};
    return step;
}

void addFaults(sim::Genesis& genesis, Random& random, const Character& character)
{
    const double often = oneOf(random, {0.0, 0.05, 0.2, 0.4});
    const std::uint32_t first = character.heals ? upTo(random, 60) : upTo(random, 10);
    for (const Side side : sim::kBothSides) {
        for (std::uint32_t nth = 1; nth <= first; ++nth) {
            if (random.chance(often)) {
                genesis.faults.push_back({side, nth, randomFault(random)});
            }
        }
    }
}

tcp::Options forgedOptions(const tcp::Endpoint& to, tcp::SeqNum near, Random& random)
{
    tcp::Options options;
    if (random.chance(0.2)) {
        options.mss = oneOf<std::uint16_t>(random, {0, 1, 536, 65'535});
    }
    if (random.chance(0.2)) {
        options.windowScale = oneOf<std::uint8_t>(random, {0, 7, 14, 255});
    }
    options.sackPermitted = random.chance(0.2);
    if (random.chance(to.tcb().negotiated.timestamps ? 0.8 : 0.2)) {
        const std::uint32_t recent = to.tcb().ts.recent;
        options.timestamps = tcp::Timestamps{
            oneOf(random, {recent, recent, recent + 1, recent - 1, randomNumber(random)}),
            oneOf(random, {1U, recent, randomNumber(random)})};
    }
    for (std::uint32_t i = random.chance(0.2) ? upTo(random, 2) : 0; i > 0; --i) {
        options.sack.add({near + upTo(random, 3), near + upTo(random, 3)});
    }
    return options;
}

/// Of the middle of connections; or a bare RST, SYN, FIN that is exact, or nearly.
tcp::Flags forgedFlags(Random& random)
{
    tcp::Flags flags = oneOf(random,
        {tcp::Flags{Flag::Ack}, tcp::Flags{Flag::Ack}, tcp::Flags{Flag::Rst}, tcp::Flags{Flag::Syn},
            tcp::Flags{Flag::Fin, Flag::Ack}, tcp::Flags{}});
    for (const Flag flag : tcp::kFlagOrder) {
        if (random.chance(0.1)) {
            flags.set(flag);
        }
    }
    return flags;
}

/// A segment with numbers that `to` may take for its peer's, or nearly.
tcp::Segment forgedSegment(const tcp::Endpoint& to, Random& random)
{
    const auto near = [&](tcp::SeqNum seq) {
        const std::uint32_t offset =
            oneOf(random, {0U, 0U, 0U, 0U, 1U, 10U, 1000U, 70'000U, 0x80000000U});
        return random.chance(0.5) ? seq + offset : seq - offset;
    };
    const tcp::Tcb& tcb = to.tcb();
    tcp::Segment segment;
    segment.flags = forgedFlags(random);
    segment.seq = near(oneOf(random,
        {tcb.rcv.nxt, tcb.rcv.nxt, tcb.rcv.irs, tcb.rcv.nxt + tcb.rcv.wnd, tcb.rcv.nxt - 1}));
    if (segment.hasAck()) {
        segment.ack = near(oneOf(random, {tcb.snd.nxt, tcb.snd.una}));
    }
    segment.len = oneOf(random, {0U, 0U, 1U, 10U, 2000U, 65'495U});
    segment.window = oneOf<std::uint16_t>(random, {0, 1, 1000, 65'535});
    segment.urgent = oneOf<std::uint16_t>(random, {0, 0, 1, 11, 65'535});
    if (random.chance(0.5)) {
        segment.options = forgedOptions(to, segment.ack, random);
    }
    return segment;
}

} // namespace

Character randomCharacter(Random& random)
{
    Character character;
    character.heals = random.chance(0.5);
    character.forgeries = !character.heals && random.chance(0.6);
    character.crashes = random.chance(character.forgeries ? 0.5 : 0.15);
    character.aborts = random.chance(0.3);
    character.changes = random.chance(0.25);
    character.acts = static_cast<int>(oneOf(random, {0U, 5U, 20U, 60U, 150U}));
    return character;
}

sim::Genesis randomGenesis(Random& random, const Character& character)
{
    constexpr std::uint64_t kMostSeed = (std::uint64_t{1} << 53U) - 1; // what a file can say
    sim::Genesis genesis;
    genesis.seed = random.upTo(kMostSeed);
    genesis.endpoint[Side::Client].port = 49152;
    genesis.endpoint[Side::Server].port = 80;
    for (const Side side : sim::kBothSides) {
        genesis.endpoint[side] = randomConfig(genesis.endpoint[side], random);
        genesis.link[side] = randomLink(random, character.heals);
    }
    support::addOpening(genesis, random);
    for (std::uint32_t i = upTo(random, 8); i > 0; --i) {
        genesis.steps.push_back(randomStep(random, character, genesis));
    }
    addFaults(genesis, random, character);
    genesis.until = tcp::Instant{std::chrono::hours(24)};
    return genesis;
}

sim::Step randomAct(
    const sim::Simulation& state, tcp::Instant at, Random& random, const Character& character)
{
    const Side side = randomSide(random);
    if (character.forgeries && random.chance(0.5)) {
        return {sim::AtTime{at}, sim::Injection{side, forgedSegment(state.endpoint(side), random)}};
    }
    return {sim::AtTime{at}, sim::UserCall{side, randomCall(random, character, state.genesis())}};
}

sim::Input randomChange(const sim::Simulation& state, tcp::Instant at, Random& random)
{
    const Side side = randomSide(random);
    switch (upTo(random, 2)) {
    case 0: {
        const tcp::EndpointConfig& before = state.endpoint(side).settings();
        tcp::EndpointConfig config = randomConfig(before, random);
        config.isns = before.isns;
        // A run must not become one of a million tiny segments.
        config.mss = std::max(config.mss, before.mss);
        config.window = std::max(config.window, before.window);
        return {at, sim::SettingsChange{side, config}};
    }
    case 1: {
        sim::PerSide<sim::LinkConfig> link = state.network();
        link[side] = randomLink(random, random.chance(0.5));
        return {at, sim::NetworkChange{link}};
    }
    }
    const bool withdraw = random.chance(0.2);
    return {at, sim::NextFault{side, withdraw ? std::nullopt : std::optional(randomFault(random))}};
}

bool isSound(const sim::LinkConfig& link)
{
    return link.loss <= 0 && link.corrupt <= 0 && !link.queue;
}

sim::NetworkChange healed(const sim::Simulation& state)
{
    sim::NetworkChange change{state.network()};
    for (sim::LinkConfig& link : change.link.values) {
        link.loss = 0;
        link.corrupt = 0;
        link.queue.reset();
    }
    return change;
}

} // namespace swarm
