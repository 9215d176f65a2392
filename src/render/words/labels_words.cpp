// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels_words.h"

namespace render {

Phrase words(sim::Side side)
{
    return side == sim::Side::Client ? PHRASE("End", "Client") : PHRASE("End", "Server");
}

Phrase inSentence(sim::Side side)
{
    return side == sim::Side::Client ? PHRASE("EndInSentence", "client")
                                     : PHRASE("EndInSentence", "server");
}

Phrase withArticle(sim::Side side)
{
    return side == sim::Side::Client ? PHRASE("EndInSentence", "the client")
                                     : PHRASE("EndInSentence", "the server");
}

Phrase words(tcp::State state)
{
    using enum tcp::State;
    switch (state) {
    case Closed:
        return PHRASE("State", "CLOSED");
    case Listen:
        return PHRASE("State", "LISTEN");
    case SynSent:
        return PHRASE("State", "SYN-SENT");
    case SynReceived:
        return PHRASE("State", "SYN-RECEIVED");
    case Established:
        return PHRASE("State", "ESTABLISHED");
    case FinWait1:
        return PHRASE("State", "FIN-WAIT-1");
    case FinWait2:
        return PHRASE("State", "FIN-WAIT-2");
    case CloseWait:
        return PHRASE("State", "CLOSE-WAIT");
    case Closing:
        return PHRASE("State", "CLOSING");
    case LastAck:
        return PHRASE("State", "LAST-ACK");
    case TimeWait:
        return PHRASE("State", "TIME-WAIT");
    }
    return {};
}

Phrase words(const tcp::Call& call)
{
    switch (call.kind) {
    case tcp::CallKind::Send:
        if (call.bytes == 1) {
            return call.urgent ? PHRASE("Call", "SEND 1 byte, urgent")
                               : PHRASE("Call", "SEND 1 byte");
        }
        return call.urgent ? PHRASE("Call", "SEND %1 bytes, urgent")
                           : PHRASE("Call", "SEND %1 bytes");
    case tcp::CallKind::Receive:
        return PHRASE("Call", "RECEIVE %1 bytes");
    case tcp::CallKind::Listen:
    case tcp::CallKind::Connect:
    case tcp::CallKind::StopReading:
    case tcp::CallKind::ResumeReading:
    case tcp::CallKind::Close:
    case tcp::CallKind::Abort:
    case tcp::CallKind::Status:
    case tcp::CallKind::Crash:
        break;
    }
    return name(call.kind);
}

Phrase name(tcp::CallKind call)
{
    using enum tcp::CallKind;
    switch (call) {
    case Listen:
        return PHRASE("Call", "passive OPEN");
    case Connect:
        return PHRASE("Call", "active OPEN");
    case Send:
        return PHRASE("Call", "SEND");
    case Receive:
        return PHRASE("Call", "RECEIVE");
    case StopReading:
        return PHRASE("Call", "stop reading");
    case ResumeReading:
        return PHRASE("Call", "resume reading");
    case Close:
        return PHRASE("Call", "CLOSE");
    case Abort:
        return PHRASE("Call", "ABORT");
    case Status:
        return PHRASE("Call", "STATUS");
    case Crash:
        return PHRASE("Call", "crash");
    }
    return {};
}

Phrase words(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return PHRASE("Timer", "RTO %1");
    case TimeWait:
        return PHRASE("Timer", "2 MSL = %1");
    case Reordering:
        return PHRASE("Timer", "reordering %1");
    case LossProbe:
        return PHRASE("Timer", "loss probe %1");
    case Persist:
        return PHRASE("Timer", "persist %1");
    case DelayedAck:
        return PHRASE("Timer", "delayed ACK %1");
    case UserTimeout:
        return PHRASE("Timer", "user timeout %1");
    case Keepalive:
        return PHRASE("Timer", "keep-alive %1");
    }
    return {};
}

