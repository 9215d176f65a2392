// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/segment.h"

namespace tcp {

namespace {
constexpr std::uint32_t kIpv4HeaderLength = 20;
constexpr std::uint32_t kTcpHeaderLength = 20;
constexpr std::uint32_t kMssOptionLength = 4;
constexpr std::uint32_t kWindowScaleLength = 3;
constexpr std::uint32_t kSackPermittedLength = 2;
constexpr std::uint32_t kTimestampsLength = 10;
constexpr std::uint32_t kSackLength = 2;
constexpr std::uint32_t kHeaderWord = 4; // the header is made of 32-bit words
} // namespace

std::uint32_t Options::wireLength() const
{
    std::uint32_t length = 0;
    length += mss ? kMssOptionLength : 0;
    length += windowScale ? kWindowScaleLength : 0;
    length += sackPermitted ? kSackPermittedLength : 0;
    length += timestamps ? kTimestampsLength : 0;
    if (!sack.empty()) {
        length += kSackLength + kSackBlockLength * static_cast<std::uint32_t>(sack.size());
    }
    return (length + kHeaderWord - 1) / kHeaderWord * kHeaderWord;
}

std::uint32_t packetLength(const Segment& segment)
{
    return kIpv4HeaderLength + kTcpHeaderLength + segment.options.wireLength() + segment.len;
}

bool SackBlocks::tellsDuplicate(SeqNum ack) const
{
    if (m_size == 0) {
        return false;
    }
    const SackBlock& first = m_blocks[0];
    const bool within = m_size > 1 && notAfter(m_blocks[1].left, first.left) &&
        notAfter(first.right, m_blocks[1].right);
    return notAfter(first.right, ack) || within;
}

} // namespace tcp
