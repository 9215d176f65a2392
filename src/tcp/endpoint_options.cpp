// SPDX-License-Identifier: GPL-3.0-or-later

// Window scale and timestamps (RFC 7323), selective acknowledgments (RFC 2018, RFC 2883).

#include "tcp/endpoint.h"
#include "tcp/timestamp_clock.h"

#include <algorithm>

namespace tcp {

namespace {

/// RFC 7323 §5.5: TS.Recent says nothing any more after so long.
constexpr Duration kTimestampsOutdated = std::chrono::hours(24 * 24);
constexpr std::size_t kSackBlocksBesideTimestamps = 3;
constexpr std::uint32_t kTimestampsWireLength = 12;
/// Octets that an IPv4 packet holds beside its headers of 20 and 20: its length has 16 bits.
constexpr std::uint16_t kLargestSegment = 65'495;
constexpr std::uint32_t kSackPaddedLength = 4; // kind, length and two octets of padding

} // namespace

/// What the peer's SYN offers and this end wants, too.
void Endpoint::negotiate(const Segment& syn, Instant now)
{
    const Options& offered = syn.options;
    Negotiated& agreed = m_tcb.negotiated;
    agreed.sack = m_config->sack && offered.sackPermitted;
    agreed.timestamps = m_config->timestamps && offered.timestamps;
    agreed.windowScale = m_config->windowScale && offered.windowScale;
    if (agreed.windowScale) {
        agreed.sendShift = std::min(*offered.windowScale, kLargestWindowShift);
        agreed.receiveShift = *m_config->offeredWindowScale();
    }
    if (agreed.timestamps) {
        m_tcb.ts.recent = offered.timestamps->value;
        m_tcb.ts.recentAt = now;
    }
    if (!agreed.windowScale && !m_config->wholeSegmentWindow) { // what the field can tell
        m_tcb.rcv.buffer = std::min(m_tcb.rcv.buffer, kLargestWindowField);
        m_tcb.rcv.wnd = std::min(m_tcb.rcv.wnd, kLargestWindowField);
    }
    const std::uint32_t mss =
        std::min({offered.mss.value_or(m_config->defaultPeerMss), m_config->mss, kLargestSegment});
    const std::uint32_t options = agreed.timestamps ? kTimestampsWireLength : 0;
    m_tcb.snd.mss = static_cast<std::uint16_t>(mss > options ? mss - options : 1);
}

/// A SYN offers what is wanted, a SYN,ACK what both want; then every segment carries what was
/// agreed.
void Endpoint::addOptions(Segment& segment, Instant now) const
{
    const bool offering = m_state == State::SynSent;
    const Negotiated& agreed = m_tcb.negotiated;
    if (segment.syn()) {
        if (m_config->sendMss) {
            segment.options.mss = m_config->mss;
        }
        segment.options.sackPermitted = offering ? m_config->sack : agreed.sack;
        if (offering || agreed.windowScale) {
            segment.options.windowScale = m_config->offeredWindowScale();
        }
    }
    if (offering ? m_config->timestamps : agreed.timestamps) {
        segment.options.timestamps =
            Timestamps{timestampAt(now), segment.hasAck() ? m_tcb.ts.recent : 0};
    }
    if (agreed.sack && !segment.syn() && !segment.rst()) {
        addSackBlocks(segment);
    }
}

/// Blocks that a segment would carry now, had it the room. What joins on at the ACK, and waits for
/// the handshake, is none: no gap is before it. It came with the SYN, before all others.
std::size_t Endpoint::sackBlocksWaiting() const
{
    if (!m_tcb.negotiated.sack) {
        return 0;
    }
    const std::size_t most =
        m_tcb.negotiated.timestamps ? kSackBlocksBesideTimestamps : SackBlocks::kMost;
    const auto& held = m_tcb.held.ranges();
    const bool joined = !held.empty() && held.front().start == m_tcb.rcv.nxt;
    return std::min(most, held.size() - (joined ? 1U : 0U) + (m_tcb.duplicate ? 1U : 0U));
}

/// Eff.snd.MSS less the options that come and go (RFC 9293 §3.7.1, RFC 6691 §2). Where these leave
/// next to nothing, it is they that wait.
std::uint32_t Endpoint::roomForText() const
{
    const std::uint32_t mss = m_tcb.snd.mss;
    const auto blocks = static_cast<std::uint32_t>(sackBlocksWaiting());
    const std::uint32_t options = blocks > 0 ? kSackPaddedLength + kSackBlockLength * blocks : 0;
    return mss >= 2 * options ? mss - options : mss;
}

/// First what arrived twice (RFC 2883 §4), then what is held, the latest first (RFC 2018 §4).
void Endpoint::addSackBlocks(Segment& segment) const
{
    // A segment that is sent again may be too full for some of them, or for all.
    const std::uint32_t room = m_tcb.snd.mss - std::min<std::uint32_t>(m_tcb.snd.mss, segment.len);
    const std::size_t fit = segment.len == 0 ? SackBlocks::kMost
        : room > kSackPaddedLength           ? (room - kSackPaddedLength) / kSackBlockLength
                                             : 0;
    const std::size_t most = std::min(sackBlocksWaiting(), fit);
    if (m_tcb.duplicate && most > 0) {
        segment.options.sack.add(*m_tcb.duplicate);
    }
    for (const Reassembly::Range& range : m_tcb.held.latestFirst()) {
        if (segment.options.sack.size() < most) {
            segment.options.sack.add({range.start, range.end()});
        }
    }
}

/// The first octets known to have arrived twice since the last ACK.
void Endpoint::noteDuplicate(SeqNum from, SeqNum to)
{
    if (!m_tcb.duplicate && precedes(from, to)) {
        m_tcb.duplicate = SackBlock{from, to};
    }
}

/// Protection against wrapped sequence numbers, RFC 7323 §5.3 (R1); true: go on.
bool Endpoint::checkTimestamps(const Segment& segment, Instant now, Output& out)
{
    if (!m_tcb.negotiated.timestamps) {
        return true;
    }
    TimestampVariables& ts = m_tcb.ts;
    if (!segment.options.timestamps && !m_config->requireTimestamps) {
        return true;
    }
    if (!segment.options.timestamps) {
        out.notes.push_back(Note::NoTimestamp); // §3.2: dropped silently
        return false;
    }
    const std::uint32_t value = segment.options.timestamps->value;
    const bool outdated = now - ts.recentAt > kTimestampsOutdated;
    if (isOlder(value, ts.recent) && !outdated) {
        out.notes.push_back(Note::OldTimestamp);
        if (segment.hasTextOrFin() || mayAnswer(now, out)) {
            m_tcb.ackDue = Reason::OldTimestamp;
        }
        return false;
    }
    return true;
}

/// RFC 7323 §4.3: the timestamp to echo is that of the segment that the next ACK answers.
void Endpoint::takeTimestamp(const Segment& segment, Instant now)
{
    TimestampVariables& ts = m_tcb.ts;
    if (m_tcb.negotiated.timestamps && segment.options.timestamps &&
        notAfter(segment.seq, ts.lastAckSent)) {
        ts.recent = segment.options.timestamps->value;
        ts.recentAt = now;
    }
}

/// The time since the segment left that `segment` answers, as its echoed timestamp tells (RFC 7323
/// §4.1).
std::optional<Duration> Endpoint::echoedRtt(const Segment& segment, Instant now) const
{
    if (!m_tcb.negotiated.timestamps || !segment.options.timestamps) {
        return {};
    }
    const std::uint32_t clock = timestampAt(now);
    const std::uint32_t echo = segment.options.timestamps->echo;
    if (echo == 0 || isOlder(clock, echo)) {
        return {}; // none of ours
    }
    return (clock - echo) * kTimestampTick;
}

/// The window field: shifted, but not on a SYN (RFC 7323 §2.2).
std::uint16_t Endpoint::windowField(bool onSyn) const
{
    const std::uint32_t window =
        onSyn ? m_tcb.rcv.wnd : m_tcb.rcv.wnd >> m_tcb.negotiated.receiveShift;
    return static_cast<std::uint16_t>(std::min(window, kLargestWindowField));
}

/// What the window field of `segment` means, in octets.
std::uint32_t Endpoint::windowOf(const Segment& segment) const
{
    const std::uint32_t field = segment.window;
    return segment.syn() ? field : field << m_tcb.negotiated.sendShift;
}

} // namespace tcp