Phrase explanation(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return PHRASE("TimerExplanation", "RTO");
    case TimeWait:
        return PHRASE("TimerExplanation", "TIME-WAIT timer");
    case Reordering:
        return PHRASE("TimerExplanation", "reordering");
    case LossProbe:
        return PHRASE("TimerExplanation", "loss probe");
    case Persist:
        return PHRASE("TimerExplanation", "persist timer");
    case DelayedAck:
        return PHRASE("TimerExplanation", "delayed ACK");
    case UserTimeout:
        return PHRASE("TimerExplanation", "user timeout");
    case Keepalive:
        return PHRASE("TimerExplanation", "keep-alive timer");
    }
    return {};
}

Phrase inSentence(tcp::TimerKind timer)
{
    using enum tcp::TimerKind;
    switch (timer) {
    case Retransmission:
        return PHRASE("TimerInSentence", "RTO %1");
    case TimeWait:
        return PHRASE("TimerInSentence", "2 MSL = %1");
    case Reordering:
        return PHRASE("TimerInSentence", "reordering %1");
    case LossProbe:
        return PHRASE("TimerInSentence", "loss probe %1");
    case Persist:
        return PHRASE("TimerInSentence", "persist %1");
    case DelayedAck:
        return PHRASE("TimerInSentence", "delayed ACK %1");
    case UserTimeout:
        return PHRASE("TimerInSentence", "user timeout %1");
    case Keepalive:
        return PHRASE("TimerInSentence", "keep-alive %1");
    }
    return {};
}

Phrase words(diagram::PhaseKind phase)
{
    using enum diagram::PhaseKind;
    switch (phase) {
    case Opening:
        return PHRASE("Phase", "Opening");
    case ThreeWayHandshake:
        return PHRASE("Phase", "Three-way handshake");
    case SimultaneousOpen:
        return PHRASE("Phase", "Simultaneous open");
    case OpenFailed:
        return PHRASE("Phase", "Connection not established");
    case DataTransfer:
        return PHRASE("Phase", "Data transfer");
    case ZeroWindowProbing:
        return PHRASE("Phase", "Zero-window probing");
    case KeepAlive:
        return PHRASE("Phase", "Keep-alive");
    case FourWayTeardown:
        return PHRASE("Phase", "Four-way teardown");
    case ThreeSegmentClose:
        return PHRASE("Phase", "Three-segment close");
    case HalfClose:
        return PHRASE("Phase", "Half-close");
    case SimultaneousClose:
        return PHRASE("Phase", "Simultaneous close");
    case Reset:
        return PHRASE("Phase", "Reset");
    }
    return {};
}

Phrase words(tcp::Error error)
{
    using enum tcp::Error;
    switch (error) {
    case ConnectionDoesNotExist:
        return PHRASE("Error", "connection does not exist");
    case ConnectionAlreadyExists:
        return PHRASE("Error", "connection already exists");
    case RemoteSocketUnspecified:
        return PHRASE("Error", "remote socket unspecified");
    case ConnectionClosing:
        return PHRASE("Error", "connection closing");
    case Closing:
        return PHRASE("Error", "closing");
    case ConnectionReset:
        return PHRASE("Error", "connection reset");
    case ConnectionRefused:
        return PHRASE("Error", "connection refused");
    case ConnectionTimedOut:
        return PHRASE("Error", "connection timed out");
    case UserTimeout:
        return PHRASE("Error", "connection aborted due to user timeout");
    }
    return {};
}

/// Its name in the trace, and where that does not say so, that it is dropped.
Phrase refusalWords(tcp::Note note)
{
    return note == tcp::Note::OutsideWindow ? PHRASE("Refusal", "outside the window: dropped")
        : note == tcp::Note::AckOfUnsent    ? PHRASE("Refusal", "ACK of what was not sent: dropped")
                                            : words(note);
}

