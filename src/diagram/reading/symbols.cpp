// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/symbols.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ranges>
#include <string_view>
#include <utility>

namespace diagram {

namespace {

/// Stands for "no base": its name is empty.
constexpr std::uint32_t kNone = 0;

/// How far beyond what was sent a number may lie and still be told from its base: a segment made by
/// hand aims at the window.
constexpr std::uint32_t kBeyond = 1U << 17;

/// Segments from one mark to the next at least.
constexpr std::size_t kMarkSpacing = 4096;

/// More primes than this are hard to count.
constexpr unsigned kMostPrimes = 3;

/// x, x', x'', x''', x₄ ... x₁₂ ...
std::string numbered(const char* letter, unsigned number)
{
    std::string name(letter);
    if (number <= kMostPrimes) {
        return name.append(number, '\'');
    }
    constexpr std::string_view kSubscriptZero = "₀"; // its last octet counts up to that of ₉
    for (const char digit : std::to_string(number)) {
        name.append(kSubscriptZero);
        name.back() = static_cast<char>(name.back() + (digit - '0'));
    }
    return name;
}

} // namespace

void Symbols::update(const sim::Trace& trace, std::size_t unchangedSegments, std::size_t upTo)
{
    const auto segments = trace.segments();
    const std::size_t kept = std::min(unchangedSegments, segments.size());
    if (m_bases.empty() || kept < m_segments.size()) {
        goBackTo(trace, kept);
    }
    const std::size_t last = std::min(upTo, segments.size());
    for (std::size_t i = m_segments.size(); i < last; ++i) {
        mark();
        read(segments[i], trace);
    }
}

/// Seldom, and the more so the more there is to keep.
void Symbols::mark()
{
    const std::size_t since = m_segments.size() - (m_marks.empty() ? 0 : m_marks.back().segments);
    const std::size_t lives =
        m_directions[sim::Side::Client].lives.size() + m_directions[sim::Side::Server].lives.size();
    if (since >= std::max(kMarkSpacing, lives * kMarkSpacing / 16)) {
        m_marks.push_back({m_segments.size(), m_bases.size(), m_directions, m_opener, m_strangers,
            m_releases, m_releaser, m_isFinAcked});
    }
}

void Symbols::goBackTo(const sim::Trace& trace, std::size_t segments)
{
    const auto beyond = std::ranges::upper_bound(m_marks, segments, {}, &Mark::segments);
    m_marks.erase(beyond, m_marks.end());
    if (m_marks.empty() || segments == 0) {
        restart(trace);
        return;
    }
    const Mark& mark = m_marks.back();
    m_segments.resize(mark.segments);
    m_bases.resize(mark.bases);
    m_directions = mark.directions;
    m_opener = mark.opener;
    m_strangers = mark.strangers;
    m_releases = mark.releases;
    m_releaser = mark.releaser;
    m_isFinAcked = mark.isFinAcked;
}

void Symbols::restart(const sim::Trace& trace)
{
    *this = Symbols();
    add({});
    for (const sim::Side side : sim::kBothSides) {
        if (tcp::isSynchronized(trace.start().state[side])) {
            begin(m_directions[side], side, trace.start().iss[side]);
            // Connected, with nothing in flight: the SYN's number is used up.
            m_directions[side].lives.back().end = trace.start().iss[side] + 1;
            m_directions[side].windowShift = trace.start().windowShift[side];
            m_opener = sim::Side::Client;
        }
    }
}

void Symbols::read(const sim::SentSegment& sent, const sim::Trace& trace)
{
    if (sent.segment.syn()) {
        readSyn(sent);
    }
    BaseIndex alias = kNone;
    if (sent.segment.fin() && !sent.injected) {
        alias = readFin(sent);
    }
    if (m_releaser.has_value() && sent.from != *m_releaser && !sent.injected &&
        !sent.segment.fin() && sent.segment.hasAck()) {
        const std::optional<tcp::SeqNum>& fin = m_directions[*m_releaser].finSeq;
        m_isFinAcked |= fin.has_value() && tcp::precedes(*fin, sent.segment.ack);
    }
    readEnd(sent);
    const BaseIndex seq = baseIn(sent, Field::Seq);
    const BaseIndex ack = sent.segment.hasAck() ? baseIn(sent, Field::Ack) : kNone;
    m_segments.push_back({seq, ack, alias, readWindow(sent), isForged(sent, trace), shiftIn(sent)});
}

Symbols::BaseIndex Symbols::baseIn(const sim::SentSegment& sent, Field field)
{
    const bool isSeq = field == Field::Seq;
    const sim::Side side = isSeq ? sent.from : sim::opposite(sent.from);
    const tcp::SeqNum number = isSeq ? sent.segment.seq : sent.segment.ack;
    const BaseIndex base = baseOf(side, number, field);
    return base == kNone && sent.injected ? baseAbove(side, number) : base;
}

bool Symbols::readWindow(const sim::SentSegment& sent)
{
    if (sent.injected || sent.segment.rst()) {
        return false;
    }
    if (sent.segment.len > 0 && sent.reason != tcp::Reason::ZeroWindowProbe) {
        m_directions[sim::opposite(sent.from)].windowIsClosed = false;
    }
    bool& isClosed = m_directions[sent.from].windowIsClosed;
    if (sent.segment.hasAck() && sent.segment.window == 0) {
        isClosed = true;
    }
    return isClosed && sent.segment.window > 0;
}

/// A SYN may be from an earlier connection while its number is none of a later one: initial
/// sequence numbers grow with the clock (RFC 9293 §3.4.1). The rest is told by what nobody has
/// sent: octets that a segment carries, or acknowledges, or the segment as it is.
bool Symbols::isForged(const sim::SentSegment& sent, const sim::Trace& trace)
{
    if (!sent.injected) {
        return false;
    }
    const tcp::Segment& segment = sent.segment;
    if (segment.syn()) {
        const Direction& direction = m_directions[sent.from];
        return direction.primes > 0 && tcp::precedes(direction.lives.back().isn, segment.seq);
    }
    const bool carries = segment.end() != segment.seq &&
        isUnsent(m_directions[sent.from], segment.seq, segment.end()) &&
        !lifeAbove(sent.from, segment.seq);
    const bool acknowledges = segment.hasAck() &&
        isUnsent(m_directions[sim::opposite(sent.from)], segment.ack, segment.ack);
    return carries || acknowledges || isNoCopy(sent, trace);
}

/// Whether a segment has numbers of this connection, or of one before it in the trace, and yet the
/// end has sent none like it. Before a trace that begins with a connection there was a handshake.
bool Symbols::isNoCopy(const sim::SentSegment& sent, const sim::Trace& trace)
{
    Direction& direction = m_directions[sent.from];
    if (direction.lives.empty() || lifeAbove(sent.from, sent.segment.seq)) {
        return false;
    }
    const sim::TraceStart& start = trace.start();
    const sim::Side other = sim::opposite(sent.from);
    const bool isOfHandshake = tcp::isSynchronized(start.state[sent.from]) &&
        sent.segment.segLen() == 0 && sent.segment.seq == start.iss[sent.from] + 1 &&
        sent.segment.ack == start.iss[other] + 1;
    const auto isLike = [&copy = sent.segment](const sim::SentSegment& earlier) {
        const tcp::Segment& segment = earlier.segment;
        return segment.seq == copy.seq && segment.len == copy.len && segment.fin() == copy.fin() &&
            segment.syn() == copy.syn() && segment.hasAck() == copy.hasAck() &&
            (!copy.hasAck() || segment.ack == copy.ack);
    };
    const auto before = trace.segments().first(m_segments.size());
    return !isOfHandshake && std::ranges::none_of(before, [&](const sim::SentSegment& earlier) {
        return earlier.from == sent.from && !earlier.injected && isLike(earlier);
    });
}

/// Whether an end that has sent anything has not sent what begins at `number` up to `end`.
bool Symbols::isUnsent(Direction& direction, tcp::SeqNum number, tcp::SeqNum end)
{
    const Incarnation* life = lifeOf(direction, number);
    return !direction.lives.empty() && (life == nullptr || tcp::precedes(life->end, end));
}

/// Windows are scaled behind the SYNs, where both of these have the option (RFC 7323 §2.2).
std::uint8_t Symbols::shiftIn(const sim::SentSegment& sent) const
{
    const auto own = m_directions[sent.from].windowShift;
    const auto others = m_directions[sim::opposite(sent.from)].windowShift;
    const bool isScaled = own && others && !sent.segment.syn() && !sent.injected;
    return isScaled ? std::min(*own, tcp::kLargestWindowShift) : std::uint8_t{0};
}

/// A SYN whose number is not yet known begins a life of its direction.
void Symbols::readSyn(const sim::SentSegment& sent)
{
    Direction& direction = m_directions[sent.from];
    for (Incarnation& life : direction.lives) {
        if (life.isn == sent.segment.seq) {
            if (!sent.injected && !sent.retransmission) {
                // A new connection happens to have the number of an old one, whose release is over.
                life.release.reset();
                life.answer.reset();
                life.end = life.isn;
                direction.finSeq.reset();
                m_releaser.reset();
            }
            return;
        }
    }
    if (sent.injected) {
        // Older than the newest, so that the connection's own numbers go on as they were.
        Incarnation life;
        life.isn = sent.segment.seq;
        life.end = life.isn + 1;
        const std::string name = numbered("z", m_strangers++);
        life.isnBase = add({name, life.isn, life.isn});
        direction.lives.insert(direction.lives.begin(), life);
        return;
    }
    if (!m_opener.has_value()) {
        // Who answers may answer an old SYN.
        m_opener = sent.segment.hasAck() ? sim::opposite(sent.from) : sent.from;
    }
    begin(direction, sent.from, sent.segment.seq);
    direction.windowShift = sent.segment.options.windowScale;
    direction.finSeq.reset();
    m_releaser.reset();
}

void Symbols::begin(Direction& direction, sim::Side side, tcp::SeqNum isn)
{
    const unsigned primes = direction.primes++;
    const std::string name = numbered(side == opener() ? "x" : "y", primes);
    Incarnation life;
    life.isn = isn;
    life.end = isn;
    life.isnBase = add({name, isn, isn});
    direction.lives.push_back(life);
}

/// The first FIN names u and v, that of the other end w if it comes for itself; a FIN sent again
/// names nothing.
Symbols::BaseIndex Symbols::readFin(const sim::SentSegment& sent)
{
    Direction& own = m_directions[sent.from];
    Direction& other = m_directions[sim::opposite(sent.from)];
    Incarnation* life = lifeOf(own, sent.segment.seq);
    if (own.finSeq.has_value() || life == nullptr) {
        return kNone;
    }
    // The number of the FIN itself, behind the data that its segment carries.
    own.finSeq = sent.segment.seq + sent.segment.len;
    if (!m_releaser.has_value()) {
        const unsigned primes = m_releases++;
        m_releaser = sent.from;
        m_isFinAcked = false;
        life->release = addIn(*life, numbered("u", primes), sent.segment.seq);
        Incarnation* peer = lifeOf(other, sent.segment.ack);
        if (sent.segment.hasAck() && peer != nullptr) {
            // What is on the way has its name, and keeps it when it is sent again.
            const tcp::SeqNum ack = sent.segment.ack;
            const tcp::SeqNum next = tcp::precedes(ack, peer->end) ? peer->end : ack;
            peer->release = addIn(*peer, numbered("v", primes), next);
        }
        return kNone;
    }
    if (!other.finSeq.has_value() || !m_isFinAcked) {
        return kNone;
    }
    const BaseIndex before = baseOf(sent.from, sent.segment.seq, Field::Seq);
    life->answer = addIn(*life, numbered("w", m_releases - 1), sent.segment.seq);
    return before;
}

void Symbols::readEnd(const sim::SentSegment& sent)
{
    Incarnation* life = lifeOf(m_directions[sent.from], sent.segment.seq);
    if (life != nullptr && !sent.injected && tcp::precedes(life->end, sent.segment.end())) {
        life->end = sent.segment.end();
    }
}

/// The life that `number` was sent in; else the newest, if the number lies not far beyond it.
Symbols::Incarnation* Symbols::lifeOf(Direction& direction, tcp::SeqNum number)
{
    for (Incarnation& life : std::views::reverse(direction.lives)) {
        if (tcp::distance(life.isn, number) <= tcp::distance(life.isn, life.end)) {
            return &life;
        }
    }
    for (Incarnation& life : std::views::reverse(direction.lives)) {
        if (tcp::distance(life.end, number) <= kBeyond) {
            return &life;
        }
    }
    return nullptr;
}

Symbols::BaseIndex Symbols::baseOf(sim::Side side, tcp::SeqNum number, Field field)
{
    const Incarnation* life = lifeOf(m_directions[side], number);
    if (life == nullptr) {
        return kNone;
    }
    const auto reaches = [&](const std::optional<BaseIndex>& base) {
        return base.has_value() && tcp::notAfter(m_bases[*base].value, number);
    };
    // Who acknowledges w itself has not seen the FIN that carries it, and still counts from v.
    const bool knowsAnswer =
        field == Field::Seq || (life->answer.has_value() && m_bases[*life->answer].value != number);
    if (reaches(life->answer) && knowsAnswer) {
        return *life->answer;
    }
    return reaches(life->release) ? *life->release : life->isnBase;
}

/// The newest life that began not far above a number, which an earlier connection may have sent.
const Symbols::Incarnation* Symbols::lifeAbove(sim::Side side, tcp::SeqNum number) const
{
    for (const Incarnation& life : std::views::reverse(m_directions[side].lives)) {
        if (tcp::distance(number, life.isn) <= kBeyond) {
            return &life;
        }
    }
    return nullptr;
}

/// The initial sequence number of the connection before which an old number was sent.
Symbols::BaseIndex Symbols::baseAbove(sim::Side side, tcp::SeqNum number)
{
    const Incarnation* life = lifeAbove(side, number);
    if (life == nullptr) {
        return kNone;
    }
    Base base = m_bases[life->isnBase];
    base.isAbove = true;
    return add(std::move(base));
}

Symbols::BaseIndex Symbols::add(Base base)
{
    m_bases.push_back(std::move(base));
    return static_cast<BaseIndex>(m_bases.size() - 1);
}

Symbols::BaseIndex Symbols::addIn(const Incarnation& life, std::string name, tcp::SeqNum value)
{
    return add({std::move(name), value, life.isn, false, life.isnBase});
}

NamedNumber Symbols::named(BaseIndex base, tcp::SeqNum number) const
{
    NamedNumber result;
    result.absolute = number;
    if (base == kNone) {
        return result;
    }
    const Base& known = m_bases[base];
    result.relative = known.isAbove ? -std::int64_t{tcp::distance(number, known.isn)}
                                    : std::int64_t{tcp::distance(known.isn, number)};
    result.symbol = symbolOf(base, number);
    if (known.isnBase != kNone) {
        result.counted = symbolOf(known.isnBase, number);
    }
    return result;
}

/// The name of a number that may lie before the number that `base` stands for.
NamedNumber Symbols::namedBeside(BaseIndex base, tcp::SeqNum number) const
{
    const bool isBefore = base != kNone && tcp::precedes(number, m_bases[base].value);
    return named(isBefore ? m_bases[base].isnBase : base, number);
}

std::string Symbols::symbolOf(BaseIndex base, tcp::SeqNum number) const
{
    std::string symbol = m_bases[base].name;
    const Base& known = m_bases[base];
    const std::uint32_t offset =
        known.isAbove ? tcp::distance(number, known.value) : tcp::distance(known.value, number);
    if (offset != 0) {
        std::array<char, 10> digits{};
        const auto end = std::to_chars(digits.begin(), digits.end(), offset).ptr;
        symbol.append(known.isAbove ? "−" : "+").append(digits.begin(), end);
    }
    return symbol;
}

SegmentNumbers Symbols::numbers(const sim::SentSegment& segment) const
{
    const std::size_t position = segment.id.value - 1;
    const Bases bases = position < m_segments.size() ? m_segments[position] : Bases{};
    SegmentNumbers result{
        named(bases.seq, segment.segment.seq), named(bases.ack, segment.segment.ack)};
    for (const tcp::SackBlock& block : segment.segment.options.sack.blocks()) {
        result.sacked.push_back(
            {namedBeside(bases.ack, block.left), namedBeside(bases.ack, block.right)});
    }
    result.windowShift = bases.windowShift;
    result.reopensWindow = bases.reopensWindow;
    result.isForged = bases.isForged;
    if (bases.alias != kNone) {
        result.seq.alias = symbolOf(bases.alias, segment.segment.seq);
    }
    return result;
}

} // namespace diagram
