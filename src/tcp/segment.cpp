// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/segment.h"

namespace tcp {

namespace {
constexpr std::uint32_t kIpv4HeaderLength = 20;
constexpr std::uint32_t kTcpHeaderLength = 20;
constexpr std::uint32_t kMssOptionLength = 4;
} // namespace

std::uint32_t Options::wireLength() const { return mss ? kMssOptionLength : 0; }

std::uint32_t packetLength(const Segment& segment)
{
    return kIpv4HeaderLength + kTcpHeaderLength + segment.options.wireLength() + segment.len;
}

} // namespace tcp