Phrase words(tcp::Note note)
{
    using enum tcp::Note;
    switch (note) {
    case OutsideWindow:
        return PHRASE("NoteName", "outside the window");
    case ChallengeAck:
        return PHRASE("NoteName", "challenge ACK");
    case DuplicateAck:
        return PHRASE("NoteName", "duplicate ACK");
    case AckOfUnsent:
        return PHRASE("NoteName", "ACK of what was not sent");
    case UnacceptableAck:
        return PHRASE("NoteName", "unacceptable ACK");
    case NoAckBit:
        return PHRASE("NoteName", "no ACK: dropped");
    case OutOfOrder:
        return PHRASE("NoteName", "out of order: kept");
    case ZeroWindow:
        return PHRASE("NoteName", "zero window");
    case ResetIgnored:
        return PHRASE("NoteName", "RST ignored");
    case RepeatedSyn:
        return PHRASE("NoteName", "SYN came again");
    case NotForThisState:
        return PHRASE("NoteName", "meaningless here: dropped");
    case ConnectionClosing:
        return PHRASE("NoteName", "told: connection closing");
    case StatusReported:
        return PHRASE("NoteName", "state reported");
    case OldTimestamp:
        return PHRASE("NoteName", "old timestamp: dropped");
    case NoTimestamp:
        return PHRASE("NoteName", "no timestamp: dropped");
    case ChallengeAckLimited:
        return PHRASE("NoteName", "not answered again");
    case UrgentMode:
        return PHRASE("NoteName", "urgent mode");
    case NormalMode:
        return PHRASE("NoteName", "normal mode");
    case NotTcp:
        return PHRASE("NoteName", "not TCP from here on");
    case ChangedRule:
        return PHRASE("NoteName", "changed rule");
    case Endless:
        return PHRASE("NoteName", "run stopped");
    }
    return {};
}

Phrase words(sim::DropCause cause)
{
    using enum sim::DropCause;
    switch (cause) {
    case Queue:
        return PHRASE("Loss", "queue full");
    case Loss:
    case Fault:
        return PHRASE("Loss", "lost");
    case Corrupt:
        return PHRASE("Loss", "checksum error");
    }
    return {};
}

Phrase words(tcp::Event event)
{
    using enum tcp::Event;
    switch (event) {
    case PassiveOpen:
        return PHRASE("Event", "passive OPEN");
    case ActiveOpen:
        return PHRASE("Event", "active OPEN");
    case Send:
        return PHRASE("Event", "SEND");
    case Close:
        return PHRASE("Event", "CLOSE");
    case ReceiveSyn:
        return PHRASE("Event", "rcv SYN");
    case ReceiveSynAck:
        return PHRASE("Event", "rcv SYN,ACK");
    case ReceiveAckOfSyn:
        return PHRASE("Event", "rcv ACK of SYN");
    case ReceiveFin:
        return PHRASE("Event", "rcv FIN");
    case ReceiveAckOfFin:
        return PHRASE("Event", "rcv ACK of FIN");
    case TimeWaitTimeout:
        return PHRASE("Event", "timeout = 2 MSL");
    case ReceiveReset:
    case ResetAfterPassiveOpen:
    case ResetAfterReopening:
        return PHRASE("Event", "rcv RST");
    case SynAfterPassiveOpen:
    case SynInWindow:
        return PHRASE("Event", "rcv SYN in window");
    case NewerSyn:
        return PHRASE("Event", "rcv newer SYN");
    case Abort:
        return PHRASE("Event", "ABORT");
    case UserTimeout:
        return PHRASE("Event", "user timeout");
    case RetriesExhausted:
        return PHRASE("Event", "retries exhausted");
    case Crash:
        return PHRASE("Event", "crash");
    }
    return {};
}

Phrase words(tcp::Action action)
{
    using enum tcp::Action;
    switch (action) {
    case None:
        return {};
    case CreateTcb:
        return PHRASE("Action", "create TCB");
    case DeleteTcb:
        return PHRASE("Action", "delete TCB");
    case CreateTcbAndSendSyn:
        return PHRASE("Action", "create TCB, snd SYN");
    case SendSyn:
        return PHRASE("Action", "snd SYN");
    case SendSynAck:
        return PHRASE("Action", "snd SYN,ACK");
    case SendAck:
        return PHRASE("Action", "snd ACK");
    case SendFin:
        return PHRASE("Action", "snd FIN");
    case SendReset:
        return PHRASE("Action", "snd RST");
    }
    return {};
}

} // namespace render
