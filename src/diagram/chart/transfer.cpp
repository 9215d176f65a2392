// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/transfer.h"

#include <algorithm>
#include <iterator>

namespace diagram {

void Transfer::begin(const sim::TraceStart& start)
{
    if (start.state[m_of] != tcp::State::Established) {
        return;
    }
    beginConnection(start.iss[m_of]);
    // The SYN is behind us.
    m_sentNumber = m_sentNumber + 1;
    m_sent = m_acked = 1;
    m_mss = start.mss[m_of];
    m_windowSeq = start.iss[sim::opposite(m_of)];
    m_shift = start.windowShift[sim::opposite(m_of)];
    if (const std::int64_t buffer = start.receiveBuffer[sim::opposite(m_of)]; buffer > 0) {
        m_window = std::min(buffer, std::int64_t{tcp::kLargestWindowField} << m_shift);
        m_edge = m_acked + *m_window;
    }
}

void Transfer::beginConnection(tcp::SeqNum initial)
{
    m_isBegun = true;
    m_sentNumber = initial;
    m_sent = m_acked = m_windowAck = 0;
    m_sacked.clear();
    m_sackedOctets = 0;
    m_edge.reset();
    m_window.reset();
}

std::int64_t Transfer::offset(tcp::SeqNum number) const
{
    return m_sent + static_cast<std::int32_t>(number.value - m_sentNumber.value);
}

void Transfer::read(const sim::Trace& trace, const sim::TraceRow& row)
{
    m_heard.reset();
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        // What others made, this end does not know of.
        if (const sim::SentSegment& sent = trace.segment(send->segment); !sent.injected) {
            readSent(sent);
        }
    } else if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        if (row.who == m_of && m_isBegun) {
            readArrived(trace.segment(arrival->segment).segment);
        }
    } else if (const auto* state = std::get_if<sim::StateRow>(&row.what)) {
        m_isBegun = m_isBegun && !(row.who == m_of && state->to == tcp::State::Closed);
    }
}

void Transfer::readSent(const sim::SentSegment& sent)
{
    if (sent.segment.syn()) {
        readSyn(sent);
    }
    if (sent.from != m_of || !m_isBegun || sent.segment.rst()) {
        return;
    }
    if (const tcp::SeqNum end = sent.segment.end(); offset(end) > m_sent) {
        m_sent = offset(end);
        m_sentNumber = end;
    }
}

void Transfer::readSyn(const sim::SentSegment& sent)
{
    m_options[sent.from] = sent.segment.options;
    if (sent.from == m_of && (!sent.retransmission || !m_isBegun)) {
        beginConnection(sent.segment.seq);
    }
    // RFC 9293 §3.7.1: both options limit it; RFC 7323 §A: what other options take is no data.
    const tcp::Options& own = m_options[m_of];
    const tcp::Options& peers = m_options[sim::opposite(m_of)];
    constexpr std::uint32_t kUntold = 536;
    constexpr std::uint32_t kTimestamps = 12;
    const std::uint32_t mss =
        std::min<std::uint32_t>(own.mss.value_or(0xffff), peers.mss.value_or(kUntold));
    const bool stamped = own.timestamps && peers.timestamps && mss > kTimestamps;
    m_mss = std::max(1U, stamped ? mss - kTimestamps : mss);
    m_shift =
        own.windowScale ? std::min(peers.windowScale.value_or(0), tcp::kLargestWindowShift) : 0;
}

void Transfer::readArrived(const tcp::Segment& segment)
{
    if (!segment.hasAck() || segment.rst()) {
        return;
    }
    const std::int64_t ack = offset(segment.ack);
    if (ack < m_acked || ack > m_sent) {
        return; // old, or of another connection
    }
    const std::optional<std::int64_t> before = m_edge;
    readWindow(segment, ack);
    m_heard = Ack{ack, ack > m_acked,
        ack == m_acked && inFlight() > 0 && segment.segLen() == 0 && m_edge == before};
    m_acked = ack;
    readSacked(segment);
}

void Transfer::readSacked(const tcp::Segment& segment)
{
    for (const tcp::SackBlock& block : segment.options.sack.blocks()) {
        const std::int64_t begin = offset(block.left);
        const std::int64_t end = offset(block.right);
        // Others are duplicates (RFC 2883), or of another connection.
        if (begin >= m_acked && end <= m_sent && begin < end) {
            addSacked(begin, end);
        }
    }
    while (!m_sacked.empty() && m_sacked.begin()->first < m_acked) {
        const auto [begin, end] = *m_sacked.begin();
        m_sackedOctets -= end - begin;
        m_sacked.erase(m_sacked.begin());
        if (end > m_acked) {
            addSacked(m_acked, end);
        }
    }
}

/// Joined with the blocks that it touches.
void Transfer::addSacked(std::int64_t begin, std::int64_t end)
{
    auto next = m_sacked.upper_bound(end);
    while (next != m_sacked.begin() && std::prev(next)->second >= begin) {
        --next;
        m_sackedOctets -= next->second - next->first;
        begin = std::min(begin, next->first);
        end = std::max(end, next->second);
        next = m_sacked.erase(next);
    }
    m_sacked.emplace(begin, end);
    m_sackedOctets += end - begin;
}

void Transfer::readWindow(const tcp::Segment& segment, std::int64_t ack)
{
    const bool isNewer = !m_edge || tcp::precedes(m_windowSeq, segment.seq) ||
        (m_windowSeq == segment.seq && m_windowAck <= ack);
    if (!isNewer) {
        return;
    }
    m_windowSeq = segment.seq;
    m_windowAck = ack;
    m_window = std::int64_t{segment.window} << (segment.syn() ? 0 : m_shift);
    m_edge = ack + *m_window;
}

} // namespace diagram
