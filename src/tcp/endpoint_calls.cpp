// SPDX-License-Identifier: GPL-3.0-or-later

// User calls, RFC 9293 §3.10.1 to §3.10.6.

#include "tcp/call_error.h"
#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

using enum State;

std::optional<Error> Endpoint::errorOf(const Call& call) const
{
    return tcp::errorOf(
        m_state, call, {.closeRequested = m_tcb.closeRequested, .hasUnread = m_tcb.unread > 0});
}

void Endpoint::onCall(const Call& call, Instant now, Output& out)
{
    if (const auto error = errorOf(call)) {
        out.errors.push_back(*error);
        return;
    }
    switch (call.kind) {
    case CallKind::Listen:
        enter(Event::PassiveOpen, out);
        createTcb(true);
        return;
    case CallKind::Connect:
        open(Event::ActiveOpen, now, out);
        return;
    case CallKind::Send:
        if (m_state == Listen) {
            open(Event::Send, now, out);
        }
        queueData(call);
        return;
    case CallKind::Receive:
        m_tcb.receiveWanted += call.bytes;
        read(out);
        return;
    case CallKind::StopReading:
        m_reading = false;
        return;
    case CallKind::ResumeReading:
        m_reading = true;
        if (m_state != Closed) {
            read(out);
        }
        return;
    case CallKind::Close:
        close(out);
        return;
    case CallKind::Abort:
        abort(now, out);
        return;
    case CallKind::Status:
        out.notes.push_back(Note::StatusReported);
        return;
    case CallKind::Crash:
        if (m_state != Closed) {
            enter(Event::Crash, out);
        }
        deleteTcb();
        m_reading = true;
        return;
    }
}

void Endpoint::open(Event event, Instant now, Output& out)
{
    enter(event, out);
    createTcb(false);
    startSending(chooseIss(now));
    m_tcb.synDue = Reason::ActiveOpen;
}

void Endpoint::queueData(const Call& call)
{
    SendBuffer& buffer = m_tcb.sendBuffer;
    buffer.unsent += call.bytes;
    if (call.push && buffer.unsent > 0 && !buffer.pushed()) {
        buffer.pushes.push_back(buffer.sent + buffer.unsent);
    }
    if (call.endsRecord && call.bytes > 0) {
        buffer.records.push_back(buffer.sent + buffer.unsent);
    }
    // Urgent data is octets (§3.8.5): a SEND without any marks nothing.
    if (call.urgent && call.bytes > 0) {
        m_tcb.snd.up = m_tcb.snd.nxt + static_cast<std::uint32_t>(buffer.unsent);
    }
}

void Endpoint::read(Output& out)
{
    const std::uint32_t before = m_tcb.rcv.wnd;
    deliver(out);
    const bool peerMaySend = m_state == Established || m_state == FinWait1 || m_state == FinWait2;
    if (peerMaySend && !m_tcb.ackDue && windowUpdateDue(before)) {
        m_tcb.ackDue = Reason::WindowUpdate; // §3.8.6.2.2
    }
}

void Endpoint::close(Output& out)
{
    const bool callsOutstanding = m_tcb.sendBuffer.unsent > 0 || m_tcb.receiveWanted > 0;
    switch (m_state) {
    case Listen:
    case SynSent:
        if (callsOutstanding) {
            out.errors.push_back(Error::Closing);
        }
        enter(Event::Close, out);
        deleteTcb();
        return;
    case SynReceived:
        m_tcb.closeRequested = true;
        if (m_tcb.sendBuffer.unsent == 0) {
            enter(Event::Close, out); // else when ESTABLISHED is reached
        }
        return;
    case Established:
        m_tcb.closeRequested = true;
        enter(Event::Close, out);
        return;
    case CloseWait:
        m_tcb.closeRequested = true; // LAST-ACK when the FIN leaves
        return;
    case FinWait1:
    case FinWait2:
        return; // "ok" is acceptable as long as no second FIN is sent
    case Closed:
    case Closing:
    case LastAck:
    case TimeWait:
        return; // answered by errorOf()
    }
}

void Endpoint::abort(Instant now, Output& out)
{
    switch (m_state) {
    case SynReceived:
    case Established:
    case FinWait1:
    case FinWait2:
    case CloseWait:
        resetConnection(Reason::Abort, now, out);
        fail(Event::Abort, Error::ConnectionReset, out);
        return;
    case Listen:
    case SynSent:
        fail(Event::Abort, Error::ConnectionReset, out);
        return;
    case Closing:
    case LastAck:
    case TimeWait:
        enter(Event::Abort, out);
        deleteTcb();
        return;
    case Closed:
        return; // answered by errorOf()
    }
}

} // namespace tcp
