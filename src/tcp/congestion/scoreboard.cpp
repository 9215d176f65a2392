// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/scoreboard.h"

#include <algorithm>

namespace tcp {

namespace {

/// Counts what is SACKed from the end of the queue downwards.
class SackedAbove
{
public:
    void add(const Unacknowledged& segment)
    {
        m_octets += segment.sacked ? segment.size() : 0;
        m_blocks += segment.sacked && !m_inBlock ? 1 : 0;
        m_inBlock = segment.sacked;
    }
    /// IsLost() of what comes next.
    bool enough(std::uint32_t smss) const
    {
        return m_blocks >= kDupThresh || m_octets > (kDupThresh - 1) * smss;
    }

private:
    std::uint32_t m_octets = 0;
    std::uint32_t m_blocks = 0;
    bool m_inBlock = false;
};

/// The first `octets` of `segment`, as a segment of its own; the rest stays.
Unacknowledged cutOff(Unacknowledged& segment, std::uint32_t octets)
{
    Unacknowledged piece = segment;
    piece.len = octets;
    piece.fin = false;
    piece.psh = false;
    segment.seq = segment.seq + octets;
    segment.len -= octets;
    return piece;
}

} // namespace

void Scoreboard::acknowledge(RetransmissionQueue& queue, SeqNum ack, const Visitor& delivered)
{
    auto kept = queue.begin();
    for (; kept != queue.end() && notAfter(kept->end(), ack); ++kept) {
        if (kept->sacked) {
            m_sacked -= kept->size();
        } else if (delivered) {
            delivered(*kept);
        }
    }
    queue.erase(queue.begin(), kept);
    if (!queue.empty() && precedes(queue.front().seq, ack)) {
        Unacknowledged& head = queue.front(); // acknowledged in part; a SYN is never in part
        const std::uint32_t octets = distance(head.seq, ack);
        m_sacked -= head.sacked ? octets : 0;
        head.len -= octets;
        head.seq = ack;
    }
    m_marked = m_marked && !queue.empty();
}

/// Makes a segment end at `at`, if one has that number in its middle.
void Scoreboard::splitAt(RetransmissionQueue& queue, SeqNum at)
{
    const auto found = std::ranges::find_if(queue, [at](const Unacknowledged& segment) {
        return precedes(segment.seq, at) && precedes(at, segment.seq + segment.len);
    });
    if (found != queue.end()) {
        const Unacknowledged piece = cutOff(*found, distance(found->seq, at));
        queue.insert(found, piece);
    }
}

std::uint32_t Scoreboard::update(
    RetransmissionQueue& queue, const SackBlocks& blocks, SeqNum nxt, const Visitor& delivered)
{
    if (queue.empty()) {
        return 0;
    }
    std::uint32_t octets = 0;
    const SeqNum una = queue.front().seq;
    for (SackBlock block : blocks.blocks()) {
        if (!precedes(block.left, block.right) || !precedes(una, block.right) ||
            precedes(nxt, block.right)) {
            continue; // it tells nothing, or nothing new, or of what was never sent
        }
        block.left = precedes(block.left, una) ? una : block.left;
        splitAt(queue, block.left);
        splitAt(queue, block.right);
        for (Unacknowledged& segment : queue) {
            if (!segment.sacked && notAfter(block.left, segment.seq) &&
                notAfter(segment.end(), block.right)) {
                if (delivered) {
                    delivered(segment);
                }
                segment.sacked = true;
                octets += segment.size();
            }
        }
    }
    m_sacked += octets;
    m_marked = m_marked || octets > 0;
    return octets;
}

bool Scoreboard::isFirstLost(const RetransmissionQueue& queue, std::uint32_t smss)
{
    SackedAbove above;
    for (std::size_t i = queue.size(); i > 1; --i) {
        above.add(queue[i - 1]);
    }
    return !queue.empty() && !queue.front().sacked && above.enough(smss);
}

bool Scoreboard::markLost(RetransmissionQueue& queue, std::uint32_t smss)
{
    SackedAbove above;
    bool isNew = false;
    for (auto segment = queue.rbegin(); segment != queue.rend(); ++segment) {
        if (!segment->sacked && !segment->lost && above.enough(smss)) {
            segment->lost = true;
            isNew = true;
        }
        above.add(*segment);
    }
    m_marked = m_marked || isNew;
    return isNew;
}

void Scoreboard::markLost(Unacknowledged& segment)
{
    segment.lost = true;
    segment.resent = false;
    m_marked = true;
}

void Scoreboard::loseAll(RetransmissionQueue& queue)
{
    for (Unacknowledged& segment : queue) {
        segment.sacked = false;
        segment.resent = false;
        segment.lost = true;
    }
    m_sacked = 0;
    m_marked = true;
    m_rescueRxt.reset();
}

void Scoreboard::endRecovery(RetransmissionQueue& queue)
{
    if (m_marked) {
        for (Unacknowledged& segment : queue) {
            segment.lost = segment.lost && segment.cut;
            segment.resent = segment.resent && segment.cut;
        }
    }
    m_marked = std::ranges::any_of(
        queue, [](const Unacknowledged& segment) { return segment.sacked || segment.lost; });
    m_rescueRxt.reset();
}

std::uint32_t Scoreboard::pipe(const RetransmissionQueue& queue) const
{
    std::uint32_t octets = 0;
    for (const Unacknowledged& segment : queue) {
        if (!segment.sacked) {
            octets += (segment.lost ? 0 : segment.size()) + (segment.resent ? segment.size() : 0);
        }
    }
    return octets;
}

Unacknowledged* Scoreboard::nextLost(RetransmissionQueue& queue) const
{
    if (!m_marked) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(queue, [](const Unacknowledged& segment) {
        return segment.lost && !segment.resent && !segment.sacked;
    });
    return found == queue.end() ? nullptr : &*found;
}

Unacknowledged* Scoreboard::nextUncertain(RetransmissionQueue& queue) const
{
    Unacknowledged* next = nullptr;
    for (Unacknowledged& segment : queue) {
        if (segment.sacked && next != nullptr) {
            return next;
        }
        if (!segment.sacked && !segment.resent && next == nullptr) {
            next = &segment;
        }
    }
    return nullptr;
}

Unacknowledged* Scoreboard::rescue(RetransmissionQueue& queue, SeqNum una) const
{
    if (m_rescueRxt && notAfter(una, *m_rescueRxt)) {
        return nullptr;
    }
    const auto last = std::find_if(queue.rbegin(), queue.rend(),
        [](const Unacknowledged& segment) { return !segment.sacked; });
    return last == queue.rend() ? nullptr : &*last;
}

void Scoreboard::cut(RetransmissionQueue& queue, std::uint32_t octets)
{
    RetransmissionQueue pieces;
    for (Unacknowledged segment : queue) {
        if (segment.len > octets && !segment.sacked) {
            segment.lost = true;
            segment.resent = false;
            segment.cut = true;
            m_marked = true;
            while (segment.len > octets) {
                pieces.push_back(cutOff(segment, octets));
            }
        }
        pieces.push_back(segment);
    }
    queue = std::move(pieces);
}

} // namespace tcp
