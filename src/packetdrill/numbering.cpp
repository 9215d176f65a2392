// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/numbering.h"

#include <algorithm>

namespace packetdrill {

void Numbering::learnTimestamp(std::uint32_t script, std::uint32_t live)
{
    m_timestamps.emplace_back(script, live);
}

void Numbering::toLive(tcp::Segment& segment) const
{
    const std::uint32_t ours =
        segment.syn() ? tcp::distance(m_ours.script, m_ours.live) : m_ours.live.value;
    if (!segment.syn()) {
        segment.seq = segment.seq + m_irs.value;
    }
    if (segment.hasAck()) {
        segment.ack = segment.ack + ours;
    }
    tcp::SackBlocks blocks;
    for (const tcp::SackBlock& block : segment.options.sack.blocks()) {
        blocks.add({block.left + ours, block.right + ours});
    }
    segment.options.sack = blocks;
    auto& timestamps = segment.options.timestamps;
    if (!timestamps || m_timestamps.empty()) {
        return;
    }
    // The last one that the script calls so; where there is none, by the distance from the first.
    const auto known = std::find_if(m_timestamps.rbegin(), m_timestamps.rend(),
        [&](const auto& pair) { return pair.first == timestamps->echo; });
    const auto& [script, live] = known != m_timestamps.rend() ? *known : m_timestamps.front();
    timestamps->echo += live - script;
}

void Numbering::toScript(tcp::Segment& segment) const
{
    if (segment.syn()) {
        segment.seq = segment.seq - tcp::distance(m_ours.script, m_ours.live);
    } else {
        const std::uint32_t theirs = m_irs.value;
        segment.seq = segment.seq - m_ours.live.value;
        segment.ack = segment.hasAck() ? segment.ack - theirs : segment.ack;
        tcp::SackBlocks blocks;
        for (const tcp::SackBlock& block : segment.options.sack.blocks()) {
            blocks.add({block.left - theirs, block.right - theirs});
        }
        segment.options.sack = blocks;
    }
    auto& timestamps = segment.options.timestamps;
    if (timestamps && !m_timestamps.empty()) {
        timestamps->value -= m_timestamps.front().second - m_timestamps.front().first;
    }
}

} // namespace packetdrill
