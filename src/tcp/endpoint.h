// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/call.h"
#include "tcp/config.h"
#include "tcp/output.h"
#include "tcp/segment.h"
#include "tcp/state.h"
#include "tcp/tcb.h"
#include "tcp/time.h"
#include "tcp/timer.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace tcp {

/// One end of a connection as RFC 9293 §3.10 describes it, as a value.
///
/// It calls no one and owns no clock. Events of one instant are handed in with onCall(),
/// onSegment() and onTimers(); then dispatch() says what leaves, so that one segment answers all
/// that happened (MUST-58, MUST-59). Resets alone answer at once. Each function adds to the Output
/// it is given.
class Endpoint
{
public:
    /// CLOSED, with default settings.
    Endpoint();
    explicit Endpoint(std::shared_ptr<const EndpointConfig> config);

    /// Makes two closed ends connected, with nothing in flight: both have taken their ISN, know the
    /// other's MSS and window, and SND.NXT = SND.UNA = ISS + 1. Timers that have to run then are
    /// told of by their first dispatch(); see unreported().
    static void connect(Endpoint& a, Endpoint& b);

    State state() const { return m_state; }
    const Tcb& tcb() const { return m_tcb; }
    const Timers& timers() const { return m_timers; }
    const EndpointConfig& config() const { return *m_config; }
    /// Whether the user takes data as it arrives.
    bool reading() const { return m_reading; }

    /// Changes the settings while it runs; what is agreed on or under way stays as it is. A time of
    /// silence that is set anew begins with the next dispatch().
    void configure(std::shared_ptr<const EndpointConfig> config);
    /// The same, but what a connection begins with and keeps (tcp/setting.h) waits for the next one
    /// where one has begun.
    void changeSettings(std::shared_ptr<const EndpointConfig> settings);
    /// config(), and what waits for the next connection.
    const EndpointConfig& settings() const { return m_nextConfig ? *m_nextConfig : *m_config; }

    /// The error that `call` would be answered with; none: it would be accepted.
    std::optional<Error> errorOf(const Call& call) const;

    void onCall(const Call& call, Instant now, Output& out);
    void onSegment(const Segment& segment, Instant now, Output& out);
    /// The path takes no more than `octets` of data in a segment (RFC 9293 §3.7.5).
    void limitSegments(std::uint16_t octets);
    /// Lets every timer expire that is due at `now`.
    void onTimers(Instant now, Output& out);
    /// Sends what is to be sent and starts and stops timers; call it once at the end of an instant.
    void dispatch(Instant now, Output& out);

    /// When the next timer expires.
    std::optional<Instant> nextTimer() const { return m_timers.next(); }
    /// Whether a timer was started or stopped since the last dispatch().
    bool unreported() const { return !(m_timers == m_reportedTimers); }

    friend bool operator==(const Endpoint& a, const Endpoint& b);

private:
    /// What later steps have to know of a segment as it came, before the first step cut it to fit.
    struct AsArrived
    {
        bool bare = false; ///< without text, SYN and FIN
        std::uint32_t window = 0;
        std::optional<SeqNum> up; ///< SEG.UP
    };

    // endpoint_calls.cpp: §3.10.1 to §3.10.6
    void open(Event event, Instant now, Output& out);
    void queueData(const Call& call);
    void read(Output& out);
    void close(Output& out);
    void abort(Instant now, Output& out);

    // endpoint_arrives_early.cpp: §3.10.7.1 to §3.10.7.3
    void arrivesClosed(const Segment& segment, Output& out);
    void arrivesListen(const Segment& segment, Instant now, Output& out);
    void arrivesSynSent(const Segment& segment, Instant now, Output& out);
    void synchronize(const Segment& syn, Instant now);
    void holdRest(const Segment& syn);

    // endpoint_arrives.cpp: §3.10.7.4, one function a step; true: go on with the next step
    AsArrived asArrived(const Segment& segment) const;
    void arrivesOther(Segment segment, Instant now, Output& out);
    bool checkSequence(Segment& segment, Instant now, Output& out);
    bool checkReset(const Segment& segment, Instant now, Output& out);
    bool checkSyn(Segment& segment, Instant now, Output& out);
    bool checkAck(const Segment& segment, const AsArrived& arrived, Instant now, Output& out);
    void checkUrgent(const AsArrived& arrived, Output& out);
    void processText(const Segment& segment, Output& out);
    void checkFin(const Segment& segment, Instant now, Output& out);

    // endpoint_sequence.cpp: parts of the first step
    bool isAcceptable(const Segment& segment) const;
    bool checkResetSequence(const Segment& segment, Output& out) const;
    bool isKeepalive(const Segment& segment) const;
    void answerUnacceptable(const Segment& segment, Instant now, Output& out);
    bool isRepeatedSyn(const Segment& segment) const;
    void repeatSynAck(Output& out);
    bool reopens(const Segment& segment) const;
    void reopen(const Segment& syn, Instant now, Output& out);
    void returnToTimeWait(Instant now, Output& out);
    void answerInTimeWait(
        const Segment& segment, const AsArrived& arrived, Instant now, Output& out);
    void trim(Segment& segment, Output& out);

