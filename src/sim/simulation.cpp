// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/simulation.h"

#include "sim/later_step.h"
#include "sim/round.h"

#include <algorithm>

namespace sim {

namespace {

std::shared_ptr<const tcp::EndpointConfig> configOf(const Genesis& genesis, Side side)
{
    auto config = std::make_shared<tcp::EndpointConfig>(genesis.endpoint[side]);
    // Each end draws its ISNs from the run's seed, and not the same ones.
    config->isnSeed = Random(genesis.seed + index(side)).next();
    return config;
}

std::optional<tcp::Instant> earlier(std::optional<tcp::Instant> a, std::optional<tcp::Instant> b)
{
    return a && b ? std::min(a, b) : (a ? a : b);
}

} // namespace

Simulation::Simulation(Genesis genesis)
    : m_plan(std::make_shared<const Plan>(std::move(genesis)))
    , m_network(m_plan->genesis.link)
    , m_random(m_plan->genesis.seed)
{
    for (const Side side : kBothSides) {
        m_endpoints[side] = tcp::Endpoint(configOf(m_plan->genesis, side));
    }
    for (const Step& step : m_plan->genesis.steps) {
        if (const auto* call = std::get_if<UserCall>(&step.what)) {
            m_octetsToCome[call->who] += call->octetsToSend();
        }
    }
    if (m_plan->genesis.established) {
        tcp::Endpoint::connect(m_endpoints[Side::Client], m_endpoints[Side::Server]);
        onEntered(Side::Client, tcp::State::Established);
        onEntered(Side::Server, tcp::State::Established);
    }
}

TraceStart Simulation::traceStart() const
{
    if (genesis().recording != nullptr) {
        return genesis().recording->start();
    }
    const Simulation start(m_plan->genesis);
    TraceStart traceStart;
    for (const Side side : kBothSides) {
        traceStart.state[side] = start.endpoint(side).state();
        traceStart.iss[side] = start.endpoint(side).tcb().snd.iss;
        traceStart.mss[side] = start.endpoint(side).tcb().snd.mss;
        traceStart.receiveBuffer[side] = start.endpoint(side).settings().window;
        traceStart.windowShift[side] = start.endpoint(side).tcb().negotiated.receiveShift;
        traceStart.whatIf[side] = start.endpoint(side).settings().whatIf;
    }
    return traceStart;
}

/// When the next thing is due, the end of time or not.
std::optional<tcp::Instant> Simulation::nextDue() const
{
    if (const Trace* recording = genesis().recording.get()) {
        const auto rows = recording->rows();
        return m_rowCount < rows.size() ? std::optional(rows[m_rowCount].at) : std::nullopt;
    }
    std::optional<tcp::Instant> next;
    if (!m_flights.empty()) {
        next = m_flights.front().due;
    }
    if (m_timedStepsDone < m_plan->timedSteps.size()) {
        const Step& step = genesis().steps[m_plan->timedSteps[m_timedStepsDone]];
        next = earlier(next, std::get<AtTime>(step.when).at);
    }
    if (!m_pendingSteps.empty()) {
        next = earlier(next, m_pendingSteps.front().due);
    }
    for (const Side side : kBothSides) {
        const tcp::Endpoint& end = m_endpoints[side];
        next = earlier(next, end.unreported() ? m_now : end.nextTimer());
    }
    return next ? std::optional(std::max(*next, m_now)) : std::nullopt;
}

std::optional<tcp::Instant> Simulation::nextInstant() const
{
    const auto next = m_stopped ? std::nullopt : nextDue();
    if (genesis().recording != nullptr) {
        return next;
    }
    if (!next || *next > genesis().until) {
        return {};
    }
    return hasMostRows() ? m_now : *next; // it is stopped at once
}

PerSide<tcp::EndpointConfig> Simulation::settings() const
{
    return {{m_endpoints[Side::Client].settings(), m_endpoints[Side::Server].settings()}};
}

std::optional<Refusal> Simulation::refusalOfTime(tcp::Instant at) const
{
    if (at < m_now) {
        return Refusal::InThePast;
    }
    const tcp::Instant latest = std::min(nextDue().value_or(genesis().until), genesis().until);
    return at > latest ? std::optional(Refusal::AfterNextInstant) : std::nullopt;
}

std::optional<WhyNot> Simulation::canApply(const Input& input) const
{
    if (std::holds_alternative<Advance>(input.what)) {
        return nextInstant() ? std::nullopt : std::optional<WhyNot>(Refusal::NothingToHappen);
    }
    if (genesis().recording != nullptr) {
        return Refusal::Recorded;
    }
    if (m_stopped) {
        return Refusal::Stopped;
    }
    if (const auto refusal = refusalOfTime(input.at)) {
        return *refusal;
    }
    return std::visit([this](const auto& what) { return whyNot(what); }, input.what);
}

bool Simulation::apply(const Input& input, Trace* trace)
{
    if (std::holds_alternative<Advance>(input.what)) {
        // When that is takes a while to find out, compared with all else: asked once.
        const auto next = nextInstant();
        if (next && genesis().recording != nullptr) {
            replay(trace);
        } else if (next && hasMostRows()) {
            stop(trace);
        } else if (next) {
            Round(*this, *next, trace).run({});
        }
        return next.has_value();
    }
    const auto whyNot = canApply(input);
    if (whyNot && std::holds_alternative<Refusal>(*whyNot)) {
        return false;
    }
    struct Visitor
    {
        Simulation& simulation;
        tcp::Instant at;
        Trace* trace;

        void operator()(const Advance&) const {} // done above
        void operator()(const UserCall& call) const { Round(simulation, at, trace).run(&call); }
        void operator()(const Injection& injection) const
        {
            Round(simulation, at, trace).run(&injection);
        }
        void operator()(const SettingsChange& change) const
        {
            Round(simulation, at, trace).run(&change);
        }
        void operator()(const NetworkChange& change) const
        {
            Round(simulation, at, trace).changeNetwork(change);
        }
        void operator()(const NextFault& next) const
        {
            const Round elapsed(simulation, at, trace);
            simulation.m_nextFault[next.from] = next.fault;
        }
        void operator()(const SegmentFault& fault) const
        {
            simulation.applyFault(fault, at, trace);
        }
        void operator()(const Omission& omission) const
        {
            const Round elapsed(simulation, at, trace);
            simulation.omit(omission);
        }
    };
    std::visit(Visitor{*this, input.at, trace}, input.what);
    return true;
}

bool Simulation::isOmitted(std::uint32_t step) const
{
    return std::ranges::find(m_omittedSteps, step) != m_omittedSteps.end();
}

bool Simulation::isOmitted(const NthSent& faults) const
{
    return std::ranges::find(m_omittedFaults, faults) != m_omittedFaults.end();
}

bool Simulation::isAhead(std::uint32_t step) const
{
    if (isOmitted(step)) {
        return false;
    }
    if (const auto* after = std::get_if<AfterState>(&genesis().steps[step].when)) {
        const auto bit = static_cast<std::uint16_t>(1U << static_cast<unsigned>(after->state));
        return (m_entered[after->who] & bit) == 0 ||
            std::ranges::find(m_pendingSteps, step, &PendingStep::step) != m_pendingSteps.end();
    }
    const auto ahead = std::span(m_plan->timedSteps).subspan(m_timedStepsDone);
    return std::ranges::find(ahead, step) != ahead.end();
}

void Simulation::omit(const Omission& omission)
{
    const auto* planned = std::get_if<PlannedStep>(&omission.what);
    if (planned == nullptr) {
        m_omittedFaults.push_back(std::get<NthSent>(omission.what));
        return;
    }
    m_omittedSteps.push_back(planned->index);
    if (const auto* call = std::get_if<UserCall>(&planned->what)) {
        m_octetsToCome[call->who] -= call->octetsToSend();
    }
    std::erase_if(m_pendingSteps,
        [planned](const PendingStep& pending) { return pending.step == planned->index; });
    std::ranges::make_heap(m_pendingSteps, LaterStep{});
    passOverOmitted();
}

/// The next timed step is never one that does not happen.
void Simulation::passOverOmitted()
{
    const auto& timed = m_plan->timedSteps;
    while (m_timedStepsDone < timed.size() && isOmitted(timed[m_timedStepsDone])) {
        ++m_timedStepsDone;
    }
}

void Simulation::stop(Trace* trace)
{
    m_stopped = true;
    ++m_rowCount;
    if (trace != nullptr) {
        trace->append(TraceRow{m_now, Side::Client, NoteRow{tcp::Note::Endless}});
    }
}

void Simulation::replay(Trace* trace)
{
    const Trace& recording = *genesis().recording;
    const auto rows = recording.rows();
    m_now = rows[m_rowCount].at;
    for (; m_rowCount < rows.size() && rows[m_rowCount].at == m_now; ++m_rowCount) {
        if (trace != nullptr) {
            trace->append(rows[m_rowCount]);
        }
    }
    const auto segments = recording.segments();
    for (; m_segmentCount < segments.size() && segments[m_segmentCount].at <= m_now;
         ++m_segmentCount) {
        if (trace != nullptr) {
            trace->append(segments[m_segmentCount]);
        }
    }
}

void Simulation::onEntered(Side who, tcp::State state)
{
    const auto bit = static_cast<std::uint16_t>(1U << static_cast<unsigned>(state));
    if ((m_entered[who] & bit) != 0) {
        return;
    }
    m_entered[who] |= bit;
    for (const std::uint32_t step : m_plan->stateSteps[who]) {
        const auto& after = std::get<AfterState>(genesis().steps[step].when);
        if (after.state == state && !isOmitted(step)) {
            m_pendingSteps.push_back({tcp::after(m_now, after.after), step});
            std::ranges::push_heap(m_pendingSteps, LaterStep{});
        }
    }
}

std::size_t Simulation::memoryUsed() const
{
    std::size_t octets = sizeof(Simulation) + m_flights.capacity() * sizeof(Flight) +
        m_pendingSteps.capacity() * sizeof(PendingStep) +
        m_omittedSteps.capacity() * sizeof(std::uint32_t) +
        m_omittedFaults.capacity() * sizeof(NthSent);
    for (const tcp::Endpoint& endpoint : m_endpoints.values) {
        const tcp::Tcb& tcb = endpoint.tcb();
        octets += tcb.retransmissionQueue.capacity() * sizeof(tcp::Unacknowledged) +
            tcb.sendBuffer.pushes.capacity() * sizeof(std::uint64_t) +
            tcb.sendBuffer.records.capacity() * sizeof(std::uint64_t) +
            tcb.held.ranges().size() * sizeof(tcp::Reassembly::Range);
    }
    return octets;
}

bool operator==(const Simulation& a, const Simulation& b)
{
    return (a.m_plan == b.m_plan || a.m_plan->genesis == b.m_plan->genesis) && a.m_now == b.m_now &&
        a.m_endpoints == b.m_endpoints && a.m_octetsToCome == b.m_octetsToCome &&
        a.m_links == b.m_links && a.m_network == b.m_network && a.m_nextFault == b.m_nextFault &&
        a.m_random == b.m_random && a.m_flights == b.m_flights &&
        a.m_nextOrdinal == b.m_nextOrdinal && a.m_timedStepsDone == b.m_timedStepsDone &&
        a.m_pendingSteps == b.m_pendingSteps && a.m_omittedSteps == b.m_omittedSteps &&
        a.m_omittedFaults == b.m_omittedFaults && a.m_entered == b.m_entered &&
        a.m_toldRules == b.m_toldRules && a.m_rowCount == b.m_rowCount &&
        a.m_segmentCount == b.m_segmentCount && a.m_stopped == b.m_stopped;
}

} // namespace sim
