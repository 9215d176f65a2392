// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sample_runs.h"

#include "sim/history.h"

#include <chrono>
#include <cstdlib>

namespace support {

namespace {

using namespace std::chrono_literals;
using sim::Side;
using tcp::CallKind;
using tcp::State;

constexpr auto kClient = Side::Client;
constexpr auto kServer = Side::Server;

/// Collects the steps of a run.
class Run
{
public:
    explicit Run(const std::string& name)
    {
        m_run.name = name;
        m_run.genesis.endpoint[kClient].isns = {100};
        m_run.genesis.endpoint[kServer].isns = {300};
    }

    Run& established()
    {
        m_run.genesis.established = true;
        return *this;
    }
    Run& opens()
    {
        return call(kServer, 0ms, CallKind::Listen).call(kClient, 0ms, CallKind::Connect);
    }
    Run& call(Side who, tcp::Duration at, CallKind kind, std::uint64_t bytes = 0)
    {
        return step(sim::AtTime{tcp::Instant{} + at}, sim::UserCall{who, {kind, bytes}});
    }
    Run& callIn(Side who, State state, tcp::Duration after, CallKind kind, std::uint64_t bytes = 0)
    {
        return step(sim::AfterState{who, state, after}, sim::UserCall{who, {kind, bytes}});
    }
    Run& inject(Side to, tcp::Duration at, tcp::Flags flags, std::uint32_t seq)
    {
        sim::Injection injection{to, {}};
        injection.segment.flags = flags;
        injection.segment.seq = tcp::SeqNum{seq};
        return step(sim::AtTime{tcp::Instant{} + at}, injection);
    }
    Run& fault(Side from, std::uint32_t nth, const sim::Fault& fault)
    {
        m_run.genesis.faults.push_back({from, nth, fault});
        return *this;
    }
    Run& isns(std::vector<std::uint32_t> client, std::vector<std::uint32_t> server)
    {
        m_run.genesis.endpoint[kClient].isns = std::move(client);
        m_run.genesis.endpoint[kServer].isns = std::move(server);
        return *this;
    }
    template<typename Change>
    Run& links(Change change)
    {
        change(m_run.genesis.link[kClient]);
        change(m_run.genesis.link[kServer]);
        return *this;
    }
    template<typename Change>
    Run& with(Change change)
    {
        change(m_run.genesis);
        return *this;
    }
    operator SampleRun() const { return m_run; } // NOLINT(google-explicit-constructor)

private:
    Run& step(const std::variant<sim::AtTime, sim::AfterState>& when,
        const std::variant<sim::UserCall, sim::Injection>& what)
    {
        m_run.genesis.steps.push_back({when, what});
        return *this;
    }

