// SPDX-License-Identifier: GPL-3.0-or-later
// Some hundreds of random runs, every state and row of which is held against what must never be. A
// failure names its seed: WOSHOU_SWARM_START=<seed> WOSHOU_SWARM_SEEDS=1 plays that run alone.

#include "support/invariants.h"
#include "support/random_runs.h"
#include "support/story.h"

#include <QTest>

#include <algorithm>

using sim::Side;
using sim::Simulation;
using support::Chaos;
using support::Invariants;
using tcp::CallKind;
using tcp::State;

namespace {

constexpr int kSeeds = 400;
constexpr int kSeedsToTheEnd = 100; // runs that are played to their end take longer
constexpr int kInputs = 250;

/// One random run under watch.
class Run
{
public:
    Run(std::uint64_t seed, const Chaos& chaos, const sim::Genesis& genesis)
        : m_chaos(chaos)
        , m_random(seed)
        , m_simulation(genesis)
        , m_trace(m_simulation.traceStart())
        , m_invariants(m_simulation, !chaos.forgeries)
    {}

    /// False when something is wrong.
    bool apply(const sim::Input& input)
    {
        const bool applied = m_simulation.apply(input, &m_trace);
        m_wrong = m_invariants.look(m_simulation, m_trace);
        for (const Side side : sim::kBothSides) {
            const tcp::Tcb& tcb = m_simulation.endpoint(side).tcb();
            const tcp::SendBuffer& buffer = tcb.sendBuffer;
            m_accepted[side] = std::max(m_accepted[side], buffer.sent + buffer.unsent);
            m_received[side] = std::max(m_received[side], tcb.delivered + tcb.unread);
        }
        return (applied || isAct(input)) && m_wrong.empty();
    }

    bool apply(Side who, CallKind kind)
    {
        return apply({m_simulation.now(), sim::UserCall{who, {kind}}});
    }

    bool playAtRandom(int inputs)
    {
        for (int i = 0; i < inputs && m_wrong.empty(); ++i) {
            apply(support::randomInput(m_simulation, m_random, m_chaos));
        }
        return m_wrong.empty();
    }

    /// Until nothing is left to happen; false when that takes too long.
    bool playOut(int instants)
    {
        for (int i = 0; i < instants; ++i) {
            if (!m_simulation.nextInstant()) {
                return true;
            }
            if (!apply({{}, sim::Advance{}})) {
                return false;
            }
        }
        m_wrong = "it does not come to an end";
        return false;
    }

    /// Octets that the user of `side` has sent on its longest connection.
    std::uint64_t accepted(Side side) const { return m_accepted[side]; }
    /// Octets that have come to `side`, whether its user has read them before closing or not.
    std::uint64_t received(Side side) const { return m_received[side]; }
    const Simulation& simulation() const { return m_simulation; }
    const sim::Trace& trace() const { return m_trace; }

    QByteArray report(std::uint64_t seed) const
    {
        const std::string events = support::events(m_trace);
        constexpr std::size_t kTail = 700;
        const std::size_t from = events.size() > kTail ? events.size() - kTail : 0;
        return QByteArray::fromStdString(
            "seed " + std::to_string(seed) + ": " + m_wrong + "\n..." + events.substr(from));
    }

private:
    static bool isAct(const sim::Input& input)
    {
        return !std::holds_alternative<sim::Advance>(input.what);
    }

