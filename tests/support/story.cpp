// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/story.h"

namespace support {

namespace {

tcp::Instant moment(Milliseconds at) { return tcp::Instant{at}; }

sim::UserCall userCall(sim::Side who, tcp::CallKind kind, std::uint64_t bytes)
{
    return {who, {kind, bytes}};
}

std::string name(sim::Side side) { return side == kA ? "A" : "B"; }

/// As RFC 9293 writes it, with absolute numbers.
std::string brackets(const tcp::Segment& segment)
{
    std::string text = "<SEQ=" + std::to_string(segment.seq.value) + ">";
    if (segment.hasAck()) {
        text += "<ACK=" + std::to_string(segment.ack.value) + ">";
    }
    if (segment.len > 0) {
        text += "<DATA=" + std::to_string(segment.len) + ">";
    }
    return text + "<CTL=" + toString(segment.flags) + ">";
}

/// The state of `who` when all rows of the instant `at`, from row `from` on, have happened.
tcp::State stateAfter(const sim::Trace& trace, sim::Side who, tcp::Instant at)
{
    tcp::State state = trace.start().state[who];
    for (const sim::TraceRow& row : trace.rows()) {
        if (row.at > at) {
            break;
        }
        if (const auto* change = std::get_if<sim::StateRow>(&row.what); change && row.who == who) {
            state = change->to;
        }
    }
    return state;
}

std::optional<tcp::Instant> arrivalOf(const sim::Trace& trace, sim::SegmentId id)
{
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        if (arrival != nullptr && arrival->segment == id) {
            return row.at;
        }
    }
    return {};
}

struct EventText
{
    const sim::Trace& trace;
    std::string who;

    std::string operator()(const sim::CallRow& row) const
    {
        return who + " calls " + std::string(tcp::id(row.call.kind));
    }
    std::string operator()(const sim::SendRow& row) const
    {
        return who + " sends " + std::to_string(row.segment.value);
    }
    std::string operator()(const sim::ArriveRow& row) const
    {
        return who + " gets " + std::to_string(row.segment.value);
    }
    std::string operator()(const sim::DropRow& row) const
    {
        return who + " loses " + std::to_string(row.segment.value) + " " +
            std::string(sim::id(row.cause));
    }
    std::string operator()(const sim::StateRow& row) const
    {
        return who + " " + std::string(tcp::name(row.to));
    }
    std::string operator()(const sim::TimerRow& row) const
    {
        return who + " timer " + std::string(tcp::id(row.timer)) + " " +
            std::string(tcp::id(row.act));
    }
    std::string operator()(const sim::DeliverRow& row) const
    {
        return who + " has " + std::to_string(row.total);
    }
    std::string operator()(const sim::NoteRow& row) const
    {
        return who + " notes " + std::string(tcp::provenance(row.note).id);
    }
    std::string operator()(const sim::ErrorRow& row) const
    {
        return who + " error " + std::string(tcp::provenance(row.error).id);
    }
    std::string operator()(const sim::SettingsRow&) const { return who + " settings"; }
    std::string operator()(const sim::LinkRow&) const { return who + " link"; }
    std::string operator()(const sim::CongestionRow& row) const
    {
        return who + " cwnd " + std::to_string(row.change.cwnd) + " " +
            std::string(tcp::provenance(row.change.cause).id);
    }
    std::string operator()(const sim::RttRow&) const { return who + " rtt"; }
};

} // namespace

Story Story::established(std::uint32_t sndNxtOfA, std::uint32_t sndNxtOfB)
{
    Story story;
    story.genesis.established = true;
    return story.isns(kA, {sndNxtOfA - 1}).isns(kB, {sndNxtOfB - 1});
}

Story& Story::isns(sim::Side who, std::vector<std::uint32_t> isns)
{
    genesis.endpoint[who].isns = std::move(isns);
    return *this;
}

Story& Story::delay(sim::Side from, Milliseconds delay)
{
    genesis.link[from].delay = delay;
    return *this;
}

Story& Story::call(Milliseconds at, sim::Side who, tcp::CallKind kind, std::uint64_t bytes)
{
    genesis.steps.push_back({sim::AtTime{moment(at)}, userCall(who, kind, bytes)});
    return *this;
}

Story& Story::callWhen(sim::Side whose, tcp::State state, sim::Side who, tcp::CallKind kind,
    Milliseconds after, std::uint64_t bytes)
{
    genesis.steps.push_back({sim::AfterState{whose, state, after}, userCall(who, kind, bytes)});
    return *this;
}

Story& Story::inject(Milliseconds at, sim::Side to, const tcp::Segment& segment)
{
    genesis.steps.push_back({sim::AtTime{moment(at)}, sim::Injection{to, segment}});
    return *this;
}

Story& Story::fault(sim::Side from, std::uint32_t nth, const sim::Fault& fault)
{
    genesis.faults.push_back({from, nth, fault});
    return *this;
}

Story& Story::until(Milliseconds end)
{
    genesis.until = moment(end);
    return *this;
}

tcp::Segment segment(
    tcp::Flags flags, std::uint32_t seq, std::optional<std::uint32_t> ack, std::uint32_t len)
{
    tcp::Segment made;
    made.flags = flags;
    made.seq = tcp::SeqNum{seq};
    if (ack) {
        made.flags.set(tcp::Flag::Ack);
        made.ack = tcp::SeqNum{*ack};
    }
    made.len = len;
    made.window = 65535;
    return made;
}

sim::Trace run(const sim::Genesis& genesis)
{
    sim::History history(genesis);
    history.runToEnd();
    return history.trace();
}

std::string figure(const sim::Trace& trace)
{
    std::string lines;
    for (const sim::SentSegment& sent : trace.segments()) {
        const auto arrival = arrivalOf(trace, sent.id);
        const sim::Side to = sim::opposite(sent.from);
        const std::string sender(tcp::name(stateAfter(trace, sent.from, sent.at)));
        const std::string receiver(
            arrival ? tcp::name(stateAfter(trace, to, *arrival)) : std::string_view("..."));
        const bool fromA = sent.from == kA;
        const std::string arrow = fromA ? " --> " : " <-- ";
        const std::string left = sent.injected ? "(duplicate)" : sender;
        lines += (fromA ? left : receiver) + arrow + brackets(sent.segment) + arrow +
            (fromA ? receiver : left) + "\n";
    }
    return lines;
}

std::string events(const sim::Trace& trace)
{
    std::string lines;
    for (const sim::TraceRow& row : trace.rows()) {
        if (std::holds_alternative<sim::RttRow>(row.what) ||
            std::holds_alternative<sim::CongestionRow>(row.what)) {
            continue;
        }
        const auto at = std::chrono::duration_cast<Milliseconds>(row.at.time_since_epoch());
        lines += std::to_string(at.count()) + " " +
            std::visit(EventText{trace, name(row.who)}, row.what) + "\n";
    }
    return lines;
}

} // namespace support