    SampleRun m_run;
};

void addHandshakes(std::vector<SampleRun>& runs)
{
    runs.push_back(Run("handshake").opens());
    runs.push_back(Run("lost SYN,ACK").opens().fault(kServer, 1, sim::Drop{}));
    runs.push_back(Run("lost ACK").opens().fault(kClient, 2, sim::Drop{}));
    runs.push_back(Run("simultaneous open")
                       .call(kServer, 0ms, CallKind::Connect)
                       .call(kClient, 0ms, CallKind::Connect));
    runs.push_back(Run("closed port").call(kClient, 0ms, CallKind::Connect));
    runs.push_back(
        Run("nobody answers").call(kClient, 0ms, CallKind::Connect).links([](auto& link) {
            link.loss = 1;
        }));
    runs.push_back(Run("old duplicate")
                       .opens()
                       .isns({100}, {300, 500})
                       .fault(kClient, 1, sim::Delay{200ms})
                       .inject(kServer, 60ms, {tcp::Flag::Syn}, 90));
    runs.push_back(Run("half-open")
                       .established()
                       .isns({100, 900}, {300, 700})
                       .call(kClient, 0ms, CallKind::Crash)
                       .call(kClient, 100ms, CallKind::Connect)
                       .call(kServer, 300ms, CallKind::Listen));
}

/// Phases of which little is seen, and resets that come from outside.
void addShortPhases(std::vector<SampleRun>& runs)
{
    runs.push_back(
        Run("data at once").opens().callIn(kClient, State::Established, 0ms, CallKind::Send, 10));
    runs.push_back(Run("old SYN for two listeners")
                       .call(kServer, 0ms, CallKind::Listen)
                       .call(kClient, 0ms, CallKind::Listen)
                       .inject(kServer, 60ms, {tcp::Flag::Syn}, 90));
    runs.push_back(Run("injected reset")
                       .established()
                       .inject(kClient, 120ms, {tcp::Flag::Rst}, 301)
                       .call(kServer, 118ms, CallKind::Send, 100));
    runs.push_back(Run("restarted under way")
                       .opens()
                       .isns({100, 900}, {300, 700})
                       .call(kClient, 300ms, CallKind::Send, 1000)
                       .call(kServer, 320ms, CallKind::Crash)
                       .call(kServer, 330ms, CallKind::Listen)
                       .call(kClient, 900ms, CallKind::Connect));
    runs.push_back(Run("closed while it opens")
                       .opens()
                       .call(kServer, 70ms, CallKind::Close)
                       .call(kClient, 101ms, CallKind::Close));
    runs.push_back(Run("probes that meet")
                       .established()
                       .call(kClient, 0ms, CallKind::Send, 100)
                       .inject(kServer, 200ms, {tcp::Flag::Syn}, 9000)
                       .inject(kClient, 255ms, {tcp::Flag::Rst}, 5000)
                       .inject(kClient, 310ms, {tcp::Flag::Rst}, 301));
}

void addCloses(std::vector<SampleRun>& runs)
{
    runs.push_back(Run("whole connection")
                       .opens()
                       .call(kClient, 200ms, CallKind::Send, 100)
                       .call(kClient, 500ms, CallKind::Close)
                       .callIn(kServer, State::CloseWait, 100ms, CallKind::Close));
    runs.push_back(Run("half-close")
                       .established()
                       .call(kClient, 0ms, CallKind::Close)
                       .call(kServer, 70ms, CallKind::Send, 80)
                       .call(kServer, 300ms, CallKind::Close));
    runs.push_back(Run("three-segment close")
                       .established()
                       .call(kClient, 0ms, CallKind::Close)
                       .callIn(kServer, State::CloseWait, 0ms, CallKind::Close));
    runs.push_back(Run("simultaneous close")
                       .established()
                       .call(kClient, 0ms, CallKind::Close)
                       .call(kServer, 0ms, CallKind::Close));
    runs.push_back(Run("lost last ACK")
                       .established()
                       .fault(kClient, 2, sim::Drop{})
                       .call(kClient, 0ms, CallKind::Close)
                       .callIn(kServer, State::CloseWait, 0ms, CallKind::Close));
    runs.push_back(Run("abort")
                       .established()
                       .call(kClient, 0ms, CallKind::Send, 150)
                       .call(kClient, 400ms, CallKind::Abort));
}

void addTransfers(std::vector<SampleRun>& runs)
{
    runs.push_back(Run("burst").established().call(kClient, 0ms, CallKind::Send, 14600));
    runs.push_back(Run("crossing data")
                       .established()
                       .call(kClient, 0ms, CallKind::Send, 500)
                       .call(kServer, 0ms, CallKind::Send, 500)
                       .call(kClient, 20ms, CallKind::Send, 500)
                       .call(kServer, 25ms, CallKind::Send, 500));
    runs.push_back(Run("copies and damage")
                       .established()
                       .fault(kClient, 1, sim::Duplicate{2})
                       .fault(kServer, 2, sim::Corrupt{})
                       .call(kClient, 0ms, CallKind::Send, 100)
                       .call(kServer, 500ms, CallKind::Send, 200));
    runs.push_back(Run("overtaken")
                       .established()
                       .with([](sim::Genesis& genesis) { genesis.endpoint[kClient].nagle = false; })
                       .fault(kClient, 1, sim::Delay{70ms})
                       .call(kClient, 0ms, CallKind::Send, 100)
                       .call(kClient, 20ms, CallKind::Send, 100)
                       .call(kClient, 40ms, CallKind::Send, 100));
    runs.push_back(Run("closed window")
                       .established()
                       .with([](sim::Genesis& genesis) { genesis.endpoint[kServer].window = 1000; })
                       .call(kServer, 0ms, CallKind::StopReading)
                       .call(kClient, 0ms, CallKind::Send, 2500)
                       .call(kServer, 9000ms, CallKind::ResumeReading));
    runs.push_back(Run("full queue")
                       .established()
                       .call(kClient, 0ms, CallKind::Send, 12000)
                       .links([](auto& link) {
                           link.rateBps = 1'000'000;
                           link.queue = 3;
                       }));
    runs.push_back(Run("no delay")
                       .opens()
                       .links([](auto& link) { link.delay = 0ms; })
                       .call(kClient, 200ms, CallKind::Send, 100)
                       .call(kClient, 500ms, CallKind::Close)
                       .callIn(kServer, State::CloseWait, 0ms, CallKind::Close));
    runs.push_back(Run("numbers that wrap")
                       .opens()
                       .isns({4294967290U}, {4294967290U})
                       .call(kClient, 200ms, CallKind::Send, 1460)
                       .call(kServer, 200ms, CallKind::Send, 1460)
                       .call(kClient, 500ms, CallKind::Close)
                       .call(kServer, 500ms, CallKind::Close));
}

/// What a teacher would not draw by hand.
void addCrowds(std::vector<SampleRun>& runs)
{
    runs.push_back(Run("losses in a burst")
                       .established()
                       .fault(kClient, 2, sim::Drop{})
                       .fault(kClient, 3, sim::Drop{})
                       .fault(kClient, 6, sim::Drop{})
                       .call(kClient, 0ms, CallKind::Send, 14600));
    runs.push_back(Run("bursts both ways")
                       .established()
                       .call(kClient, 0ms, CallKind::Send, 6000)
                       .call(kServer, 0ms, CallKind::Send, 6000)
                       .call(kClient, 20ms, CallKind::Send, 3000)
                       .call(kServer, 20ms, CallKind::Send, 3000)
                       .call(kClient, 40ms, CallKind::Close)
                       .call(kServer, 40ms, CallKind::Close));
    runs.push_back(
        Run("forty at once").established().call(kClient, 0ms, CallKind::Send, 40 * 1460));
    runs.push_back(Run("timers at once")
                       .established()
                       .with([](sim::Genesis& genesis) {
                           genesis.endpoint[kClient].userTimeout = 20s;
                           genesis.endpoint[kClient].delayedAck = 200ms;
                           genesis.endpoint[kServer].delayedAck = 200ms;
                           genesis.link[kClient].loss = 1;
                       })
                       .call(kClient, 0ms, CallKind::Send, 1000)
                       .call(kServer, 10ms, CallKind::Send, 1000));
    runs.push_back(Run("keep-alives")
                       .established()
                       .with([](sim::Genesis& genesis) {
                           genesis.endpoint[kClient].keepalive = 5s;
                           genesis.until = tcp::Instant{} + 30s;
                       })
                       .call(kServer, 12000ms, CallKind::Crash));
    runs.push_back(Run("injected")
                       .opens()
                       .inject(kClient, 300ms, {tcp::Flag::Rst}, 301)
                       .inject(kServer, 300ms, {tcp::Flag::Syn}, 4000)
                       .inject(kServer, 310ms, {tcp::Flag::Fin}, 101)
                       .inject(kClient, 325ms, {tcp::Flag::Psh}, 301));
    runs.push_back(Run("forgets and stutters")
                       .established()
                       .links([](auto& link) {
                           link.loss = 0.2;
                           link.duplicate = 0.2;
                           link.jitter = 40ms;
                       })
                       .call(kClient, 0ms, CallKind::Send, 9000)
                       .call(kServer, 30ms, CallKind::Send, 4000));
}

} // namespace

sim::Trace SampleRun::trace() const
{
    sim::History history(genesis);
    history.runToEnd();
    return history.trace();
}

std::vector<SampleRun> sampleRuns()
{
    std::vector<SampleRun> runs;
    addHandshakes(runs);
    addShortPhases(runs);
    addCloses(runs);
    addTransfers(runs);
    addCrowds(runs);
    return runs;
}

SampleRun sampleRun(const std::string& name)
{
    for (const SampleRun& run : sampleRuns()) {
        if (run.name == name) {
            return run;
        }
    }
    std::abort();
}

} // namespace support
