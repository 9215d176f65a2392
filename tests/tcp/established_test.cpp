// SPDX-License-Identifier: GPL-3.0-or-later
// Two ends that begin connected stand as a handshake would have left them.

#include "support/suite.h"
#include "tcp/endpoint.h"

#include <QTest>

namespace established_test {

using namespace tcp;

namespace {

struct Pair
{
    Endpoint a;
    Endpoint b;
    Instant now;

    Pair(EndpointConfig config, std::uint32_t iss, std::uint32_t irs)
    {
        config.isns = {iss};
        a = Endpoint(std::make_shared<const EndpointConfig>(config));
        config.isns = {irs};
        b = Endpoint(std::make_shared<const EndpointConfig>(config));
        Endpoint::connect(a, b);
    }

    Output dispatched(Endpoint& end, const std::function<void(Output&)>& event) const
    {
        Output out;
        event(out);
        end.dispatch(now, out);
        return out;
    }
    Output sends(std::uint64_t octets)
    {
        return dispatched(a, [&](Output& out) { a.onCall({CallKind::Send, octets}, now, out); });
    }
    Output takes(const Segment& segment)
    {
        return dispatched(b, [&](Output& out) { b.onSegment(segment, now, out); });
    }
};

} // namespace

class EstablishedTest : public QObject
{
    Q_OBJECT

private slots:
    void echoesTheLastTimestamp();
    void anyInitialNumbersAreTheSame_data();
    void anyInitialNumbersAreTheSame();
    void tellsHowCongestionControlStands();
};

/// The peer's last timestamp was that of its SYN,ACK (RFC 7323 §4.3).
void EstablishedTest::echoesTheLastTimestamp()
{
    EndpointConfig config;
    config.timestamps = true;
    Pair pair(config, 100, 300);
    const Output data = pair.sends(10);
    QCOMPARE(data.departures.size(), std::size_t{1});
    const Timestamps first = *data.departures.front().segment.options.timestamps;
    QVERIFY(first.echo != 0);
    const Output answer = pair.takes(data.departures.front().segment);
    QCOMPARE(answer.departures.size(), std::size_t{1});
    QCOMPARE(answer.departures.front().segment.options.timestamps->echo, first.value);
}

void EstablishedTest::anyInitialNumbersAreTheSame_data()
{
    QTest::addColumn<unsigned>("iss");
    QTest::addColumn<unsigned>("irs");
    QTest::newRow("small") << 100U << 300U;
    QTest::newRow("in the upper half") << 0x90000000U << 0xa0000000U;
    QTest::newRow("about to wrap") << 0xffffffffU << 0xfffffffeU;
    QTest::newRow("far apart") << 1U << 0x80000001U;
}

void EstablishedTest::anyInitialNumbersAreTheSame()
{
    QFETCH(unsigned, iss);
    QFETCH(unsigned, irs);
    EndpointConfig config;
    config.timestamps = true;
    config.window = 4000;
    config.windowUpdates = WindowUpdates::Doubling;
    Pair pair(config, iss, irs);
    pair.now += std::chrono::seconds(1);
    QCOMPARE(pair.b.tcb().rcv.advertisedEdge, pair.b.tcb().rcv.nxt + 4000);
    Output out;
    pair.b.onCall({CallKind::StopReading}, pair.now, out);
    const Output data = pair.sends(3000);
    for (const Departure& departure : data.departures) {
        const Output answer = pair.takes(departure.segment);
        QVERIFY(answer.notes.empty());
        QCOMPARE(answer.departures.front().segment.options.timestamps->echo,
            departure.segment.options.timestamps->value);
    }
    out.clear();
    pair.b.onCall({CallKind::ResumeReading}, pair.now, out);
    pair.b.dispatch(pair.now, out);
    QCOMPARE(out.departures.size(), std::size_t{1}); // the window has opened from 1000 to 4000
}

void EstablishedTest::tellsHowCongestionControlStands()
{
    EndpointConfig config;
    config.congestion = CongestionControl::NewReno;
    Pair pair(config, 100, 300);
    const Output data = pair.sends(10);
    QCOMPARE(data.congestion.size(), std::size_t{1});
    QCOMPARE(data.congestion.front().cause, CongestionCause::Established);
    QCOMPARE(data.congestion.front().cwnd, 14'600U);
}

SUITE(EstablishedTest);

} // namespace established_test

#include "established_test.moc"
