// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/segment.h"

#include <cstdint>
#include <vector>

namespace tcp {

/// What an IPv4 packet would add to a segment; the model itself has neither addresses nor contents.
struct Addressing
{
    std::uint32_t sourceAddress = 0; ///< 192.0.2.1 is 0xc0000201
    std::uint32_t destinationAddress = 0;
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;

    friend bool operator==(const Addressing&, const Addressing&) = default;
};

/// The Kind octets of the options that are modelled (RFC 9293 §3.2, RFC 7323, RFC 2018).
enum class OptionKind : std::uint8_t {
    EndOfList = 0,
    NoOperation = 1,
    MaximumSegmentSize = 2,
    WindowScale = 3,
    SackPermitted = 4,
    Sack = 5,
    Timestamps = 8,
};

/// An option where it stands among the options of a header.
struct PlacedOption
{
    OptionKind kind = OptionKind::NoOperation;
    std::uint32_t offset = 0; ///< octets from the beginning of the options
    std::uint32_t length = 1; ///< octets, Kind and Length included

    friend bool operator==(const PlacedOption&, const PlacedOption&) = default;
};

/// The options as they could be sent (the order is the stack's affair, RFC 9293 §3.2): in
/// Options::wireLength() octets, numbers of 32 bits on word boundaries wherever padding allows.
std::vector<PlacedOption> placeOptions(const Options& options);

/// The header of RFC 9293 Figure 1 in network order, with the checksum over the IPv4 pseudo header
/// and the data (MUST-2). Of the data only the length is known: every octet counts as zero.
std::vector<std::uint8_t> headerOctets(const Segment& segment, const Addressing& addressing);

/// That checksum (RFC 9293 §3.1).
std::uint16_t checksum(const Segment& segment, const Addressing& addressing);

} // namespace tcp
