// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/phases.h"

#include <chrono>
#include <variant>

namespace diagram {

using sim::Side;
using tcp::State;

void Phases::read(const sim::Trace& trace, std::size_t index)
{
    if (index == 0) {
        for (const Side side : sim::kBothSides) {
            // An end whose states nobody tells is taken to follow the other.
            m_now.state[side] = trace.start().tellsState[side]
                ? std::optional(trace.start().state[side])
                : std::nullopt;
        }
    }
    const sim::TraceRow& row = trace.rows()[index];
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        readSend(trace, trace.segment(send->segment), index);
    } else if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        readArrival(trace.segment(arrival->segment), index);
    } else if (std::holds_alternative<sim::DropRow>(row.what)) {
        if (isTransferring()) {
            reachTo(index);
        }
    } else if (const auto* change = std::get_if<sim::StateRow>(&row.what)) {
        readState(row.who, *change, index);
    }
}

Phases::Mark Phases::mark() const
{
    return {m_now, m_found.size(), m_found.empty() ? Phase{} : m_found.back(), m_halfCloses};
}

void Phases::goBackTo(const Mark& mark)
{
    m_now = mark.now;
    m_found.resize(mark.found);
    m_halfCloses = mark.halfCloses;
    if (!m_found.empty()) {
        m_found.back() = mark.last;
    }
}

bool Phases::isOpening() const
{
    return in(PhaseKind::Opening) || in(PhaseKind::ThreeWayHandshake) ||
        in(PhaseKind::SimultaneousOpen);
}

bool Phases::isTransferring() const
{
    return in(PhaseKind::DataTransfer) || in(PhaseKind::ZeroWindowProbing) ||
        in(PhaseKind::KeepAlive);
}

bool Phases::isClosing() const
{
    return in(PhaseKind::FourWayTeardown) || in(PhaseKind::ThreeSegmentClose) ||
        in(PhaseKind::SimultaneousClose);
}

void Phases::begin(PhaseKind kind, std::size_t row)
{
    m_found.push_back({kind, row, row});
    m_now.inPhase = true;
}

void Phases::reachTo(std::size_t row) { m_found.back().lastRow = row; }

void Phases::readSend(const sim::Trace& trace, const sim::SentSegment& sent, std::size_t row)
{
    if (sent.injected) {
        return;
    }
    const tcp::Segment& segment = sent.segment;
    if (segment.rst()) {
        m_now.reset = row;
    } else if (segment.syn() && (!m_now.inPhase || in(PhaseKind::Reset))) {
        beginOpening(row);
    } else if (segment.fin()) {
        readFin(sent, row);
    } else if (!isOpening() && !isClosing()) {
        readTransfer(trace, sent, row);
    }
    const bool waitsForThird =
        !trace.start().whatIf[sent.from].has(tcp::ChangedRule::TwoWayHandshake);
    if (segment.syn() && segment.hasAck() && in(PhaseKind::Opening) && waitsForThird) {
        m_found.back().kind = PhaseKind::ThreeWayHandshake;
    }
    // Whoever acknowledges the first FIN without a FIN of its own makes it four segments.
    if (isClosing() && m_now.firstFin.has_value() && sent.from != *m_now.firstFin &&
        segment.hasAck() && !segment.fin() &&
        tcp::precedes(*m_now.fin[*m_now.firstFin], segment.ack)) {
        m_now.firstFinAcked = true;
    }
    if (m_now.inPhase) {
        reachTo(row);
    }
    readHalfClose(sent, row);
}

/// RFC 9293 section 3.6: the other end goes on sending after the first FIN. It lasts to the last
/// acknowledgment of its data.
void Phases::readHalfClose(const sim::SentSegment& sent, std::size_t row)
{
    if (!isClosing() || !m_now.firstFin.has_value() || !m_now.firstFinAcked) {
        return;
    }
    const sim::Side sender = sim::opposite(*m_now.firstFin);
    if (m_now.fin[sender].has_value()) {
        return; // it has closed, too
    }
    const bool isOpen =
        !m_halfCloses.empty() && m_halfCloses.back().firstRow > m_found.back().firstRow;
    if (sent.from == sender && sent.segment.len > 0 && !isOpen) {
        m_halfCloses.push_back({PhaseKind::HalfClose, row, row});
    } else if (isOpen) {
        m_halfCloses.back().lastRow = row;
    }
}

/// Data; probes of an idle or a closed end; and data again.
void Phases::readTransfer(const sim::Trace& trace, const sim::SentSegment& sent, std::size_t row)
{
    constexpr auto kIdle = std::chrono::minutes(1);
    PhaseKind kind = PhaseKind::DataTransfer;
    if (sent.reason == tcp::Reason::Keepalive) {
        kind = PhaseKind::KeepAlive;
    } else if (sent.reason == tcp::Reason::ZeroWindowProbe) {
        kind = PhaseKind::ZeroWindowProbing;
    } else if (sent.segment.len == 0) {
        return; // belongs to whatever is going on
    }
    const auto wasIdle = [&] {
        return !sent.retransmission && sent.at - trace.rows()[m_found.back().lastRow].at > kIdle;
    };
    if (!in(kind) || (kind == PhaseKind::DataTransfer && wasIdle())) {
        begin(kind, row);
    }
}

