// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>

namespace tcp {

/// Of the window in a header, without scale.
inline constexpr std::uint32_t kLargestWindowField = 0xffff;
/// By so many bits a window is shifted at most (RFC 7323 §2.3).
inline constexpr std::uint8_t kLargestWindowShift = 14;

/// One control bit (RFC 9293 §3.1), numbered as in the header.
enum class Flag : std::uint8_t {
    Fin = 1,
    Syn = 2,
    Rst = 4,
    Psh = 8,
    Ack = 16,
    Urg = 32,
};

/// A set of control bits.
class Flags
{
public:
    constexpr Flags() = default;
    constexpr Flags(std::initializer_list<Flag> flags)
    {
        for (const Flag flag : flags) {
            set(flag);
        }
    }

    constexpr bool has(Flag flag) const { return (m_bits & static_cast<std::uint8_t>(flag)) != 0; }
    constexpr void set(Flag flag) { m_bits |= static_cast<std::uint8_t>(flag); }
    constexpr void clear(Flag flag)
    {
        m_bits &= static_cast<std::uint8_t>(~static_cast<unsigned>(flag));
    }
    /// The bits as they stand in the header's octet.
    constexpr std::uint8_t bits() const { return m_bits; }

    friend constexpr bool operator==(Flags, Flags) = default;

private:
    std::uint8_t m_bits = 0;
};

/// The order in which flags are listed wherever people or programs read them: SYN FIN RST PSH ACK
/// URG.
inline constexpr Flag kFlagOrder[] = {
    Flag::Syn, Flag::Fin, Flag::Rst, Flag::Psh, Flag::Ack, Flag::Urg};

/// "SYN", "ACK" ...
const char* name(Flag flag);

/// The names in kFlagOrder, joined by `separator`: "SYN,ACK".
std::string toString(Flags flags, const char* separator = ",");

/// The Timestamps option, in ticks of a millisecond (RFC 7323 §3.2).
struct Timestamps
{
    std::uint32_t value = 0; ///< TSval
    std::uint32_t echo = 0;  ///< TSecr; has a meaning only with Flag::Ack

    friend bool operator==(const Timestamps&, const Timestamps&) = default;
};

/// Octets that have arrived: from `left` up to, not including, `right` (RFC 2018 §3).
struct SackBlock
{
    SeqNum left;
    SeqNum right;

    friend bool operator==(const SackBlock&, const SackBlock&) = default;
};

/// What a block takes in its option, in octets: two sequence numbers (RFC 2018 §3).
inline constexpr std::uint32_t kSackBlockLength = 8;

/// The blocks of a SACK option.
class SackBlocks
{
public:
    /// So many fit into a header.
    static constexpr std::size_t kMost = 4;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    std::span<const SackBlock> blocks() const { return {m_blocks.data(), m_size}; }
    /// The first block tells of octets that have arrived twice: it lies before `ack`, or within
    /// the second block (RFC 2883 §4).
    bool tellsDuplicate(SeqNum ack) const;
    /// Blocks beyond kMost are left out.
    void add(SackBlock block)
    {
        if (m_size < kMost) {
            m_blocks[m_size++] = block;
        }
    }

    friend bool operator==(const SackBlocks&, const SackBlocks&) = default;

private:
    std::array<SackBlock, kMost> m_blocks{};
    std::uint8_t m_size = 0;
};

/// The options of a segment (RFC 9293 §3.2).
struct Options
{
    /// Maximum Segment Size, in octets of data; only on a SYN.
    std::optional<std::uint16_t> mss;
    /// Window scale: how far the sender shifts its windows; only on a SYN (RFC 7323 §2).
    std::optional<std::uint8_t> windowScale;
    /// Only on a SYN (RFC 2018 §2).
    bool sackPermitted = false;
    std::optional<Timestamps> timestamps;
    SackBlocks sack;

    /// Octets that the options take in the header, padded to a multiple of four.
    std::uint32_t wireLength() const;

    friend bool operator==(const Options&, const Options&) = default;
};

/// One TCP segment. Of the data only the length is modelled: which octets they are follows from the
/// sequence number.
struct Segment
{
    SeqNum seq;
    /// Has a meaning only with Flag::Ack.
    SeqNum ack;
    /// Octets of data.
    std::uint32_t len = 0;
    /// The header's 16-bit window field, in octets.
    std::uint16_t window = 0;
    /// How far behind `seq` the urgent data ends (RFC 9293 §3.8.5). Has a meaning only with
    /// Flag::Urg.
    std::uint16_t urgent = 0;
    Flags flags;
    Options options;

    bool syn() const { return flags.has(Flag::Syn); }
    bool fin() const { return flags.has(Flag::Fin); }
    bool rst() const { return flags.has(Flag::Rst); }
    bool hasAck() const { return flags.has(Flag::Ack); }
    bool urg() const { return flags.has(Flag::Urg); }

    /// SEG.LEN: the octets of data, and one each for SYN and FIN (RFC 9293 §3.4).
    std::uint32_t segLen() const { return len + (syn() ? 1U : 0U) + (fin() ? 1U : 0U); }
    bool hasTextOrFin() const { return len > 0 || fin(); }
    /// The sequence number right behind this segment.
    SeqNum end() const { return seq + segLen(); }

    friend bool operator==(const Segment&, const Segment&) = default;
};

/// Octets of an IPv4 packet that carries `segment`: 20 + 20 of headers, options, data.
std::uint32_t packetLength(const Segment& segment);

} // namespace tcp
