// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the state graph, told in sentences.

#include "render/words/inspector_words.h"

namespace render {

Phrase meaning(tcp::State state)
{
    using enum tcp::State;
    switch (state) {
    case Closed:
        return PHRASE("StateMeaning",
            "There is no connection, and no transmission control block that would remember one. "
            "Whatever arrives, but for a RST, is answered with a RST.");
    case Listen:
        return PHRASE("StateMeaning", "A server waits for a SYN from anyone who wants to connect.");
    case SynSent:
        return PHRASE("StateMeaning",
            "This side has sent its SYN and waits for the peer's SYN, usually with the ACK of its "
            "own.");
    case SynReceived:
        return PHRASE("StateMeaning",
            "Both SYNs are known here: the peer's has arrived, the own one is sent but not "
            "acknowledged yet.");
    case Established:
        return PHRASE("StateMeaning",
            "The connection is open: data flow both ways and are delivered to the application.");
    case FinWait1:
        return PHRASE("StateMeaning",
            "This side closed first. It waits for the ACK of its FIN, or for the peer's FIN. A FIN "
            "that acknowledges its own, too, leads through FIN-WAIT-2 to TIME-WAIT at once.");
    case FinWait2:
        return PHRASE("StateMeaning",
            "The own FIN is acknowledged; the peer may still send data. This side waits for the "
            "peer's FIN. The connection is half-closed.");
    case CloseWait:
        return PHRASE("StateMeaning",
            "The peer's FIN has arrived: nothing more will come from it. TCP waits until the own "
            "application calls CLOSE; until then it may go on sending.");
    case Closing:
        return PHRASE("StateMeaning",
            "Both sides closed at the same time: the FINs crossed. The peer's FIN is here, the ACK "
            "of the own one is awaited.");
    case LastAck:
        return PHRASE("StateMeaning",
            "The peer closed first, now this side has sent its FIN, too, and waits for the last "
            "ACK.");
    case TimeWait:
        return PHRASE("StateMeaning",
            "Everything is sent and acknowledged. This side waits for 2 MSL, so that it can send "
            "its last ACK again if the peer's FIN comes again, and so that old segments die out "
            "before the same ports are used anew.");
    }
    return {};
}

Phrase meaning(tcp::Event event)
{
    using enum tcp::Event;
    switch (event) {
    case PassiveOpen:
        return PHRASE("EventMeaning",
            "The application calls a passive OPEN: it is ready to be connected to.");
    case ActiveOpen:
        return PHRASE("EventMeaning", "The application calls an active OPEN: it wants to connect.");
    case Send:
        return PHRASE("EventMeaning",
            "The application calls SEND while TCP is listening: that makes the open active.");
    case Close:
        return PHRASE("EventMeaning", "The application calls CLOSE: it has nothing more to send.");
    case ReceiveSyn:
        return PHRASE("EventMeaning", "A SYN arrives.");
    case ReceiveSynAck:
        return PHRASE("EventMeaning", "A SYN,ACK arrives that acknowledges the own SYN.");
    case ReceiveAckOfSyn:
        return PHRASE("EventMeaning", "An ACK arrives that acknowledges the own SYN.");
    case ReceiveFin:
        return PHRASE(
            "EventMeaning", "The peer's FIN arrives, and everything before it has arrived.");
    case ReceiveAckOfFin:
        return PHRASE("EventMeaning",
            "An ACK arrives that acknowledges the own FIN; an ACK of less changes nothing.");
    case TimeWaitTimeout:
        return PHRASE("EventMeaning", "The TIME-WAIT timer of 2 MSL expires.");
    case ReceiveReset:
        return PHRASE("EventMeaning", "A valid RST arrives.");
    case ResetAfterPassiveOpen:
        return PHRASE("EventMeaning",
            "A valid RST arrives after a passive OPEN: the server goes on listening.");
    case ResetAfterReopening:
        return PHRASE("EventMeaning",
            "A valid RST arrives after a SYN reopened the connection in TIME-WAIT: that wait goes "
            "on.");
    case SynAfterPassiveOpen:
        return PHRASE("EventMeaning",
            "A new SYN arrives in the window after a passive OPEN: the server goes back to "
            "listening.");
    case SynInWindow:
        return PHRASE("EventMeaning",
            "A SYN arrives in the window, and RFC 5961 is switched off: an error that ends the "
            "connection.");
    case NewerSyn:
        return PHRASE("EventMeaning", "A SYN with a higher number opens the connection anew.");
    case Abort:
        return PHRASE("EventMeaning", "The application calls ABORT.");
    case UserTimeout:
        return PHRASE(
            "EventMeaning", "The user timeout expires before what was sent is acknowledged.");
    case RetriesExhausted:
        return PHRASE("EventMeaning",
            "A segment was sent again as often as is allowed, and is still not acknowledged.");
    case Crash:
        return PHRASE("EventMeaning", "The host crashes and forgets everything.");
    }
    return {};
}

Phrase meaning(tcp::Action action)
{
    using enum tcp::Action;
    switch (action) {
    case None:
        return {};
    case CreateTcb:
        return PHRASE("ActionMeaning", "A transmission control block is created.");
    case DeleteTcb:
        return PHRASE("ActionMeaning",
            "The transmission control block is deleted: the connection is forgotten.");
    case CreateTcbAndSendSyn:
        return PHRASE("ActionMeaning", "The control block is created, and a SYN is sent.");
    case SendSyn:
        return PHRASE("ActionMeaning", "A SYN is sent.");
    case SendSynAck:
        return PHRASE("ActionMeaning", "A SYN,ACK is sent.");
    case SendAck:
        return PHRASE("ActionMeaning", "An ACK is sent.");
    case SendFin:
        return PHRASE("ActionMeaning", "A FIN is sent, once all data before it are sent.");
    case SendReset:
        return PHRASE("ActionMeaning", "A RST is sent.");
    }
    return {};
}

} // namespace render
