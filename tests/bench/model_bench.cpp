// SPDX-License-Identifier: GPL-3.0-or-later
// What the model costs: bulk transfer with the trace kept and without, memory per segment, history
// of a million events, a keyframe. Times are CPU time; `segments/s` counts both directions.

#include "sim/history.h"
#include "sim/simulation.h"

#include <benchmark/benchmark.h>

namespace {

using sim::Side;

constexpr std::uint64_t kSegments = 1'000'000;
constexpr std::uint64_t kMss = 1460;

/// The client sends `segments` / 2 full segments, each of which is acknowledged.
sim::Genesis bulk(
    std::uint64_t segments, tcp::CongestionControl control = tcp::CongestionControl::NewReno)
{
    sim::Genesis genesis;
    for (tcp::EndpointConfig& config : genesis.endpoint.values) {
        config.congestion = control;
    }
    genesis.established = true;
    genesis.until = tcp::Instant{std::chrono::hours(24)};
    const tcp::Call send{tcp::CallKind::Send, segments / 2 * kMss};
    genesis.steps.push_back({sim::AtTime{}, sim::UserCall{Side::Client, send}});
    // A line, so that segments arrive one by one: an instant each.
    for (const Side side : sim::kBothSides) {
        genesis.link[side].rateBps = 100'000'000;
    }
    return genesis;
}

std::uint64_t play(sim::Simulation& simulation, sim::Trace* trace)
{
    std::uint64_t instants = 0;
    while (simulation.apply({{}, sim::Advance{}}, trace)) {
        ++instants;
    }
    return instants;
}

void countSegments(benchmark::State& state, const sim::Simulation& simulation, std::uint64_t events)
{
    using benchmark::Counter;
    state.counters["events/s"] =
        Counter(static_cast<double>(events), Counter::kIsIterationInvariantRate);
    state.counters["segments/s"] =
        Counter(static_cast<double>(simulation.segmentCount()), Counter::kIsIterationInvariantRate);
    state.counters["segments"] = static_cast<double>(simulation.segmentCount());
}

/// By congestion control: NewReno may take 1.15 times as long as none.
void bulkWithoutTrace(benchmark::State& state)
{
    const auto control = static_cast<tcp::CongestionControl>(state.range(0));
    const sim::Simulation start(bulk(kSegments, control));
    for (auto _ : state) {
        sim::Simulation simulation = start;
        const std::uint64_t events = play(simulation, nullptr);
        state.PauseTiming();
        countSegments(state, simulation, events);
        state.ResumeTiming();
    }
}
BENCHMARK(bulkWithoutTrace)
    ->ArgName("control")
    ->Arg(static_cast<int>(tcp::CongestionControl::None))
    ->Arg(static_cast<int>(tcp::CongestionControl::NewReno))
    ->Unit(benchmark::kMillisecond);

void bulkWithTrace(benchmark::State& state)
{
    const sim::Simulation start(bulk(kSegments));
    for (auto _ : state) {
        sim::Simulation simulation = start;
        sim::Trace trace(start.traceStart());
        const std::uint64_t events = play(simulation, &trace);
        state.PauseTiming();
        countSegments(state, simulation, events);
        const double rows = static_cast<double>(trace.rows().size());
        const double segments = static_cast<double>(trace.segments().size());
        state.counters["rows/segment"] = rows / segments;
        state.counters["octets/row"] = sizeof(sim::TraceRow);
        state.counters["octets/segment"] =
            (rows * sizeof(sim::TraceRow) + segments * sizeof(sim::SentSegment) +
                static_cast<double>(trace.rtts().size()) * sizeof(tcp::RttSample)) /
            segments;
        state.ResumeTiming();
    }
}
BENCHMARK(bulkWithTrace)->Unit(benchmark::kMillisecond);

/// A history of a million events, told once for the benchmarks below.
sim::History& longHistory()
{
    static sim::History history = [] {
        sim::History made(bulk(kSegments));
        made.runToEnd();
        return made;
    }();
    return history;
}

void stepBack(benchmark::State& state)
{
    sim::History& history = longHistory();
    history.seek(history.size());
    for (auto _ : state) {
        if (!history.stepBack()) {
            history.seek(history.size());
        }
    }
    state.counters["events"] = static_cast<double>(history.size());
    state.counters["MB"] = static_cast<double>(history.memoryUsed()) / 1e6;
}
BENCHMARK(stepBack)->Unit(benchmark::kMicrosecond);

void seekAnywhere(benchmark::State& state)
{
    sim::History& history = longHistory();
    sim::Random random(1);
    for (auto _ : state) {
        history.seek(random.upTo(history.size()));
    }
}
BENCHMARK(seekAnywhere)->Unit(benchmark::kMicrosecond);

/// The copy of a state in the middle of the transfer, its window in flight.
void keyframe(benchmark::State& state)
{
    sim::Simulation simulation(bulk(10'000));
    for (int i = 0; i < 5'000; ++i) {
        simulation.apply({{}, sim::Advance{}}, nullptr);
    }
    for (auto _ : state) {
        sim::Simulation copy = simulation;
        benchmark::DoNotOptimize(copy);
    }
    state.counters["octets"] = static_cast<double>(simulation.memoryUsed());
}
BENCHMARK(keyframe);

} // namespace

BENCHMARK_MAIN();
