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

/// A sequence or acknowledgment number in the three ways in which people write it.
struct NamedNumber
{
    tcp::SeqNum absolute;
    /// The distance from the initial sequence number of its direction, below 0 in an old segment;
    /// none if that is unknown.
    std::optional<std::int64_t> relative;
    /// As textbooks write it: "x", "x+1", "u", of an old segment "x−50" ...; empty if the number
    /// belongs to no known base.
    std::string symbol;
    /// Where a segment brings in a letter for a number that has another one already: that one. The
    /// FIN that is called w carries v, or v+N if N octets were sent in between.
    std::string alias;
    /// The symbol of a number of the release as counted from the initial sequence number: of u,
    /// "x+201". Empty where `symbol` counts from there.
    std::string counted = {};

    friend bool operator==(const NamedNumber&, const NamedNumber&) = default;
};

struct SegmentNumbers
{
    NamedNumber seq;
    /// Has a meaning only where the segment carries ACK.
    NamedNumber ack;
    /// Octets that have arrived beyond `ack`: from the left edge on, up to before the right one
    /// (RFC 2018 §3).
    struct Sacked
    {
        NamedNumber left;
        NamedNumber right;

        friend bool operator==(const Sacked&, const Sacked&) = default;
    };
    std::vector<Sacked> sacked = {};
    /// By how many bits the window field is shifted (RFC 7323 §2.2).
    std::uint8_t windowShift = 0;
    /// Whether it carries what its sender has never sent.
    bool isForged = false;
    /// Whether it tells of room where its sender had told of none, and the other end has not sent
    /// data since: each such segment, because one of them may be lost.
    bool reopensWindow = false;

    friend bool operator==(const SegmentNumbers&, const SegmentNumbers&) = default;
};

/// Gives the numbers of a trace the names that textbooks give them.
///
/// x is the initial sequence number of the end that opens the connection: the first to send a SYN,
/// or the client if both are connected from the start. y is that of the other end. x+1, x+101 ...
/// count from them.
/// The release begins with the first FIN: u is the sequence number of its segment, v the next
/// number of the other end, which the FIN acknowledges unless data are still on the way. Numbers
/// below u and v keep their old names. In a release of four segments the FIN of the other end has
/// the number w, even if w equals v because nothing was sent in between: two letters show that data
/// might have been sent. Where that FIN acknowledges the first one, or both ends close at once, it
/// has the number v. An acknowledgment is written with w only once it covers that FIN.
///
/// A new incarnation of a connection adds a prime: x', u'; from the fourth on they are counted: x₄.
/// z is the number of an injected SYN that belongs to no known connection, such as an old
/// duplicate; other injected segments may carry numbers from before the connection: x−50. All
/// arithmetic is modulo 2^32. A segment's names depend only on what was sent before it, so a
/// growing trace never renames anything.
class Symbols
{
public:
    /// Reads the segments that are new, but no more than the first `upTo` of the trace.
    /// `unchangedSegments`: so many of the first segments are the same as at the last update; what
    /// was read beyond them is forgotten. Linear in the new segments; forgetting costs little.
    void update(const sim::Trace& trace, std::size_t unchangedSegments = SIZE_MAX,
        std::size_t upTo = SIZE_MAX);

    /// Whose initial sequence number is x, as far as is known.
    sim::Side opener() const { return m_opener.value_or(sim::Side::Client); }

    /// The numbers of a segment of the trace that was read. Constant time.
    SegmentNumbers numbers(const sim::SentSegment& segment) const;

private:
    using BaseIndex = std::uint32_t;
    /// A number that has a letter, and the initial sequence number of its direction.
    struct Base
    {
        std::string name;
        tcp::SeqNum value;
        tcp::SeqNum isn;
        /// The numbers named by it lie before it, not behind it.
        bool isAbove = false;
        /// Of a number of the release: the base that stands for its initial sequence number.
        BaseIndex isnBase = 0;
    };
    /// What one end sends in one incarnation of the connection, from its SYN on.
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
        /// Of the Window Scale option of its SYN.
        std::optional<std::uint8_t> windowShift;
        bool windowIsClosed = false;
    };
    struct Bases
    {
        BaseIndex seq = 0;
        BaseIndex ack = 0;
        /// Of the sequence number, too: see NamedNumber::alias.
        BaseIndex alias = 0;
        bool reopensWindow = false;
        bool isForged = false;
        std::uint8_t windowShift = 0;
    };
    enum class Field : std::uint8_t { Seq, Ack };

    /// The state of this object before a segment was read.
    struct Mark
    {
        std::size_t segments = 0;
        std::size_t bases = 0;
        sim::PerSide<Direction> directions;
        std::optional<sim::Side> opener;
        unsigned strangers = 0;
        unsigned releases = 0;
        std::optional<sim::Side> releaser;
        bool isFinAcked = false;
    };

    void restart(const sim::Trace& trace);
    void mark();
    void goBackTo(const sim::Trace& trace, std::size_t segments);
    void read(const sim::SentSegment& sent, const sim::Trace& trace);
    void readSyn(const sim::SentSegment& sent);
    /// Returns the base that the number of a FIN with a letter of its own had before.
    BaseIndex readFin(const sim::SentSegment& sent);
    void readEnd(const sim::SentSegment& sent);
    /// Returns whether the segment reopens the window.
    bool readWindow(const sim::SentSegment& sent);
    bool isForged(const sim::SentSegment& sent, const sim::Trace& trace);
    bool isNoCopy(const sim::SentSegment& sent, const sim::Trace& trace);
    bool isUnsent(Direction& direction, tcp::SeqNum number, tcp::SeqNum end);
    std::uint8_t shiftIn(const sim::SentSegment& sent) const;
    BaseIndex add(Base base);
    BaseIndex addIn(const Incarnation& life, std::string name, tcp::SeqNum value);
    void begin(Direction& direction, sim::Side side, tcp::SeqNum isn);
    Incarnation* lifeOf(Direction& direction, tcp::SeqNum number);
    BaseIndex baseOf(sim::Side side, tcp::SeqNum number, Field field);
    const Incarnation* lifeAbove(sim::Side side, tcp::SeqNum number) const;
    BaseIndex baseAbove(sim::Side side, tcp::SeqNum number);
    BaseIndex baseIn(const sim::SentSegment& sent, Field field);
    NamedNumber named(BaseIndex base, tcp::SeqNum number) const;
    NamedNumber namedBeside(BaseIndex base, tcp::SeqNum number) const;
    std::string symbolOf(BaseIndex base, tcp::SeqNum number) const;

    std::vector<Base> m_bases;
    std::vector<Bases> m_segments;
    sim::PerSide<Direction> m_directions;
    std::optional<sim::Side> m_opener;
    unsigned m_strangers = 0;
    unsigned m_releases = 0;
    /// Who sent the first FIN of the release that is going on.
    std::optional<sim::Side> m_releaser;
    /// Whether the other end has acknowledged it in a segment without a FIN.
    bool m_isFinAcked = false;
    std::vector<Mark> m_marks;
};

} // namespace diagram