    // endpoint_options.cpp: RFC 7323, RFC 2018, RFC 2883
    void negotiate(const Segment& syn, Instant now);
    void addOptions(Segment& segment, Instant now) const;
    std::size_t sackBlocksWaiting() const;
    std::uint32_t roomForText() const;
    void addSackBlocks(Segment& segment) const;
    void noteDuplicate(SeqNum from, SeqNum to);
    bool checkTimestamps(const Segment& segment, Instant now, Output& out);
    void takeTimestamp(const Segment& segment, Instant now);
    std::optional<Duration> echoedRtt(const Segment& segment, Instant now) const;
    std::uint16_t windowField(bool onSyn) const;
    std::uint32_t windowOf(const Segment& segment) const;

    // endpoint_acknowledgment.cpp: parts of the fifth step
    bool checkAckRange(const Segment& segment, const AsArrived& arrived, Instant now, Output& out);
    bool isDuplicateAck(const Segment& segment, const AsArrived& arrived) const;
    bool mayAnswer(Instant now, Output& out);
    void challenge(Reason reason, Instant now, Output& out);
    std::uint32_t acknowledge(const Segment& segment, Instant now, Output& out);
    void hear(const Segment& segment, Heard heard, Instant now, Output& out);
    Sender sender(Instant now) const;
    void tellCongestion(Instant now, Output& out);
    void keepSendEdge(SeqNum ack);
    void updateSendWindow(const Segment& segment, std::uint32_t window);
    void setSendWindow(const Segment& segment, std::uint32_t window);
    void establish(Event event, Instant now, Output& out);
    bool finAcknowledged() const;

    // endpoint_receive.cpp: parts of the seventh and eighth steps
    void deliverHeld(Output& out);
    void accept(std::uint32_t octets, bool hadGap, Output& out);
    void requestAck(bool filledGap);
    void receiveFin(Instant now, Output& out);
    SeqNum consumed() const;
    void enterTimeWait(Event event, Instant now, Output& out);
    void deliver(Output& out);
    void openReceiveWindow();
    void roundBuffer();
    bool windowUpdateDue(std::uint32_t before) const;

    // endpoint_timers.cpp: §3.10.8
    void expire(TimerKind kind, Instant now, Output& out);
    void retransmissionTimeout(Instant now, Output& out);
    void probeTimeout(Output& out);
    void keepaliveTimeout(Output& out);
    void armTimers(Instant now);
    void armLossTimers(Instant now);
    void arm(TimerKind kind, bool wanted, Instant due);
    void reportTimers(Output& out);

    // endpoint_dispatch.cpp: what leaves
    bool maySendData() const;
    bool finWaiting() const;
    bool windowClosed() const;
    std::uint32_t usableWindow() const;
    std::uint32_t sendableByWindow() const;
    bool holdsSmall() const;
    std::uint32_t sendable(Instant now) const;
    void sendSyn(Instant now, Output& out);
    void sendHead(Instant now, Output& out);
    void growProbe(Unacknowledged& head);
    void sendNew(Instant now, Output& out);
    void sendLost(Instant now, Output& out);
    void sendUncertain(Instant now, Output& out);
    void sendAgain(Unacknowledged& entry, Reason reason, Instant now, Output& out);
    void restartIdle(Instant now, Output& out);
    void sendLossProbe(Instant now, Output& out);
    void sendProbe(Instant now, Output& out);
    void sendBareAck(Reason reason, Instant now, Output& out);
    void sendKeepalive(Instant now, Output& out);
    void transmit(std::uint32_t octets, bool withFin, Instant now, Output& out);
    bool takeFromBuffer(std::uint32_t octets);
    void markUrgent(Segment& segment) const;
    Segment compose(const Unacknowledged& entry) const;
    SeqNum nextSeq() const;
    Segment blank(Flags flags) const;
    void depart(Segment segment, Reason reason, bool retransmission, Instant now, Output& out);
    void reset(const Segment& offending, Reason reason, Output& out) const;
    void resetConnection(Reason reason, Instant now, Output& out) const;

    // endpoint_what_if.cpp: what breaks a rule of TCP
    bool breaks(ChangedRule rule) const;
    bool leavesUnanswered(const Segment& segment, Output& out) const;
    void assumeEstablished(Instant now, Output& out);
    void leaveAtOnce(Instant now, Output& out);
    void closeWithPeer(Output& out);
    bool isSentOnce(const Unacknowledged& head) const;

    // endpoint.cpp
    void enter(Event event, Output& out);
    void createTcb(bool passiveOpen);
    void deleteTcb();
    void listenAgain(Event event, Output& out);
    void fail(Event event, Error error, Output& out);
    SeqNum chooseIss(Instant now);
    void startSending(SeqNum iss);

    void takeNextConfig();

    std::shared_ptr<const EndpointConfig> m_config;
    /// What the next connection begins with, where that differs.
    std::shared_ptr<const EndpointConfig> m_nextConfig;
    State m_state = State::Closed;
    Tcb m_tcb;
    Timers m_timers;
    /// The timers as the output has told of them; differs from m_timers only within an instant.
    Timers m_reportedTimers;
    /// Initial sequence numbers taken so far.
    std::uint32_t m_incarnation = 0;
    bool m_reading = true;
};

} // namespace tcp
