// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/congestion_words.h"
#include "render/words/labels_words.h"

namespace render {

Phrase sentence(tcp::Reason reason)
{
    using enum tcp::Reason;
    switch (reason) {
    case Keepalive:
        return PHRASE("Reason",
            "Sent because nothing has arrived for long: it asks whether the peer still lives.");
    case OldTimestamp:
        return PHRASE(
            "Reason", "Sent because a segment with an outdated timestamp arrived (PAWS).");
    case InTimeWait:
        return PHRASE(
            "Reason", "Sent because a segment arrived in TIME-WAIT that has to be answered.");
    case SmallerSegments:
        return PHRASE(
            "Reason", "Sent again in smaller segments: the path does not take larger ones.");
    case LossProbe:
        return PHRASE("Reason", "Sent because ACKs stay away: its ACK will tell what is lost.");
    case ActiveOpen:
        return PHRASE("Reason", "Sent because the application opened the connection actively.");
    case AcceptSyn:
        return PHRASE(
            "Reason", "Sent because a SYN arrived while listening: the connection is accepted.");
    case SimultaneousOpen:
        return PHRASE("Reason", "Sent because a SYN crossed our own SYN: both sides open at once.");
    case RepeatedSyn:
        return PHRASE(
            "Reason", "Sent because the peer repeated its SYN: our SYN,ACK did not reach it.");
    case HandshakeAck:
        return PHRASE("Reason", "Sent because a SYN,ACK arrived: it acknowledges the peer's SYN.");
    case Data:
        return PHRASE(
            "Reason", "Sent because there was data to send and the peer's window had room for it.");
    case Fin:
        return PHRASE(
            "Reason", "Sent because the application called CLOSE and the send buffer was empty.");
    case DataAcknowledgment:
        return PHRASE("Reason", "Sent because data arrived in order: it acknowledges all of it.");
    case FinAcknowledgment:
        return PHRASE("Reason", "Sent because a FIN arrived: a FIN consumes one sequence number.");
    case OutOfOrder:
        return PHRASE("Reason",
            "Sent at once because data arrived out of order: it repeats what is still missing.");
    case GapFilled:
        return PHRASE("Reason", "Sent at once because a gap in the data was filled.");
    case OutsideWindow:
        return PHRASE("Reason", "Sent because a segment lay outside the receive window.");
    case ZeroWindow:
        return PHRASE("Reason", "Sent because data arrived while the receive window was zero.");
    case WindowUpdate:
        return PHRASE("Reason", "Sent because the receive window opened again.");
    case ZeroWindowProbe:
        return PHRASE(
            "Reason", "Sent because the persist timer expired: it probes the peer's zero window.");
    case ChallengeReset:
        return PHRASE(
            "Reason", "A challenge ACK: a RST lay in the window but not at the expected number.");
    case ChallengeSyn:
        return PHRASE("Reason", "A challenge ACK: a SYN arrived on a synchronized connection.");
    case AckOfUnsent:
        return PHRASE("Reason", "Sent because an ACK acknowledged what was never sent.");
    case AckTooOld:
        return PHRASE("Reason", "A challenge ACK: the acknowledgment number was too old.");
    case RetransmissionTimeout:
        return PHRASE("Reason",
            "Sent again because the retransmission timer expired before an acknowledgment came.");
    case Abort:
        return PHRASE("Reason", "Sent because the application aborted the connection.");
    case NoConnection:
        return PHRASE(
            "Reason", "Sent because a segment arrived for a connection that does not exist.");
    case AckInListen:
        return PHRASE(
            "Reason", "Sent because an ACK arrived while listening, where nothing was sent yet.");
    case UnacceptableAck:
        return PHRASE("Reason", "Sent because an ACK arrived for something that was never sent.");
    case SynInWindow:
        return PHRASE(
            "Reason", "Sent because a SYN lay in the window of a synchronized connection.");
    case FastRetransmission:
        return PHRASE(
            "Reason", "Sent again at once: ACKs of what came behind it tell that it was lost.");
    case Injected:
        return PHRASE("Reason", "Made by hand: neither side sent it.");
    }
    return {};
}

Phrase sentence(tcp::Note note)
{
    using enum tcp::Note;
    switch (note) {
    case OutsideWindow:
        return PHRASE("Note", "The segment lay outside the receive window.");
    case ChallengeAck:
        return PHRASE("Note", "A challenge ACK is sent.");
    case DuplicateAck:
        return PHRASE("Note", "A duplicate ACK.");
    case AckOfUnsent:
        return PHRASE("Note", "It acknowledges what was never sent.");
    case UnacceptableAck:
        return PHRASE("Note", "The ACK is not acceptable.");
    case NoAckBit:
        return PHRASE("Note", "It carries no ACK and is dropped.");
    case OutOfOrder:
        return PHRASE("Note", "Data out of order is kept until the gap is filled.");
    case ZeroWindow:
        return PHRASE("Note", "The window is zero.");
    case ResetIgnored:
        return PHRASE("Note", "The RST is ignored.");
    case RepeatedSyn:
        return PHRASE("Note", "The peer repeated its SYN.");
    case NotForThisState:
        return PHRASE("Note", "It means nothing in this state and is dropped.");
    case ConnectionClosing:
        return PHRASE("Note", "The connection is closing.");
    case StatusReported:
        return PHRASE("Note", "The state is reported.");
    case OldTimestamp:
        return PHRASE("Note", "Its timestamp is older than the last one: dropped (PAWS).");
    case NoTimestamp:
        return PHRASE("Note", "It lacks the timestamp that was agreed on and is dropped.");
    case ChallengeAckLimited:
        return PHRASE(
            "Note", "Enough segments of this kind were answered lately: this one is not.");
    case UrgentMode:
        return PHRASE("Note", "The user is told that urgent data is on its way: urgent mode.");
    case NormalMode:
        return PHRASE("Note", "The user has all of the urgent data: normal mode again.");
    case NotTcp:
        return PHRASE("Note", "From here on this side breaks a rule of TCP: this is not TCP.");
    case ChangedRule:
        return PHRASE("Note", "What if: TCP would not do that.");
    case Endless:
        return PHRASE("Note", "The run is stopped here: it is so long that it may have no end.");
    }
    return {};
}

Phrase words(tcp::CongestionPhase phase)
{
    using enum tcp::CongestionPhase;
    switch (phase) {
    case SlowStart:
        return PHRASE("CongestionPhase", "slow start");
    case CongestionAvoidance:
        return PHRASE("CongestionPhase", "congestion avoidance");
    case Recovery:
        return PHRASE("CongestionPhase", "fast recovery");
    case Loss:
        return PHRASE("CongestionPhase", "slow start after a loss");
    }
    return {};
}

Phrase sentence(tcp::CongestionCause cause)
{
    using enum tcp::CongestionCause;
    switch (cause) {
    case Established:
        return PHRASE("CongestionCause", "The connection is open: the initial window.");
    case Ack:
        return PHRASE("CongestionCause", "New data was acknowledged: the window grows.");
    case Duplicate:
        return PHRASE(
            "CongestionCause", "One more duplicate ACK: another segment has left the network.");
    case ThirdDuplicate:
        return PHRASE("CongestionCause",
            "Third duplicate ACK: a segment is taken to be lost, and the window is reduced.");
    case SackedAbove:
        return PHRASE("CongestionCause",
            "SACK tells that so much behind it has arrived: a segment is taken to be lost, and the "
            "window is reduced.");
    case Overtaken:
        return PHRASE("CongestionCause",
            "What left later has arrived: a segment is taken to be lost, and the window is "
            "reduced.");
    case RepeatLost:
        return PHRASE("CongestionCause",
            "What was sent again is lost, too: the window is reduced once more.");
    case Delivered:
        return PHRASE("CongestionCause",
            "In the measure in which data arrive, the window comes down to ssthresh.");
    case PartialAck:
        return PHRASE("CongestionCause",
            "An ACK of a part of what was outstanding: the next segment is lost, too.");
    case FullAck:
        return PHRASE(
            "CongestionCause", "All that was outstanding when the loss was found is acknowledged.");
    case LossProbe:
        return PHRASE(
            "CongestionCause", "A tail loss probe has made good a loss: the window is reduced.");
    case Timeout:
        return PHRASE("CongestionCause",
            "The retransmission timer has expired: one segment, and slow start.");
    case Idle:
        return PHRASE("CongestionCause",
            "Nothing was sent for longer than an RTO: the initial window again.");
    case SmallerSegments:
        return PHRASE("CongestionCause", "The path takes only smaller segments.");
    case Settings:
        return PHRASE("CongestionCause", "The settings were changed.");
    }
    return {};
}

} // namespace render
