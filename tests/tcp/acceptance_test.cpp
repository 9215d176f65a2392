// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 §3.10.7.4, first step: Table 6 and the cutting off of what lies outside the window, for
// every small segment around every small window, also where the numbers pass 2^32.

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

#include <algorithm>

namespace acceptance_test {

using namespace tcp;
using support::EndpointDriver;
using support::Numbers;

namespace {

/// A segment as plain integers, RCV.NXT being 0.
struct Piece
{
    int seq;
    int len;
    bool fin;

    int segLen() const { return len + (fin ? 1 : 0); }
};

bool inside(int seq, int window) { return 0 <= seq && seq < window; }

/// Table 6, a line each.
bool acceptable(const Piece& piece, int window)
{
    if (piece.segLen() == 0 && window == 0) {
        return piece.seq == 0;
    }
    if (piece.segLen() == 0) {
        return inside(piece.seq, window);
    }
    if (window == 0) {
        return false;
    }
    return inside(piece.seq, window) || inside(piece.seq + piece.segLen() - 1, window);
}

/// What is left of an acceptable segment inside the window.
struct Rest
{
    int start;
    int end;
    bool fin;
};

Rest trimmed(const Piece& piece, int window)
{
    const int fin = piece.seq + piece.len;
    return {std::max(piece.seq, 0), std::min(fin, window), piece.fin && inside(fin, window)};
}

EndpointDriver established(Numbers numbers, int window)
{
    EndpointConfig config = EndpointDriver::defaults(numbers);
    config.window = static_cast<std::uint32_t>(window);
    EndpointDriver driver(numbers, config);
    driver.reach(State::Established);
    return driver;
}

QString describe(const Piece& piece, int window, Numbers numbers)
{
    return QString("SEG.SEQ=RCV.NXT%1, %2 octets%3, RCV.WND=%4, IRS=%5")
        .arg(piece.seq)
        .arg(piece.len)
        .arg(piece.fin ? " and FIN" : "")
        .arg(window)
        .arg(numbers.irs);
}

bool wasRefused(const Output& out)
{
    return std::ranges::find(out.notes, Note::OutsideWindow) != out.notes.end();
}

} // namespace

class AcceptanceTest : public QObject
{
    Q_OBJECT

private slots:
    void everySmallSegment_data();
    void everySmallSegment();
    void textBeyondAWindowOfZero();
    void aFinBeyondTheWindowIsCutOff();
    void aSynKeepsItsPlace();

private:
    static QString wrongWith(const Piece& piece, int window, Numbers numbers);
};

void AcceptanceTest::everySmallSegment_data()
{
    QTest::addColumn<int>("window");
    for (const int window : {1, 2, 5, 8}) {
        QTest::addRow("RCV.WND=%d", window) << window;
    }
}

/// Empty, or what is wrong.
QString AcceptanceTest::wrongWith(const Piece& piece, int window, Numbers numbers)
{
    EndpointDriver driver = established(numbers, window);
    Flags flags{Flag::Ack};
    if (piece.fin) {
        flags.set(Flag::Fin);
    }
    const Output out = driver.arrive(
        driver.segment(flags, 1 + piece.seq, 1, static_cast<std::uint32_t>(piece.len)));
    if (!acceptable(piece, window)) {
        const bool answered =
            support::departures(out, numbers) == "<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>";
        return wasRefused(out) && answered && !out.delivered ? ""
                                                             : "should be refused, with an ACK";
    }
    if (wasRefused(out)) {
        return "should be acceptable";
    }
    const Rest rest = trimmed(piece, window);
    const bool inOrder = rest.start == 0;
    const int taken = inOrder ? std::max(rest.end, 0) : 0;
    const bool closed = inOrder && rest.fin;
    if (driver.progress().rcvNxt != 1 + taken + (closed ? 1 : 0)) {
        return "RCV.NXT is wrong";
    }
    if (out.delivered.value_or(0) != static_cast<std::uint64_t>(taken)) {
        return "the user has other octets";
    }
    if ((driver.state() == State::CloseWait) != closed) {
        return "the FIN";
    }
    const auto held = driver.tcb().held.ranges();
    const bool mustHold = !inOrder && rest.end > rest.start;
    const bool holds = held.size() == 1 &&
        held[0].start == SeqNum{numbers.irs} + static_cast<std::uint32_t>(1 + rest.start) &&
        held[0].length == static_cast<std::uint32_t>(rest.end - rest.start);
    return (mustHold ? holds : held.empty()) ? "" : "held is something else";
}

void AcceptanceTest::everySmallSegment()
{
    QFETCH(int, window);
    for (const Numbers numbers : {Numbers{}, Numbers{7, 0xfffffffcU}, Numbers{7, 0x7ffffffcU}}) {
        for (int seq = -12; seq <= 12; ++seq) {
            for (int len = 0; len <= 12; ++len) {
                for (const bool fin : {false, true}) {
                    const Piece piece{seq, len, fin};
                    const QString wrong = wrongWith(piece, window, numbers);
                    QVERIFY2(wrong.isEmpty(),
                        qPrintable(describe(piece, window, numbers) + ": " + wrong));
                }
            }
        }
    }
}

/// "If the RCV.WND is zero, no segments will be acceptable, but special allowance should be made
/// to accept valid ACKs, URGs, and RSTs": at RCV.NXT.
void AcceptanceTest::textBeyondAWindowOfZero()
{
    for (int seq = -3; seq <= 3; ++seq) {
        for (const std::uint32_t len : {0U, 1U, 5U}) {
            EndpointDriver driver = established({}, 0);
            const Output out = driver.arrive(driver.segment({Flag::Ack}, 1 + seq, 1, len));
            QVERIFY(!out.delivered);
            QCOMPARE(driver.progress().rcvNxt, 1);
            QVERIFY(driver.tcb().held.empty());
            const bool silent = seq == 0 && len == 0;
            QCOMPARE(support::departures(out),
                std::string(silent ? "" : "<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>"));
        }
    }
}

/// A FIN takes a number of its own: behind text that fills the window it lies outside.
void AcceptanceTest::aFinBeyondTheWindowIsCutOff()
{
    EndpointDriver driver = established({}, 10);
    const Output out = driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 1, 1, 10));
    QCOMPARE(out.delivered.value_or(0), std::uint64_t{10});
    QCOMPARE(driver.state(), State::Established);
    QCOMPARE(driver.progress().rcvNxt, 11);
    driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 11, 1));
    QCOMPARE(driver.state(), State::CloseWait);

    // The same for a FIN that comes with a SYN and its text.
    EndpointConfig config = EndpointDriver::defaults();
    config.window = 10;
    EndpointDriver listening(Numbers{}, config);
    listening.reach(State::Listen);
    listening.arrive(listening.segment({Flag::Syn, Flag::Fin}, 0, 0, 10));
    listening.arrive(listening.segment({Flag::Ack}, 1, 1));
    QCOMPARE(listening.progress().rcvNxt, 11);
    QCOMPARE(listening.state(), State::Established);
}

/// Text of a SYN counts from the number behind the SYN.
void AcceptanceTest::aSynKeepsItsPlace()
{
    EndpointDriver driver;
    driver.reach(State::SynSent);
    const Output out = driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1, 5000));
    QCOMPARE(*out.delivered, std::uint64_t{support::kOwnWindow});
    QCOMPARE(driver.progress().rcvNxt, 1 + static_cast<int>(support::kOwnWindow));
}

SUITE(AcceptanceTest);

} // namespace acceptance_test

#include "acceptance_test.moc"
