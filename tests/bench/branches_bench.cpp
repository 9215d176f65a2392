// SPDX-License-Identifier: GPL-3.0-or-later
// What branches cost in a run of a million events: one that begins half-way, and switching to and
// fro. Times are CPU time.

#include "session/branches.h"

#include <benchmark/benchmark.h>

namespace {

using sim::Side;

constexpr std::uint64_t kSegments = 500'000;
constexpr std::uint64_t kMss = 1460;

/// A bulk transfer over a line, so that segments arrive one by one: an instant each.
session::Branches bulk()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.until = tcp::Instant{std::chrono::hours(24)};
    const tcp::Call send{tcp::CallKind::Send, kSegments * kMss};
    genesis.steps.push_back({sim::AtTime{}, sim::UserCall{Side::Client, send}});
    for (const Side side : sim::kBothSides) {
        genesis.link[side].rateBps = 100'000'000;
    }
    session::Branches branches(genesis);
    while (branches.apply({{}, sim::Advance{}})) {
    }
    return branches;
}

sim::Input abortNow(const session::Branches& branches)
{
    const sim::UserCall abort{Side::Server, {tcp::CallKind::Abort, 0, true}};
    return {branches.history().current().now(), abort};
}

/// One that begins and is removed again.
void begin(benchmark::State& state)
{
    session::Branches branches = bulk();
    const std::size_t fork =
        branches.history().size() * static_cast<std::size_t>(state.range()) / 100;
    for (auto _ : state) {
        branches.seek(fork);
        branches.apply(abortNow(branches));
        const session::BranchId fresh = branches.current();
        state.PauseTiming();
        branches.switchTo({});
        branches.remove(fresh);
        state.ResumeTiming();
    }
    state.counters["inputs"] = static_cast<double>(branches.history().size());
    state.counters["rows"] = static_cast<double>(branches.history().trace().rows().size());
}
BENCHMARK(begin)->Arg(1)->Arg(50)->Arg(99)->Unit(benchmark::kMillisecond);

/// There and back.
void switchTo(benchmark::State& state)
{
    session::Branches branches = bulk();
    branches.seek(branches.history().size() / 2);
    branches.apply(abortNow(branches));
    const session::BranchId fresh = branches.current();
    for (auto _ : state) {
        branches.switchTo({});
        branches.switchTo(fresh);
    }
}
BENCHMARK(switchTo)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
