// SPDX-License-Identifier: GPL-3.0-or-later
// What branches cost in a run of a million events: one that begins half-way, and switching to and
// fro; and reading many from a file. Times are CPU time.

#include "session/branches.h"
#include "session/document.h"

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

/// A fault that waits for the next segment can be chosen at any time, if it is another one.
sim::NextFault anyAct(std::int64_t i)
{
    return i % 2 == 0 ? sim::NextFault{Side::Client, sim::Drop{}}
                      : sim::NextFault{Side::Client, sim::Corrupt{}};
}

/// A trunk of `inputs` segments, one after the other.
lesson::Scenario trunk(std::int64_t inputs)
{
    lesson::Scenario scenario = lesson::blankScenario();
    scenario.genesis.established = true;
    for (std::int64_t i = 0; i < inputs; ++i) {
        const tcp::Call send{tcp::CallKind::Send, 10};
        scenario.genesis.steps.push_back({sim::AtTime{tcp::Instant(std::chrono::milliseconds(i))},
            sim::UserCall{Side::Client, send}});
    }
    return scenario;
}

void readAll(benchmark::State& state, const session::Document& document)
{
    const QByteArray text = session::documentText(document);
    for (auto _ : state) {
        const auto read = session::readDocument(text, {});
        if (!std::holds_alternative<session::Document>(read)) {
            state.SkipWithError("not read");
        }
    }
    state.SetComplexityN(state.range());
}

/// As many branches as the trunk has inputs; all of them half-way.
void readAtOnePlace(benchmark::State& state)
{
    session::Document document = *session::runOf(trunk(state.range()));
    document.branches.seek(document.branches.history().size() / 2);
    const session::Branches::Place place = document.branches.place();
    for (std::int64_t i = 0; i < state.range(); ++i) {
        document.branches.apply({place.at.state.now(), anyAct(0)});
        document.branches.goBackTo(place);
    }
    document.playhead = place.at.state.now();
    readAll(state, document);
}
BENCHMARK(readAtOnePlace)
    ->RangeMultiplier(4)
    ->Range(200, 3200)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

/// Each in the one before, just before its end.
void readWithinEachOther(benchmark::State& state)
{
    session::Document document = *session::runOf(trunk(1000));
    session::Branches& branches = document.branches;
    branches.seek(branches.history().size());
    const tcp::Instant end = branches.history().current().now();
    branches.apply({end, anyAct(1)});
    for (std::int64_t i = 0; i < state.range(); ++i) {
        branches.seek(branches.history().size() - 1);
        branches.apply({end, anyAct(i)});
        branches.apply({end, anyAct(i + 1)});
    }
    document.playhead = end;
    readAll(state, document);
}
BENCHMARK(readWithinEachOther)
    ->RangeMultiplier(4)
    ->Range(1000, 16'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

} // namespace

BENCHMARK_MAIN();
