// SPDX-License-Identifier: GPL-3.0-or-later
// Urgent data, RFC 9293 §3.8.5 and §3.10.7.4, sixth step.

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

namespace urgent_test {

using namespace tcp;
using support::EndpointDriver;
using support::notes;
using enum tcp::State;

namespace {

const Call kUrgent{.kind = CallKind::Send, .bytes = 10, .urgent = true};

/// "101-110 URG 10": numbers from ISS on, and the pointer.
std::string told(const Output& out, const EndpointDriver& driver)
{
    std::string text;
    for (const Departure& departure : out.departures) {
        const Segment& segment = departure.segment;
        const auto from = distance(SeqNum{driver.numbers().iss}, segment.seq);
        text += (text.empty() ? "" : ", ") + std::to_string(from) + "+" +
            std::to_string(segment.len) + (segment.urg() ? " URG " : "") +
            (segment.urg() || segment.urgent != 0 ? std::to_string(segment.urgent) : "");
    }
    return text;
}

Segment urgent(
    const EndpointDriver& driver, std::int32_t seq, std::uint32_t len, std::uint16_t pointer)
{
    Segment segment = driver.segment({Flag::Ack, Flag::Urg}, seq, 1, len);
    segment.urgent = pointer;
    return segment;
}

EndpointDriver established()
{
    EndpointDriver driver;
    driver.reach(Established);
    return driver;
}

} // namespace

class UrgentTest : public QObject
{
    Q_OBJECT

private slots:
    void thePointerIsBehindTheData();
    void everySegmentTellsUntilAllIsAcknowledged();
    void itIsToldBeforeTheConnectionIsOpen();
    void asFarAsTheFieldReaches();
    void plainDataAreNotUrgent();
    void theUserIsToldOnce();
    void urgentModeEndsWhenAllIsRead();
    void anAdvancingPointerIsToldAgain();
    void invalidPointersAreIgnored();
    void aClosedWindowLetsItIn();
    void notAfterTheFin();
};

void UrgentTest::thePointerIsBehindTheData() // MUST-62
{
    EndpointDriver driver = established();
    QCOMPARE(told(driver.call(kUrgent), driver), std::string("1+10 URG 10"));
}

/// "The urgent field is carried in all segments transmitted."
void UrgentTest::everySegmentTellsUntilAllIsAcknowledged()
{
    EndpointDriver driver = established();
    driver.call(CallKind::Send, 1990);
    // Nagle's algorithm keeps the rest back; what acknowledges tells of nothing behind SND.UP.
    QCOMPARE(told(driver.call(kUrgent), driver), std::string("1001+1000 URG 1000"));
    QCOMPARE(
        told(driver.arrive(driver.segment({Flag::Ack}, 1, 1, 5)), driver), std::string("2001+0"));
    QCOMPARE(told(driver.expireNext(), driver), std::string("1+1000 URG 2000"));
    driver.arrive(driver.segment({Flag::Ack}, 6, 2001));
    QVERIFY(!driver.tcb().snd.up);
    QCOMPARE(told(driver.call(CallKind::Send, 10), driver), std::string("2001+10"));
}

void UrgentTest::itIsToldBeforeTheConnectionIsOpen() // §3.10.1: with the data, not with the SYN
{
    EndpointDriver driver;
    QCOMPARE(told(driver.call(CallKind::Connect), driver), std::string("0+0"));
    driver.call(kUrgent);
    const Output out = driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1));
    QCOMPARE(told(out, driver), std::string("1+0 URG 10, 1+10 URG 10"));
}

void UrgentTest::asFarAsTheFieldReaches() // MUST-31: any length
{
    EndpointDriver driver = established();
    Call much = kUrgent;
    much.bytes = 100'000;
    const Output out = driver.call(much);
    QCOMPARE(out.departures.front().segment.urgent, std::uint16_t{65535});
}

void UrgentTest::plainDataAreNotUrgent()
{
    EndpointDriver driver = established();
    QCOMPARE(told(driver.call(CallKind::Send, 10), driver), std::string("1+10"));
    Call none = kUrgent;
    none.bytes = 0; // it takes at least an octet
    driver.call(none);
    QVERIFY(!driver.tcb().snd.up);
}

void UrgentTest::theUserIsToldOnce()
{
    EndpointDriver driver = established();
    driver.call(CallKind::StopReading);
    QCOMPARE(notes(driver.arrive(urgent(driver, 1, 10, 20))), std::string("urgent-mode"));
    QCOMPARE(notes(driver.arrive(urgent(driver, 11, 5, 10))), std::string());
    QCOMPARE(driver.tcb().rcv.up, std::optional(SeqNum{driver.numbers().irs + 21}));
}

void UrgentTest::urgentModeEndsWhenAllIsRead()
{
    EndpointDriver driver = established();
    QCOMPARE(notes(driver.arrive(urgent(driver, 1, 10, 10))),
        std::string("urgent-mode, normal-mode")); // read in the instant in which it comes
    driver.call(CallKind::StopReading);
    QCOMPARE(notes(driver.arrive(urgent(driver, 11, 10, 5))), std::string("urgent-mode"));
    QCOMPARE(notes(driver.call(CallKind::Receive, 4)), std::string());
    QCOMPARE(notes(driver.call(CallKind::Receive, 1)), std::string("normal-mode"));
    QVERIFY(!driver.tcb().rcv.up);
}

void UrgentTest::anAdvancingPointerIsToldAgain() // MUST-32
{
    EndpointDriver driver = established();
    driver.call(CallKind::StopReading);
    driver.arrive(urgent(driver, 1, 10, 10));
    QCOMPARE(notes(driver.arrive(urgent(driver, 11, 10, 10))), std::string("urgent-mode"));
}

void UrgentTest::invalidPointersAreIgnored()
{
    EndpointDriver driver = established();
    driver.arrive(driver.segment({Flag::Ack}, 1, 1, 50));
    QCOMPARE(notes(driver.arrive(urgent(driver, 51, 0, 0))), std::string());
    Segment withoutFlag = driver.segment({Flag::Ack}, 51, 1, 10);
    withoutFlag.urgent = 10;
    QCOMPARE(notes(driver.arrive(withoutFlag)), std::string());
    QVERIFY(!driver.tcb().rcv.up);
}

void UrgentTest::aClosedWindowLetsItIn() // the oracle: "ACK, RST, URG still processed"
{
    EndpointDriver driver = established();
    driver.call(CallKind::StopReading);
    driver.arrive(driver.segment({Flag::Ack}, 1, 1, support::kOwnWindow));
    QCOMPARE(driver.tcb().rcv.wnd, 0U);
    const Output out =
        driver.arrive(urgent(driver, 1 + static_cast<int>(support::kOwnWindow), 1, 1));
    QCOMPARE(notes(out), std::string("zero-window, urgent-mode"));
}

void UrgentTest::notAfterTheFin()
{
    EndpointDriver driver;
    driver.reach(CloseWait);
    QCOMPARE(notes(driver.arrive(urgent(driver, 2, 0, 10))), std::string());
    QVERIFY(!driver.tcb().rcv.up);
}

SUITE(UrgentTest);

} // namespace urgent_test

#include "urgent_test.moc"
