// SPDX-License-Identifier: GPL-3.0-or-later

// What may leave, and when: RFC 9293 §3.5.2, §3.7.1, §3.8.6, §3.10.7, RFC 7323, RFC 2018.

#include "invariants.h"

#include <algorithm>

namespace swarm {

using sim::Side;
using tcp::Reason;
using tcp::SeqNum;
using tcp::State;

namespace {

constexpr std::uint32_t kMaxOptions = 40;

/// SND.UNA < SEG.ACK =< SND.NXT
bool isAckOfNew(SeqNum ack, const tcp::SendVariables& snd)
{
    return tcp::precedes(snd.una, ack) && tcp::notAfter(ack, snd.nxt);
}

/// <SEQ=SEG.ACK><CTL=RST>, or <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>.
bool answers(const tcp::Segment& reset, const tcp::Segment& segment)
{
    return segment.hasAck()
        ? !reset.hasAck() && reset.seq == segment.ack
        : reset.hasAck() && reset.seq == SeqNum{0} && reset.ack == segment.end();
}

/// SND.NXT; or the number of a zero-window probe that is not taken.
bool isNextNumber(SeqNum seq, const tcp::SendVariables& snd)
{
    return seq == snd.nxt || (snd.wnd == 0 && seq == snd.una);
}

/// A reset from this state that ABORT sends (§3.10.5).
bool abortResets(State state)
{
    return state == State::SynReceived || state == State::Established || state == State::FinWait1 ||
        state == State::FinWait2 || state == State::CloseWait;
}

} // namespace

std::string Invariants::lookAtSent(const StateView& state, const sim::Trace& trace, const Row& row)
{
    const sim::SentSegment& sent = trace.segment(std::get<sim::SendRow>(row.what).segment);
    if (sent.injected) {
        return {};
    }
    const EndView& end = state.endpoint(sent.from);
    const bool isReset = sent.segment.rst();
    const bool known = hasTcb(end.state());
    if (sent.segment.syn()) {
        m_ends[sent.from].mss = sent.segment.options.mss.value_or(kDefaultMss);
    }
    for (const std::string& wrong : {isReset ? lookAtReset(end, sent, trace) : std::string(),
             isReset || !known ? std::string() : lookAtNumbers(end, sent),
             isReset || !known ? std::string() : lookAtOptions(end, sent),
             isReset ? std::string() : lookAtWindow(sent),
             isReset || !known ? std::string() : lookAtRepeat(end, sent)}) {
        if (!wrong.empty()) {
            return who(sent.from) + wrong;
        }
    }
    return {};
}

/// RFC 9293 §3.5.2: where a connection does not exist, is not synchronized, or is aborted.
std::string Invariants::lookAtReset(
    const EndView& endpoint, const sim::SentSegment& sent, const sim::Trace& trace) const
{
    const End& end = m_ends[sent.from];
    const State before = end.stateBefore;
    const bool isAnswer = end.causes.isOnly(end.causes.arrival);
    const bool isCalled = end.causes.isOnly(end.causes.call);
    if (end.causes.isOnly(end.causes.expired)) {
        return "a reset because of a timer";
    }
    const tcp::Segment* cause = isAnswer ? &trace.segment(*end.causes.arrival).segment : nullptr;
    if (cause != nullptr && cause->rst()) {
        return "a reset that answers a reset";
    }
    const auto unless = [&](bool right) {
        return right ? std::string() : std::string("a reset that nothing allows");
    };
    switch (sent.reason) {
    case Reason::NoConnection:
        return unless(!isCalled &&
            (cause == nullptr || (before == State::Closed && answers(sent.segment, *cause))));
    case Reason::AckInListen:
        return unless(!isCalled &&
            (cause == nullptr ||
                (before == State::Listen && cause->hasAck() && answers(sent.segment, *cause))));
    case Reason::UnacceptableAck:
        return unless(!isCalled &&
            (cause == nullptr ||
                ((before == State::SynSent || before == State::SynReceived) && cause->hasAck() &&
                    !isAckOfNew(cause->ack, end.sndBefore) && answers(sent.segment, *cause))));
    case Reason::Abort:
        return unless(!isAnswer &&
            (!isCalled ||
                (end.causes.call == tcp::CallKind::Abort && abortResets(before) &&
                    isNextNumber(sent.segment.seq, end.sndBefore))));
    case Reason::SynInWindow:
        return unless(!(endpoint.config().rfc5961 && endpoint.config().challengeSyn) && !isCalled &&
            (cause == nullptr || (hasTcb(before) && cause->syn())));
    default:
        return unless(false);
    }
}

/// In CLOSED, whatever is no reset is answered by one (§3.10.7.1), and so is an ACK in LISTEN, and
/// one of something else than the SYN in SYN-SENT; a first SYN in LISTEN is taken.
std::string Invariants::lookAtAnswer(
    Side side, const StateView& state, const sim::Trace& trace) const
{
    const End& end = m_ends[side];
    if (!end.causes.isOnly(end.causes.arrival)) {
        return {};
    }
    const tcp::Segment& segment = trace.segment(*end.causes.arrival).segment;
    const auto sent = trace.segments().subspan(m_segmentsSeen);
    const bool answered = std::ranges::any_of(
        sent, [side](const sim::SentSegment& one) { return one.from == side && !one.injected; });
    if (end.stateBefore == State::Closed && !segment.rst() && !answered) {
        return "a segment that no connection takes is not reset";
    }
    const bool badAck = segment.hasAck() && !segment.rst() &&
        (end.stateBefore == State::Listen ||
            (end.stateBefore == State::SynSent && !isAckOfNew(segment.ack, end.sndBefore)));
    if (badAck && !answered) {
        return "an ACK that nobody can have sent for is not reset";
    }
    if (end.stateBefore == State::Listen && segment.syn() && !segment.rst() && !segment.hasAck() &&
        end.state != State::SynReceived) {
        return "a SYN in LISTEN opens nothing";
    }
    // In order, in the window, nothing odd about it: it is taken.
    const tcp::ReceiveVariables& rcv = end.rcvBefore;
    const tcp::Tcb& tcb = state.endpoint(side).tcb();
    const bool plain = segment.hasAck() && !segment.syn() && !segment.rst() &&
        (segment.ack == end.sndBefore.una || isAckOfNew(segment.ack, end.sndBefore));
    if (end.stateBefore == State::Established && hasTcb(end.state) && plain &&
        !tcb.negotiated.timestamps && segment.seq == rcv.nxt && segment.len > 0 &&
        segment.len <= rcv.wnd && tcp::distance(rcv.nxt, tcb.rcv.nxt) < segment.len) {
        return "data in order and in the window is not taken";
    }
    return {};
}

/// Numbers as they stand when the round ends, for that is when segments leave.
std::string Invariants::lookAtNumbers(const EndView& end, const sim::SentSegment& sent)
{
    const tcp::Segment& segment = sent.segment;
    const tcp::Tcb& tcb = end.tcb();
    End& known = m_ends[sent.from];
    if (!segment.hasAck() && !(segment.syn() && end.state() == State::SynSent)) {
        return "a segment without ACK that is no first SYN";
    }
    if (segment.hasAck() && segment.ack != tcb.rcv.nxt) {
        return "an ACK of something else than RCV.NXT";
    }
    if (segment.syn() && segment.seq != tcb.snd.iss) {
        return "a SYN with another number than ISS";
    }
    const bool keepalive = sent.reason == Reason::Keepalive;
    if (keepalive ? segment.seq != tcb.snd.nxt - 1
                  : tcp::precedes(segment.seq, tcb.snd.una) && !segment.syn()) {
        return "a segment with numbers before SND.UNA";
    }
    if (tcp::precedes(tcb.snd.nxt, segment.end())) {
        return "a segment with numbers beyond SND.NXT";
    }
    // What follows the third segment of the handshake leaves behind it.
    const bool bare = segment.segLen() == 0 && sent.reason != Reason::HandshakeAck;
    if (bare && !keepalive && !isNextNumber(segment.seq, tcb.snd)) {
        return "a bare ACK with another number than SND.NXT";
    }
    if (sent.reason == Reason::RetransmissionTimeout && segment.seq == tcb.snd.una &&
        known.causes.expired == tcp::TimerKind::Retransmission) {
        const tcp::EndpointConfig& config = *m_configs[sent.from];
        if (++known.repeats > (segment.syn() ? config.synRetries : config.maxRetries)) {
            return "a segment is repeated more often than R2 allows";
        }
    }
    // SHLD-14; with a scale the edge may seem to shrink by rounding (RFC 7323 §2.4).
    const SeqNum edge = segment.ack + segment.window;
    if (segment.hasAck() && tcb.negotiated.receiveShift == 0) {
        if (known.told && tcp::precedes(edge, *known.told)) {
            return "the window is shrunk";
        }
        known.told = edge;
    }
    return {};
}

/// Only what was agreed on, as much as fits, and SACK blocks of what is held.
std::string Invariants::lookAtOptions(const EndView& end, const sim::SentSegment& sent) const
{
    const tcp::Segment& segment = sent.segment;
    const tcp::Options& options = segment.options;
    const tcp::EndpointConfig& config = *m_configs[sent.from];
    const tcp::Negotiated& agreed = end.tcb().negotiated;
    if (options.wireLength() > kMaxOptions) {
        return "more options than a header holds";
    }
    const bool first = segment.syn() && !segment.hasAck();
    if (options.timestamps.has_value() != (first ? config.timestamps : agreed.timestamps)) {
        return "timestamps stand on every segment where they are agreed on, and nowhere else";
    }
    if (!segment.syn() && (options.mss || options.windowScale || options.sackPermitted)) {
        return "an option that only a SYN may have";
    }
    if (!options.sack.empty() && !agreed.sack) {
        return "SACK blocks that nobody has agreed on";
    }
    const auto blocks = options.sack.blocks();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const tcp::SackBlock& block = blocks[i];
        const bool held = std::ranges::any_of(end.tcb().held.ranges(), [&](const auto& range) {
            return range.start == block.left && range.end() == block.right;
        });
        // The first may tell what has arrived twice (RFC 2883 §4).
        const bool twice = i == 0 &&
            (tcp::notAfter(block.right, segment.ack) ||
                std::ranges::any_of(end.tcb().held.ranges(), [&](const auto& range) {
                    return tcp::notAfter(range.start, block.left) &&
                        tcp::notAfter(block.right, range.end());
                }));
        if (!tcp::precedes(block.left, block.right) || (!held && !twice)) {
            return "a SACK block of what is not held";
        }
    }
    const std::uint16_t most = m_ends[sim::opposite(sent.from)].mss;
    const std::uint32_t fixed = agreed.timestamps ? 12 : 0;
    if (isFirstConnection() && segment.len > 1 && segment.len + fixed > most) {
        return "a segment larger than the peer's MSS";
    }
    return {};
}

/// Nothing beyond the furthest edge that the peer has told, but for probes of one octet.
std::string Invariants::lookAtWindow(const sim::SentSegment& sent) const
{
    const tcp::Segment& segment = sent.segment;
    const auto& edge = m_ends[sent.from].edge;
    const bool probe = sent.reason == Reason::ZeroWindowProbe && segment.segLen() == 1;
    if (isFirstConnection() && !probe && edge && segment.len + (segment.fin() ? 1U : 0U) > 0 &&
        tcp::precedes(*edge, segment.end())) {
        return "data beyond every window that the peer has told: up to " +
            std::to_string(segment.end().value) + ", not " + std::to_string(edge->value);
    }
    return {};
}

} // namespace swarm
