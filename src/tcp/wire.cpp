// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/wire.h"

#include <cstddef>
#include <span>

namespace tcp {
namespace {

constexpr std::uint32_t kWord = 4;
constexpr std::uint32_t kHeaderLength = 20;
constexpr std::uint32_t kProtocol = 6; // IANA's number for TCP
constexpr std::size_t kChecksumAt = 16;

class Octets
{
public:
    void add8(std::uint32_t value) { m_octets.push_back(static_cast<std::uint8_t>(value)); }
    void add16(std::uint32_t value)
    {
        add8(value >> 8);
        add8(value);
    }
    void add32(std::uint32_t value)
    {
        add16(value >> 16);
        add16(value);
    }
    std::vector<std::uint8_t> take() { return std::move(m_octets); }

private:
    std::vector<std::uint8_t> m_octets;
};

/// Puts options one behind the other and spends the padding where it brings words into place.
class Placer
{
public:
    explicit Placer(const Options& options)
        : m_total(options.wireLength())
        , m_padding(m_total)
    {}

    /// What all options together leave free.
    void reserve(std::uint32_t length) { m_padding -= length; }

    /// `head`: octets in front of the first number of 32 bits, or of the option's end.
    void add(OptionKind kind, std::uint32_t length, std::uint32_t head)
    {
        const std::uint32_t wanted = (2 * kWord - head % kWord - end() % kWord) % kWord;
        for (std::uint32_t i = 0; wanted <= m_padding && i < wanted; ++i) {
            put(OptionKind::NoOperation, 1);
        }
        m_padding -= wanted <= m_padding ? wanted : 0;
        put(kind, length);
    }

    std::vector<PlacedOption> take()
    {
        while (end() < m_total) {
            put(OptionKind::EndOfList, 1);
        }
        return std::move(m_placed);
    }

private:
    std::uint32_t end() const
    {
        return m_placed.empty() ? 0 : m_placed.back().offset + m_placed.back().length;
    }
    void put(OptionKind kind, std::uint32_t length) { m_placed.push_back({kind, end(), length}); }

    std::uint32_t m_total;
    std::uint32_t m_padding;
    std::vector<PlacedOption> m_placed;
};

struct Wanted
{
    bool present;
    OptionKind kind;
    std::uint32_t length;
    std::uint32_t head;
};

void addOption(Octets& octets, const PlacedOption& placed, const Options& options)
{
    octets.add8(static_cast<std::uint8_t>(placed.kind));
    if (placed.kind != OptionKind::NoOperation && placed.kind != OptionKind::EndOfList) {
        octets.add8(placed.length);
    }
    switch (placed.kind) {
    case OptionKind::EndOfList:
    case OptionKind::NoOperation:
    case OptionKind::SackPermitted:
        break;
    case OptionKind::MaximumSegmentSize:
        octets.add16(options.mss.value_or(0));
        break;
    case OptionKind::WindowScale:
        octets.add8(options.windowScale.value_or(0));
        break;
    case OptionKind::Timestamps:
        octets.add32(options.timestamps.value_or(Timestamps{}).value);
        octets.add32(options.timestamps.value_or(Timestamps{}).echo);
        break;
    case OptionKind::Sack:
        for (const SackBlock& block : options.sack.blocks()) {
            octets.add32(block.left.value);
            octets.add32(block.right.value);
        }
        break;
    }
}

/// Of everything but the checksum itself.
std::vector<std::uint8_t> withoutChecksum(const Segment& segment, const Addressing& addressing)
{
    Octets octets;
    octets.add16(addressing.sourcePort);
    octets.add16(addressing.destinationPort);
    octets.add32(segment.seq.value);
    octets.add32(segment.hasAck() ? segment.ack.value : 0);
    octets.add8((kHeaderLength + segment.options.wireLength()) / kWord << 4);
    octets.add8(segment.flags.bits());
    octets.add16(segment.window);
    octets.add16(0); // the checksum
    octets.add16(segment.urg() ? segment.urgent : 0);
    for (const PlacedOption& placed : placeOptions(segment.options)) {
        addOption(octets, placed, segment.options);
    }
    return octets.take();
}

std::uint64_t sumOf(std::span<const std::uint8_t> octets)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < octets.size(); ++i) {
        sum += std::uint64_t{octets[i]} << (i % 2 == 0 ? 8 : 0);
    }
    return sum;
}

} // namespace

std::vector<PlacedOption> placeOptions(const Options& options)
{
    const auto blocks = static_cast<std::uint32_t>(options.sack.size());
    const Wanted wanted[] = {
        {options.mss.has_value(), OptionKind::MaximumSegmentSize, 4, 4},
        {options.sackPermitted, OptionKind::SackPermitted, 2, 2},
        {options.timestamps.has_value(), OptionKind::Timestamps, 10, 2},
        {options.windowScale.has_value(), OptionKind::WindowScale, 3, 3},
        {blocks > 0, OptionKind::Sack, 2 + 8 * blocks, 2},
    };
    Placer placer(options);
    for (const Wanted& each : wanted) {
        placer.reserve(each.present ? each.length : 0);
    }
    for (const Wanted& each : wanted) {
        // Right in front of the timestamps, SACK-permitted stands where their padding would.
        const bool joined = each.kind == OptionKind::SackPermitted && options.timestamps;
        if (each.present) {
            placer.add(each.kind, each.length, joined ? kWord : each.head);
        }
    }
    return placer.take();
}

std::uint16_t checksum(const Segment& segment, const Addressing& addressing)
{
    const std::vector<std::uint8_t> header = withoutChecksum(segment, addressing);
    Octets pseudo;
    pseudo.add32(addressing.sourceAddress);
    pseudo.add32(addressing.destinationAddress);
    pseudo.add32(kProtocol);
    pseudo.add32(static_cast<std::uint32_t>(header.size()) + segment.len);
    std::uint64_t sum = sumOf(header) + sumOf(pseudo.take());
    while (sum > 0xffff) {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    return static_cast<std::uint16_t>(~sum);
}

std::vector<std::uint8_t> headerOctets(const Segment& segment, const Addressing& addressing)
{
    std::vector<std::uint8_t> octets = withoutChecksum(segment, addressing);
    const std::uint16_t sum = checksum(segment, addressing);
    octets[kChecksumAt] = static_cast<std::uint8_t>(sum >> 8);
    octets[kChecksumAt + 1] = static_cast<std::uint8_t>(sum);
    return octets;
}

} // namespace tcp