    Chaos m_chaos;
    sim::Random m_random;
    Simulation m_simulation;
    sim::Trace m_trace;
    Invariants m_invariants;
    sim::PerSide<std::uint64_t> m_accepted;
    sim::PerSide<std::uint64_t> m_received;
    std::string m_wrong;
};

std::uint64_t setting(const char* name, std::uint64_t otherwise)
{
    bool ok = false;
    const qulonglong value = qEnvironmentVariable(name).toULongLong(&ok);
    return ok ? value : otherwise;
}

/// Chance has no part in it, so that the network is good once nobody harms it any more; and nobody
/// stops reading for good.
void heal(sim::Genesis& genesis)
{
    for (const Side side : sim::kBothSides) {
        sim::LinkConfig& link = genesis.link[side];
        link.loss = link.duplicate = link.reorder = link.corrupt = 0;
        link.queue.reset();
        genesis.endpoint[side].keepalive.reset();
        genesis.endpoint[side].userTimeout.reset();
        genesis.endpoint[side].window = std::max(genesis.endpoint[side].window, 50U); // or for ever
    }
    std::erase_if(genesis.steps, [](const sim::Step& step) {
        const auto* call = std::get_if<sim::UserCall>(&step.what);
        return call != nullptr && call->call.kind == CallKind::StopReading;
    });
    genesis.until = tcp::Instant{std::chrono::hours(24)};
}

/// The connection ended otherwise than by CLOSE and FIN.
bool endsConnection(tcp::Error error)
{
    switch (error) {
    case tcp::Error::ConnectionReset:
    case tcp::Error::ConnectionRefused:
    case tcp::Error::ConnectionTimedOut:
    case tcp::Error::UserTimeout:
    case tcp::Error::Closing:
        return true;
    case tcp::Error::ConnectionDoesNotExist:
    case tcp::Error::ConnectionAlreadyExists:
    case tcp::Error::RemoteSocketUnspecified:
    case tcp::Error::ConnectionClosing:
        return false;
    }
    return true;
}

/// One connection, opened and closed in the regular way: each end has gone from LAST-ACK or
/// TIME-WAIT to CLOSED, once.
bool wentWell(const sim::Trace& trace)
{
    sim::PerSide<int> closed;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* error = std::get_if<sim::ErrorRow>(&row.what);
        if (error != nullptr && endsConnection(error->error)) {
            return false;
        }
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change != nullptr && change->to == State::Closed) {
            const bool regular = change->from == State::TimeWait || change->from == State::LastAck;
            closed[row.who] += regular ? 1 : 2;
        }
    }
    return closed[Side::Client] == 1 && closed[Side::Server] == 1;
}

} // namespace

class SwarmTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingForbiddenHappens_data();
    void nothingForbiddenHappens();
    void healedNetworksDeliverAndClose();

private:
    const std::uint64_t m_start = setting("WOSHOU_SWARM_START", 1);
};

void SwarmTest::nothingForbiddenHappens_data()
{
    QTest::addColumn<bool>("forgeries");
    QTest::newRow("bad networks") << false;
    QTest::newRow("bad networks, forged segments and crashes") << true;
}

void SwarmTest::nothingForbiddenHappens()
{
    QFETCH(bool, forgeries);
    const Chaos chaos{forgeries, true, true};
    const std::uint64_t end = m_start + setting("WOSHOU_SWARM_SEEDS", kSeeds);
    for (std::uint64_t seed = m_start; seed < end; ++seed) {
        sim::Random random(seed);
        Run run(seed, chaos, support::randomGenesis(random, chaos));
        QVERIFY2(run.playAtRandom(kInputs), run.report(seed));
    }
}

/// However a good network was harmed for a while: once both users read and close, both ends are
/// CLOSED in the end, and each user has all that the other has sent, unless it was told otherwise.
void SwarmTest::healedNetworksDeliverAndClose()
{
    const Chaos chaos{false, false, true};
    const std::uint64_t seeds = setting("WOSHOU_SWARM_SEEDS", kSeedsToTheEnd);
    std::uint64_t regular = 0;
    for (std::uint64_t seed = m_start; seed < m_start + seeds; ++seed) {
        sim::Random random(seed);
        sim::Genesis genesis = support::randomGenesis(random, chaos);
        heal(genesis);
        Run run(seed, chaos, genesis);
        QVERIFY2(run.playAtRandom(kInputs / 4), run.report(seed));
        // Twice, for a step may open a connection anew after the first time.
        for (int i = 0; i < 2; ++i) {
            for (const Side side : sim::kBothSides) {
                run.apply(side, CallKind::ResumeReading);
                run.apply(side, CallKind::Close);
            }
            QVERIFY2(run.playOut(200'000), run.report(seed));
        }
        for (const Side side : sim::kBothSides) {
            const State state = run.simulation().endpoint(side).state();
            QVERIFY2(state == State::Closed || state == State::Listen, run.report(seed));
        }
        if (wentWell(run.trace())) {
            ++regular;
            for (const Side side : sim::kBothSides) {
                QVERIFY2(run.received(sim::opposite(side)) == run.accepted(side), run.report(seed));
            }
        }
    }
    QVERIFY2(regular > seeds / 4 || seeds < kSeedsToTheEnd, qPrintable(QString::number(regular)));
}

QTEST_APPLESS_MAIN(SwarmTest)
#include "swarm_test.moc"
