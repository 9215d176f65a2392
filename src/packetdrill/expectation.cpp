// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/expectation.h"

#include <algorithm>

namespace packetdrill {

namespace {

constexpr tcp::Duration kTimestampTick = std::chrono::milliseconds(1);

const OptionItem* timestampsOf(const Packet& packet)
{
    if (!packet.options) {
        return nullptr;
    }
    const auto found =
        std::ranges::find(*packet.options, OptionKind::Timestamps, &OptionItem::kind);
    return found == packet.options->end() ? nullptr : &*found;
}

/// A SYN says which number the script counts from; the first timestamp, which clock.
void learn(const Packet& expected, const Sent& actual)
{
    Numbering& numbering = actual.connection->numbering;
    if (actual.segment.syn() && expected.flags.has(tcp::Flag::Syn)) {
        numbering.learnIss(tcp::SeqNum{expected.seq.value_or(0)}, actual.segment.seq);
    }
    const OptionItem* wanted = timestampsOf(expected);
    if (wanted != nullptr && actual.segment.options.timestamps) {
        numbering.learnTimestamp(wanted->value, actual.segment.options.timestamps->value);
    }
}

/// Within the tolerance and a tick at either end.
bool isNear(std::uint32_t wanted, std::uint32_t value, tcp::Duration tolerance)
{
    const auto difference = static_cast<std::int32_t>(value - wanted);
    return std::chrono::abs(difference * kTimestampTick) <= tolerance + kTimestampTick;
}

bool sameOptions(std::vector<OptionItem> wanted, std::vector<OptionItem> actual,
    const OptionLayout& layout, const Strictness& strictness)
{
    if (!layout.compared) {
        wanted = normalized(std::move(wanted));
        actual = normalized(std::move(actual));
    }
    if (wanted.size() != actual.size()) {
        return false;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].kind == OptionKind::Timestamps && actual[i].kind == OptionKind::Timestamps) {
            const bool near = !strictness.timestamps ||
                isNear(wanted[i].value, actual[i].value, *strictness.timestamps);
            actual[i].value = near ? wanted[i].value : actual[i].value;
        }
    }
    return wanted == actual;
}

/// Whether `next` goes on where `first` ends, so that a network interface could have cut them.
bool goesOn(const Sent& first, const Sent& next)
{
    const tcp::Segment& a = first.segment;
    const tcp::Segment& b = next.segment;
    const auto& ends = first.connection->recordEnds;
    const bool endsRecord = std::ranges::find(ends, a.end()) != ends.end();
    return a.end() == b.seq && a.ack == b.ack && a.window == b.window && b.len > 0 &&
        first.at == next.at && first.connection == next.connection && !a.syn() && !a.fin() &&
        !a.rst() && !endsRecord;
}

} // namespace

SentPacket asScript(const Sent& sent, const Profile& profile)
{
    tcp::Segment segment = sent.segment;
    sent.connection->numbering.toScript(segment);
    return {segment, arrange(segment.options, profile.layout)};
}

Sent merged(const Packet& expected, std::span<const Sent> sent)
{
    Sent whole = sent.front();
    for (const Sent& next : sent.subspan(1)) {
        const bool enough = whole.segment.len == 0 || whole.segment.len >= expected.len;
        if (enough || !goesOn(whole, next)) {
            break;
        }
        whole.segment.len += next.segment.len;
        for (const tcp::Flag flag : {tcp::Flag::Psh, tcp::Flag::Fin}) {
            if (next.segment.flags.has(flag)) {
                whole.segment.flags.set(flag);
            }
        }
        ++whole.pieces;
    }
    return whole;
}

bool isExpected(const Packet& expected, const Sent& actual, const Profile& profile,
    const Strictness& strictness)
{
    const bool first = !actual.connection->numbering.knowsTimestamps();
    if (first || actual.segment.syn()) {
        learn(expected, actual);
    }
    const SentPacket packet = asScript(actual, profile);
    const tcp::Segment& segment = packet.segment;
    const std::uint32_t ack = segment.hasAck() ? segment.ack.value : 0;
    const bool sameNumbers = (!expected.seq || *expected.seq == segment.seq.value) &&
        expected.len == segment.len && expected.ack == ack;
    const bool sameWindow = !expected.window || *expected.window == segment.window;
    tcp::Flags flags = segment.flags;
    if (strictness.pushesAnywhere && segment.len > 0 && expected.flags.has(tcp::Flag::Psh)) {
        flags.set(tcp::Flag::Psh);
    }
    const bool sameFlags = expected.flags == flags && !expected.congestionFlags &&
        !expected.congestionMark && expected.urgent == (segment.urg() ? segment.urgent : 0U);
    const bool options = !expected.options ||
        sameOptions(*expected.options, packet.options, profile.layout, strictness);
    if (!first && !actual.segment.syn()) {
        learn(expected, actual);
    }
    std::optional<std::uint16_t>& remote = actual.connection->remotePort;
    if (expected.ports && !remote) {
        remote = expected.ports->to;
    }
    if (expected.ports && *remote != expected.ports->to) {
        return false;
    }
    return sameNumbers && sameWindow && sameFlags && options;
}

} // namespace packetdrill
