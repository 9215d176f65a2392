// SPDX-License-Identifier: GPL-3.0-or-later

// Each invariant of the swarm can fail: a good run is altered as a fault in the model would alter
// it, and the invariant says so. What is said is compared with the sentences in the sources, so
// that none is left out.

#include "doctored.h"
#include "places.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include <algorithm>
#include <chrono>

namespace invariants_test {

using namespace std::chrono_literals;
using sim::Side;
using swarm::Doctored;
using tcp::CallKind;
using tcp::Event;
using tcp::Flag;
using tcp::Reason;
using tcp::SeqNum;
using tcp::State;
using tcp::TimerAct;
using tcp::TimerKind;

namespace {

constexpr Side kClient = Side::Client;
constexpr Side kServer = Side::Server;

struct Case
{
    /// What the invariant is to say.
    const char* sentence;
    std::function<std::string()> play;
};

using Alter = std::function<void(Doctored&)>;

sim::Genesis closed()
{
    sim::Genesis genesis;
    genesis.endpoint[kClient].isns = {100};
    genesis.endpoint[kServer].isns = {300};
    for (const Side side : sim::kBothSides) {
        genesis.endpoint[side].mss = 100;
        genesis.endpoint[side].window = 1000;
    }
    return genesis;
}

sim::Genesis established()
{
    sim::Genesis genesis = closed();
    genesis.established = true;
    return genesis;
}

sim::Genesis withSteps(std::initializer_list<std::pair<Side, CallKind>> calls)
{
    sim::Genesis genesis = closed();
    for (const auto& [who, kind] : calls) {
        genesis.steps.push_back({sim::AtTime{}, sim::UserCall{who, tcp::Call{kind}}});
    }
    return genesis;
}

/// Connected; nothing happens but that the client asks for the status.
Case idle(const char* sentence, const Alter& alter)
{
    return {sentence, [alter] {
                Doctored run(established());
                run.lastCall(kClient, CallKind::Status);
                alter(run);
                return run.wrong();
            }};
}

/// Connected; the client sends two segments.
Case sending(const char* sentence, const Alter& alter, sim::Genesis genesis = established())
{
    return {sentence, [alter, genesis] {
                Doctored run(genesis);
                run.lastCall(kClient, CallKind::Send, 200);
                alter(run);
                return run.wrong();
            }};
}

/// Connected; the server, which has sent something too, answers the client's second segment.
Case answering(const char* sentence, const Alter& alter, sim::Genesis genesis = established())
{
    return {sentence, [alter, genesis] {
                Doctored run(genesis);
                run.call(kClient, CallKind::Send, 50);
                run.advance(2);
                run.call(kServer, CallKind::Send, 50);
                run.call(kClient, CallKind::Send, 50);
                run.last();
                alter(run);
                return run.wrong();
            }};
}

/// Connected; something made by hand arrives at the client.
Case injected(
    const char* sentence, const tcp::Segment& segment, const Alter& alter, sim::Genesis genesis)
{
    return {sentence, [=] {
                Doctored run(genesis, false);
                run.advance(static_cast<int>(genesis.steps.size()) > 0 ? 1 : 0);
                run.lastInjection(kClient, segment);
                alter(run);
                return run.wrong();
            }};
}

tcp::Segment segment(tcp::Flags flags, std::uint32_t seq, std::uint32_t ack = 0)
{
    tcp::Segment one;
    one.flags = flags;
    one.seq = SeqNum{seq};
    one.ack = SeqNum{ack};
    one.window = 1000;
    return one;
}

tcp::Segment resetOf(std::uint32_t seq) { return segment({Flag::Rst}, seq); }

/// The client sends into the void; its retransmission timer expires.
Case timingOut(const char* sentence, const Alter& alter)
{
    return {sentence, [alter] {
                sim::Genesis genesis = established();
                genesis.link[kClient].loss = 1;
                Doctored run(genesis);
                run.call(kClient, CallKind::Send, 50);
                run.advance();
                run.last();
                alter(run);
                return run.wrong();
            }};
}

sim::TimerRow timer(TimerKind kind, const Doctored& run, tcp::Duration length)
{
    return {kind, TimerAct::Start, run.simulation().now() + length};
}

std::vector<Case> cases()
{
    const auto take = [](Doctored& run, Side side, std::uint64_t octets) {
        run.tcb(side).rcv.nxt = run.tcb(side).rcv.nxt + static_cast<std::uint32_t>(octets);
        run.tcb(side).delivered += octets;
    };
    const auto start = [](TimerKind kind, tcp::Instant due = tcp::Instant(1h)) {
        return [=](Doctored& run) { run.timers(kClient).start(kind, due); };
    };
    const auto ignore = [](Doctored& run) { run.ignore(); };
    const auto retransmission = [](Doctored& run) -> sim::TimerRow& {
        return std::get<sim::TimerRow>(std::ranges::find_if(run.rows(), [](const auto& row) {
            const auto* one = std::get_if<sim::TimerRow>(&row.what);
            return one != nullptr && one->act == TimerAct::Start;
        })->what);
    };
    sim::Genesis withSack = established();
    for (tcp::EndpointConfig& config : withSack.endpoint.values) {
        config.sack = true;
    }
    const auto change = [](std::uint32_t ssthresh, tcp::CongestionCause cause) {
        return sim::CongestionRow{{1000, ssthresh, 200, tcp::CongestionPhase::Recovery, cause}};
    };
    std::vector<Case> all{
        // Congestion control (RFC 5681, RFC 6582, RFC 2018).
        sending("more is in flight than the congestion window allows",
            [](Doctored& run) {
                tcp::EndpointConfig config;
                config.initialCwndSegments = 1;
                tcp::Tcb& tcb = run.tcb(kClient);
                tcb.congestion = {};
                tcb.congestion.begin({config, false, tcb.snd.mss, tcb.snd.una, tcb.snd.nxt, false,
                                         tcp::Instant{}, {}},
                    tcb.snd.iss, false);
            }),
        sending("ssthresh is less than two segments after a loss",
            [change](Doctored& run) {
                run.add(kClient, change(199, tcp::CongestionCause::ThirdDuplicate));
            }),
        sending("ssthresh is more than the window was before the loss",
            [change](Doctored& run) {
                run.add(kClient, change(900'000, tcp::CongestionCause::Timeout));
            }),
        {"the window is reduced twice for what was sent in one round trip",
            [change] {
                Doctored run(established());
                run.call(kClient, CallKind::Send, 100); // is on its way when the window is reduced
                run.lastCall(kClient, CallKind::Status);
                run.add(kClient, change(200, tcp::CongestionCause::ThirdDuplicate));
                run.add(kClient, change(200, tcp::CongestionCause::SackedAbove));
                return run.wrong();
            }},
        {"what was SACKed is sent again",
            [] {
                sim::Genesis genesis = established();
                for (tcp::EndpointConfig& config : genesis.endpoint.values) {
                    config.sack = true;
                }
                genesis.faults.push_back({kClient, 1, sim::Drop{}});
                Doctored run(genesis);
                run.call(kClient, CallKind::Send, 200); // the second is SACKed
                run.advanceUntil([](const sim::Simulation& state) {
                    return state.endpoint(kClient).tcb().congestion.scoreboard().sacked() == 100;
                });
                run.lastCall(kClient, CallKind::Status);
                tcp::Segment again = segment({Flag::Ack, Flag::Psh}, 201, 301);
                again.len = 100;
                run.send(kClient, again, Reason::FastRetransmission);
                run.lastIsRepeated();
                return run.wrong();
            }},
        // States (§3.3.2).
        idle("the trace does not tell how this state was entered",
            [](Doctored& run) { run.setState(kClient, State::CloseWait); }),
        idle("a transition that the table does not have",
            [](Doctored& run) {
                run.add(
                    kClient, sim::StateRow{State::Established, State::TimeWait, Event::ReceiveFin});
            }),
        idle("a transition from a state that it was not in",
            [](Doctored& run) {
                run.add(kClient,
                    sim::StateRow{State::FinWait1, State::FinWait2, Event::ReceiveAckOfFin});
            }),

        // Numbers (§3.4).
        idle("SND.UNA is beyond SND.NXT",
            [](Doctored& run) { run.tcb(kClient).snd.una = run.tcb(kClient).snd.nxt + 1; }),
        idle("RCV.NXT does not count each octet and the FIN once",
            [](Doctored& run) { run.tcb(kClient).rcv.nxt = run.tcb(kClient).rcv.nxt + 1; }),
        {"RCV.NXT does not count each octet and the FIN once",
            [] { // the FIN twice
                Doctored run(established());
                run.call(kClient, CallKind::Close);
                run.last();
                run.tcb(kServer).rcv.nxt = run.tcb(kServer).rcv.nxt + 1;
                run.sent().ack = run.sent().ack + 1;
                return run.wrong();
            }},
        idle("more unread octets than the buffer holds",
            [](Doctored& run) {
                run.tcb(kClient).rcv.nxt = run.tcb(kClient).rcv.nxt + 1001;
                run.tcb(kClient).unread = 1001;
            }),
        sending("the retransmission queue is not what lies between SND.UNA and SND.NXT",
            [](Doctored& run) { run.tcb(kClient).retransmissionQueue[1].seq = SeqNum{202}; }),
        sending("the retransmission queue does not end at SND.NXT",
            [](Doctored& run) { run.tcb(kClient).retransmissionQueue.pop_back(); }),
        {"something is acknowledged that has not arrived",
            [] {
                Doctored run(established());
                run.call(kClient, CallKind::Send, 50);
                run.lastCall(kClient, CallKind::Status);
                run.tcb(kClient).snd.una = run.tcb(kClient).snd.nxt;
                run.tcb(kClient).retransmissionQueue.clear();
                run.timers(kClient).stopAll();
                return run.wrong();
            }},
        idle("something has arrived that was not sent",
            [take](Doctored& run) { take(run, kServer, 5); }),
        idle("more is delivered than was sent",
            [take](Doctored& run) { take(run, kServer, std::uint64_t{1} << 32U); }),
        sending(
            "RCV.NXT is beyond what has come in", [take](Doctored& run) { take(run, kServer, 5); }),

        // Resets (§3.5.2).
        timingOut("a reset because of a timer",
            [](Doctored& run) { run.send(kClient, resetOf(151), Reason::Abort); }),
        injected(
            "a reset that answers a reset", resetOf(5),
            [](Doctored& run) { run.send(kClient, resetOf(101), Reason::NoConnection); },
            established()),
        {"a reset that nothing allows",
            [] { // with another number than SND.NXT
                Doctored run(established());
                run.lastCall(kClient, CallKind::Abort);
                run.sent().seq = run.sent().seq + 1;
                return run.wrong();
            }},
        injected("a segment that no connection takes is not reset", segment({Flag::Ack}, 5, 6),
            ignore, closed()),
        injected("an ACK that nobody can have sent for is not reset", segment({Flag::Ack}, 5, 6),
            ignore, withSteps({{kClient, CallKind::Listen}})),
        injected("an ACK that nobody can have sent for is not reset", segment({Flag::Ack}, 5, 200),
            ignore, withSteps({{kClient, CallKind::Connect}})),
        injected("a SYN in LISTEN opens nothing", segment({Flag::Syn}, 5), ignore,
            withSteps({{kClient, CallKind::Listen}})),
        answering("data in order and in the window is not taken", ignore),

        // What leaves (§3.7, §3.8).
        sending("a segment without ACK that is no first SYN",
            [](Doctored& run) { run.sent().flags.clear(Flag::Ack); }),
        sending("an ACK of something else than RCV.NXT",
            [](Doctored& run) { run.sent().ack = run.sent().ack + 1; }),
        {"a SYN with another number than ISS",
            [] {
                Doctored run(withSteps({{kClient, CallKind::Connect}}));
                run.last();
                run.sent().seq = run.sent().seq + 1;
                return run.wrong();
            }},
        sending("a segment with numbers before SND.UNA",
            [](Doctored& run) { run.sent().seq = run.sent().seq - 1; }),
        sending(
            "a segment with numbers beyond SND.NXT", [](Doctored& run) { run.sent().len = 201; }),
        answering("a bare ACK with another number than SND.NXT",
            [](Doctored& run) { run.sent().seq = run.sent().seq - 1; }),
        timingOut("a segment is repeated more often than R2 allows",
            [](Doctored& run) { run.config(kClient).maxRetries = 0; }),
        answering("the window is shrunk", [](Doctored& run) { run.sent().window -= 51; }),
        sending("data beyond every window that the peer has told",
            [](Doctored& run) {
                tcp::Tcb& tcb = run.tcb(kClient);
                run.send(kClient, [] {
                    tcp::Segment beyond = segment({Flag::Ack}, 1051, 301);
                    beyond.len = 51;
                    return beyond;
                }());
                tcb.snd.nxt = SeqNum{1102};
            }),

        // Options (RFC 7323, RFC 2018, §3.7.1).
        sending("more options than a header holds",
            [](Doctored& run) {
                tcp::Options& options = run.sent().options;
                options.mss = 5;
                options.timestamps = tcp::Timestamps{};
                for (std::uint32_t i = 0; i < 4; ++i) {
                    options.sack.add({SeqNum{i}, SeqNum{i + 1}});
                }
            }),
        sending("timestamps stand on every segment where they are agreed on, and nowhere else",
            [](Doctored& run) { run.sent().options.timestamps = tcp::Timestamps{}; }),
        sending("an option that only a SYN may have",
            [](Doctored& run) { run.sent().options.windowScale = 1; }),
        sending("SACK blocks that nobody has agreed on",
            [](Doctored& run) {
                run.sent().options.sack.add({SeqNum{400}, SeqNum{410}});
            }),
        sending(
            "a SACK block of what is not held",
            [](Doctored& run) {
                run.sent().options.sack.add({SeqNum{400}, SeqNum{410}});
            },
            withSack),
        sending(
            "a SACK block of what is not held", // only the first may tell what came twice
            [](Doctored& run) {
                run.sent().options.sack.add({SeqNum{299}, SeqNum{300}});
                run.sent().options.sack.add({SeqNum{299}, SeqNum{300}});
            },
            withSack),
        sending(
            "a segment larger than the peer's MSS", [](Doctored& run) { run.sent().len = 101; }),

        // Timers (RFC 6298 §5, §3.8.3, §3.8.4, §3.8.6.1, §3.10.8).
        injected("a timer runs where there is no connection", resetOf(5),
            start(TimerKind::Retransmission), closed()),
        idle("TIME-WAIT does not last 2 MSL",
            [](Doctored& run) { run.add(kClient, timer(TimerKind::TimeWait, run, 239s)); }),
        idle("an ACK is delayed for another time than it may be",
            [](Doctored& run) { run.add(kClient, timer(TimerKind::DelayedAck, run, 1ms)); }),
        idle("an RTO outside its limits",
            [](Doctored& run) { run.add(kClient, timer(TimerKind::Retransmission, run, 999ms)); }),
        idle("an RTO outside its limits",
            [](Doctored& run) { run.add(kClient, timer(TimerKind::Retransmission, run, 61s)); }),
        timingOut("the RTO is not doubled when the timer expires",
            [retransmission](
                Doctored& run) { retransmission(run).due = run.simulation().now() + 1s; }),
        idle("the time-wait timer runs in TIME-WAIT, and nowhere else", start(TimerKind::TimeWait)),
        sending("retransmission and persist timer run at once", start(TimerKind::Persist)),
        sending("something is unacknowledged and no timer runs",
            [](Doctored& run) { run.timers(kClient).stopAll(); }),
        idle("the retransmission timer runs for nothing", start(TimerKind::Retransmission)),
        sending("the persist timer runs where the retransmission timer should",
            [start](Doctored& run) {
                run.timers(kClient).stopAll();
                start(TimerKind::Persist)(run);
            }),
        idle("the persist timer runs for nothing", start(TimerKind::Persist)),
        idle("a closed window is not probed",
            [](Doctored& run) {
                run.tcb(kClient).snd.wnd = 0;
                run.tcb(kClient).sendBuffer.unsent = 1;
            }),
        idle("data waits and nothing will ever send it",
            [](Doctored& run) { run.tcb(kClient).sendBuffer.unsent = 1; }),
        idle("the delayed-ACK timer runs while an ACK waits, and never else",
            start(TimerKind::DelayedAck)),
        idle("the delayed-ACK timer runs while an ACK waits, and never else",
            [](Doctored& run) { run.tcb(kClient).ackDelayed = true; }),
        idle("the user timeout runs while data is unacknowledged, and never else",
            start(TimerKind::UserTimeout)),
        idle("keep-alive is not asked for, or the connection is not idle",
            start(TimerKind::Keepalive)),
        idle("an idle connection is not kept alive",
            [](Doctored& run) { run.config(kClient).keepalive = 1s; }),
        sending("a timer is due before the beginning",
            start(TimerKind::Retransmission, tcp::Instant(-1ns))),
        {"a repeated FIN does not restart TIME-WAIT",
            [] {
                Doctored run(established(), false);
                run.call(kClient, CallKind::Close);
                run.advance();
                run.call(kServer, CallKind::Close);
                run.advanceUntil([](const sim::Simulation& state) {
                    return state.endpoint(kClient).state() == State::TimeWait &&
                        state.inFlight().empty();
                });
                const auto due = run.simulation().endpoint(kClient).timers().next();
                run.inject(kServer, resetOf(1)); // time goes on
                run.lastInjection(kClient, segment({Flag::Fin, Flag::Ack}, 301, 102));
                run.timers(kClient).start(TimerKind::TimeWait, *due - 1s);
                return run.wrong();
            }},
    };
    return all;
}

/// What the invariants can say, as it stands in their sources.
QSet<QString> sentencesInSources()
{
    QSet<QString> sentences;
    const QDir folder(QStringLiteral(WOSHOU_SOURCE_DIR "/tests/swarm"));
    for (const QString& name : folder.entryList({"invariants*.cpp"})) {
        if (name.endsWith("_test.cpp")) {
            continue;
        }
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        static const QRegularExpression literal("\"([A-Za-z][^\"\\n]* [^\"\\n]* [^\"\\n]*)\"");
        auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            sentences += matches.next().captured(1).section(": up to", 0, 0);
        }
    }
    return sentences;
}

} // namespace

class InvariantsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachCanFail_data();
    void eachCanFail();
    void noneIsLeftOut();
    void nothingIsWrongUnaltered();
    void resetsForEveryReason();
};

void InvariantsTest::eachCanFail_data()
{
    QTest::addColumn<std::size_t>("index");
    std::size_t index = 0;
    for (const Case& one : cases()) {
        QTest::addRow("%zu %s", index, one.sentence) << index;
        ++index;
    }
}

void InvariantsTest::eachCanFail()
{
    QFETCH(std::size_t, index);
    const Case one = cases()[index];
    const QString wrong = QString::fromStdString(one.play());
    const QString sentence = wrong.section(": ", 1).section(": up to", 0, 0);
    QCOMPARE(sentence, QString(one.sentence));
}

void InvariantsTest::noneIsLeftOut()
{
    QSet<QString> told;
    for (const Case& one : cases()) {
        told += one.sentence;
    }
    const QSet<QString> missing = sentencesInSources() - told;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join('\n')));
    QVERIFY(sentencesInSources().size() > 40);
}

/// The runs that are altered above are good ones.
void InvariantsTest::nothingIsWrongUnaltered()
{
    const Alter nothing = [](Doctored&) {};
    for (const Case& one : {idle("", nothing), sending("", nothing), answering("", nothing),
             timingOut("", nothing), injected("", segment({Flag::Ack}, 5, 6), nothing, closed()),
             injected("", segment({Flag::Ack}, 5, 200), nothing,
                 withSteps({{kClient, CallKind::Connect}}))}) {
        QCOMPARE(QString::fromStdString(one.play()), QString());
    }
}

/// The oracle allows a RST for five reasons, each in few states; here the state is never one of
/// them.
void InvariantsTest::resetsForEveryReason()
{
    for (std::size_t i = 0; i < tcp::kReasonCount; ++i) {
        Doctored run(established(), false);
        run.lastInjection(kClient, segment({Flag::Ack}, 301, 101));
        run.send(kClient, resetOf(101), static_cast<Reason>(i));
        QCOMPARE(run.wrong(), std::string("client: a reset that nothing allows"));
    }
}

SUITE_WITHIN(QCoreApplication, InvariantsTest);

} // namespace invariants_test

#include "invariants_test.moc"
