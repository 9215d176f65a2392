// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/sequence.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diagram {

/// One number of a segment in the three ways people write it.
struct NamedNumber
{
    tcp::SeqNum absolute;
    /// Minus the initial sequence number of its direction; none where that is unknown.
    std::optional<std::uint32_t> relative;
    /// What `relative` counts from, where that is not the first initial number of its direction:
    /// "x'", "z". Without it two SYNs of one direction would both have the number 0.
    std::string origin;
    /// As textbooks write it: "x", "x+1", "u" ...; empty where the number belongs to no known base.
    std::string symbol;

    friend bool operator==(const NamedNumber&, const NamedNumber&) = default;
};

struct SegmentNumbers
{
    NamedNumber seq;
    /// Has a meaning only where the segment carries ACK.
    NamedNumber ack;

    friend bool operator==(const SegmentNumbers&, const SegmentNumbers&) = default;
};

/// Gives the numbers of a trace the names that textbooks give them.
///
/// x and y are the initial sequence numbers of client and server; x+1, x+101 ... count from them.
/// With the first FIN begins the release: u is the number that this FIN's segment carries, v the
/// number that it acknowledges. Numbers of either direction that lie before these keep their old
/// names. The other end's FIN carries w, even where w equals v because nothing was sent between, or
/// because both ends close at once: only the reader who sees two letters sees that data might have
/// been sent. An acknowledgment counts from w
/// only once it covers that FIN.
///
/// A new incarnation of a connection adds a prime: x', u'; from the fourth on they are counted: x₄.
/// z is the number of a SYN from nowhere, such as an old duplicate. All arithmetic is modulo 2^32.
/// A segment's names depend only on what was sent before it, so a growing trace never renames
/// anything.
class Symbols
{
public:
    /// Reads the segments that are new, if the first `unchangedSegments` are those already read;
    /// and not yet those beyond the first `upTo`. Linear in what is new: what is forgotten costs
    /// little.
    void update(const sim::Trace& trace, std::size_t unchangedSegments = SIZE_MAX,
        std::size_t upTo = SIZE_MAX);

    /// The names of a segment of the trace that was read last. Constant time.
    SegmentNumbers numbers(const sim::SentSegment& segment) const;

private:
    /// A number with a letter, and the initial number of its direction.
    struct Base
    {
        std::string name;
        tcp::SeqNum value;
        tcp::SeqNum isn;
        std::string origin;
    };
    using BaseIndex = std::uint32_t;
    /// One life of one direction: from its SYN on.
    struct Incarnation
    {
        tcp::SeqNum isn;
        /// Behind the highest number sent.
        tcp::SeqNum end;
        BaseIndex isnBase = 0;
        /// Of its release: u or v, then perhaps w.
        std::optional<BaseIndex> release;
        std::optional<BaseIndex> answer;
    };
    struct Direction
    {
        std::vector<Incarnation> lives;
        unsigned primes = 0;
        std::optional<tcp::SeqNum> finSeq;
    };
    struct Bases
    {
        BaseIndex seq = 0;
        BaseIndex ack = 0;
    };
    enum class Field : std::uint8_t { Seq, Ack };

    /// How the reading stood before a segment.
    struct Mark
    {
        std::size_t segments = 0;
        std::size_t bases = 0;
        sim::PerSide<Direction> directions;
        unsigned strangers = 0;
        unsigned releases = 0;
        std::optional<sim::Side> releaser;
    };

    void restart(const sim::Trace& trace);
    void mark();
    void goBackTo(const sim::Trace& trace, std::size_t segments);
    void read(const sim::SentSegment& sent);
    void readSyn(const sim::SentSegment& sent);
    void readFin(const sim::SentSegment& sent);
    void readEnd(const sim::SentSegment& sent);
    BaseIndex add(Base base);
    BaseIndex addIn(const Incarnation& life, std::string name, tcp::SeqNum value);
    void begin(Direction& direction, sim::Side side, tcp::SeqNum isn);
    Incarnation* lifeOf(Direction& direction, tcp::SeqNum number);
    BaseIndex baseOf(sim::Side side, tcp::SeqNum number, Field field);
    NamedNumber named(BaseIndex base, tcp::SeqNum number) const;

    std::vector<Base> m_bases;
    std::vector<Bases> m_segments;
    sim::PerSide<Direction> m_directions;
    unsigned m_strangers = 0;
    unsigned m_releases = 0;
    /// Who sent the first FIN of the release that is going on.
    std::optional<sim::Side> m_releaser;
    std::vector<Mark> m_marks;
};

} // namespace diagram