void Phases::beginOpening(std::size_t row)
{
    m_now.fin = {};
    m_now.firstFin.reset();
    m_now.hasEarlyData = false;
    begin(PhaseKind::Opening, row);
}

void Phases::readFin(const sim::SentSegment& sent, std::size_t row)
{
    if (!isClosing()) {
        m_now.fin = {};
        m_now.firstFin = sent.from;
        m_now.firstFinAcked = false;
        begin(PhaseKind::FourWayTeardown, row);
    } else if (!m_now.fin[sent.from].has_value() && !m_now.firstFinAcked && sent.segment.hasAck() &&
        tcp::precedes(*m_now.fin[*m_now.firstFin], sent.segment.ack)) {
        m_found.back().kind = PhaseKind::ThreeSegmentClose;
    }
    if (!m_now.fin[sent.from].has_value()) {
        // The number of the FIN itself, behind the data that its segment carries.
        m_now.fin[sent.from] = sent.segment.seq + sent.segment.len;
    }
}

void Phases::readArrival(const sim::SentSegment& sent, std::size_t row)
{
    const tcp::Segment& segment = sent.segment;
    const std::optional<State> receiver = m_now.state[sim::opposite(sent.from)];
    if (segment.rst() && sent.injected) {
        m_now.reset = row;
    }
    if (m_now.inPhase) {
        m_now.hasEarlyData |= isOpening() && segment.len > 0;
        reachTo(row);
        readHalfClose(sent, row);
    } else if (sent.injected && segment.syn() && receiver == State::Listen) {
        beginOpening(row);
    } else if (segment.len > 0 && (!receiver.has_value() || tcp::isSynchronized(*receiver))) {
        // Data that left before the handshake was over.
        begin(PhaseKind::DataTransfer, row);
    }
}

void Phases::readState(Side side, const sim::StateRow& change, std::size_t row)
{
    m_now.state[side] = change.to;
    const Side other = sim::opposite(side);
    if (change.from == State::SynSent && change.to == State::SynReceived && isOpening()) {
        m_found.back().kind = PhaseKind::SimultaneousOpen;
    }
    if (change.to == State::Established && isOpening()) {
        reachTo(row);
        if (!m_now.state[other].has_value() || tcp::isSynchronized(*m_now.state[other])) {
            end();
            if (m_now.hasEarlyData) {
                begin(PhaseKind::DataTransfer, row);
            }
        }
    }
    if (change.to == State::Listen && isOpening() && m_now.state[other] != State::SynSent &&
        m_now.state[other] != State::SynReceived) {
        // Nobody had asked for the connection: it was an old SYN. A reset ends it, or another SYN
        // (RFC 9293 section 3.10.7.4, fourth step).
        m_found.back().kind = change.event == tcp::Event::SynAfterPassiveOpen
            ? PhaseKind::OpenFailed
            : PhaseKind::Reset;
        reachTo(row);
        end();
    }
    if (change.to == State::Closing && isClosing()) {
        m_found.back().kind = PhaseKind::SimultaneousClose;
    }
    if (change.to == State::Closed || change.to == State::TimeWait) {
        closed(change, row);
    }
}

void Phases::closed(const sim::StateRow& change, std::size_t row)
{
    const auto gone = [](const std::optional<State>& state) {
        return !state.has_value() || state == State::Closed || state == State::TimeWait;
    };
    // RFC 9293 section 3.10.5: ABORT sends a reset in these states, in others it just ends.
    const bool abortResets = tcp::isSynchronized(change.from) && change.from != State::Closing &&
        change.from != State::LastAck && change.from != State::TimeWait;
    const bool byReset = change.event == tcp::Event::ReceiveReset ||
        (change.event == tcp::Event::Abort && abortResets) ||
        change.event == tcp::Event::SynInWindow;
    if (isOpening()) {
        // A connection that still stood at the other end was reset by the attempt.
        m_found.back().kind =
            tcp::isSynchronized(change.from) ? PhaseKind::Reset : PhaseKind::OpenFailed;
        reachTo(row);
        end();
    } else if (in(PhaseKind::Reset)) {
        reachTo(row);
        end();
    } else if (byReset) {
        const bool sends = change.event != tcp::Event::ReceiveReset;
        // One end after the other: that is still one reset.
        if (m_found.empty() || m_found.back().kind != PhaseKind::Reset) {
            begin(PhaseKind::Reset, sends ? row : m_now.reset);
        }
        reachTo(row);
        m_now.inPhase = sends;
    } else if (isClosing() && gone(m_now.state[Side::Client]) && gone(m_now.state[Side::Server])) {
        reachTo(row);
        end();
    } else if (isTransferring()) {
        end();
    }
}

bool hasHalfClose(const sim::Trace& trace)
{
    Phases phases;
    for (std::size_t row = 0; row < trace.rows().size(); ++row) {
        phases.read(trace, row);
    }
    return !phases.halfCloses().empty();
}

} // namespace diagram
