// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/draft_items.h"

#include "language/speaker.h"
#include "lesson/draft/draft_words.h"

#include <algorithm>

namespace lesson {
namespace {

using language::Speaker;

/// An order of more is no question any more.
constexpr std::size_t kMostInOrder = 10;

language::Phrase fieldPrompt(AskedField field)
{
    switch (field) {
    case AskedField::Flags:
        return PHRASE("Draft", "Flags of segment %1, from the %2");
    case AskedField::Seq:
        return PHRASE("Draft", "seq of segment %1, from the %2");
    case AskedField::Ack:
        return PHRASE("Draft", "ack of segment %1, from the %2");
    case AskedField::Length:
        return PHRASE("Draft", "Octets of data in segment %1, from the %2");
    case AskedField::Sent:
        return PHRASE("Draft", "When is segment %1 sent by the %2?");
    case AskedField::Arrived:
        return PHRASE("Draft", "When does segment %1, from the %2, arrive?");
    }
    return {};
}

QString unitOf(AskedField field)
{
    return field == AskedField::Length                              ? "bytes"
        : field == AskedField::Sent || field == AskedField::Arrived ? "ms"
                                                                    : "";
}

/// "SYN,ACK"; of several with the same flags their numbers tell them apart.
Localized segmentChoice(const sim::Trace& trace, const sim::SentSegment& sent)
{
    const bool isAlone =
        std::ranges::count_if(trace.segments(), [&sent](const sim::SentSegment& other) {
            return other.from == sent.from && other.segment.flags == sent.segment.flags;
        }) == 1;
    const QString flags = flagsText(sent.segment.flags);
    const QString path = "{segment." + QString::number(sent.id.value) + '.';
    const QString numbers = sent.segment.hasAck() ? QString("seq = %1seq}, ack = %1ack}").arg(path)
                                                  : QString("seq = %1seq}").arg(path);
    return inBoth([&](const Speaker& say) {
        const QString end = say.text(endWord(sent.from));
        return isAlone ? say.text(PHRASE("Draft", "The %1 sends %2"), {end, flags})
                       : say.text(PHRASE("Draft", "The %1 sends %2, %3"), {end, flags, numbers});
    });
}

/// What an end has done with a segment.
struct SegmentEvent
{
    sim::SegmentId segment;
    bool arrives = false;
};

/// The last at an end by a moment: in words, which moment of the run that is.
std::optional<SegmentEvent> lastEvent(const sim::Trace& trace, sim::Side who, tcp::Instant at)
{
    std::optional<SegmentEvent> last;
    for (const sim::TraceRow& row : trace.rows()) {
        if (row.at > at) {
            break;
        }
        if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
            arrival && row.who == who) {
            last = {arrival->segment, true};
        } else if (const auto* send = std::get_if<sim::SendRow>(&row.what);
                   send && row.who == who) {
            last = {send->segment, false};
        }
    }
    return last;
}

NamedExpression segmentMoment(const sim::SentSegment& sent, bool arrives)
{
    const QString number = QString::number(sent.id.value);
    return {"segment." + number + (arrives ? ".arrived" : ".sent"), inBoth([&](const Speaker& say) {
                const auto phrase = arrives ? PHRASE("Draft", "segment %1 (%2) arrives")
                                            : PHRASE("Draft", "segment %1 (%2) is sent");
                return say.text(phrase, {number, flagsText(sent.segment.flags)});
            })};
}

} // namespace

QString id(AskedField field)
{
    constexpr const char* kIds[kAskedFieldCount] = {
        "flags", "seq", "ack", "len", "sent", "arrived"};
    return kIds[static_cast<std::size_t>(field)];
}

DraftItem askField(const sim::Trace& trace, sim::SegmentId segment, AskedField field)
{
    const QString number = QString::number(segment.value);
    const sim::Side from = trace.segment(segment).from;
    DraftItem item;
    item.name = "segment-" + number + '.' + id(field);
    item.kind = field == AskedField::Flags ? ItemKind::Flags : ItemKind::Number;
    item.prompt = inBoth([&](const Speaker& say) {
        return say.text(fieldPrompt(field), {number, say.text(endWord(from))});
    });
    item.answer = "segment." + number + '.' + id(field);
    item.unit = unitOf(field);
    return item;
}

DraftItem askState(const sim::Trace& trace, sim::Side who, tcp::Instant at)
{
    const QString time = millisecondsText(at);
    const auto event = lastEvent(trace, who, at);
    DraftItem item;
    item.name = idOf(who) + ".state." + time;
    item.kind = ItemKind::State;
    item.prompt = inBoth([&](const Speaker& say) {
        const QString end = say.text(endWord(who));
        if (!event) {
            return say.text(PHRASE("Draft", "State of the %1 at %2 ms"), {end, time});
        }
        const auto phrase = event->arrives
            ? PHRASE("Draft", "State of the %1 at %2 ms, segment %3 having arrived")
            : PHRASE("Draft", "State of the %1 at %2 ms, after it has sent segment %3");
        return say.text(phrase, {end, time, QString::number(event->segment.value)});
    });
    item.answer = idOf(who) + ".state(" + time + ')';
    return item;
}

DraftItem askEntry(sim::Side who, tcp::State state)
{
    DraftItem item;
    item.name = idOf(who) + ".enters." + nameOf(state);
    item.prompt = inBoth([&](const Speaker& say) {
        return say.text(
            PHRASE("Draft", "When does the %1 enter %2?"), {say.text(endWord(who)), nameOf(state)});
    });
    item.answer = idOf(who) + ".entered(" + nameOf(state) + ')';
    item.unit = "ms";
    return item;
}

DraftItem askDelivered(sim::Side who, tcp::Instant at)
{
    const QString time = millisecondsText(at);
    DraftItem item;
    item.name = idOf(who) + ".delivered." + time;
    item.prompt = inBoth([&](const Speaker& say) {
        return say.text(
            PHRASE("Draft", "Octets that the application of the %1 has been given by %2 ms"),
            {say.text(endWord(who)), time});
    });
    item.answer = idOf(who) + ".delivered(" + time + ')';
    item.unit = "bytes";
    return item;
}

DraftItem askLost()
{
    DraftItem item;
    item.name = "lost";
    item.kind = ItemKind::Segment;
    item.prompt = inBoth([](const Speaker& say) {
        return say.text(PHRASE("Draft", "Number of the segment that was lost"));
    });
    item.answer = "lost.1.id";
    return item;
}

DraftItem askChoice(int number)
{
    DraftItem item;
    item.name = "choice-" + QString::number(number);
    item.kind = ItemKind::Choice;
    item.choices = {{{}, true, {}, {}, {}}, {{}, false, {}, {}, {}}};
    return item;
}

DraftItem askOrder(const sim::Trace& trace)
{
    DraftItem item;
    item.name = "order";
    item.kind = ItemKind::Order;
    item.prompt = inBoth([](const Speaker& say) {
        return say.text(PHRASE("Draft", "Put this in the order in which it happens"));
    });
    for (const sim::SentSegment& sent :
        trace.segments().first(std::min(trace.segments().size(), kMostInOrder))) {
        item.choices.push_back(
            {segmentChoice(trace, sent), false, {}, segmentMoment(sent, false).expression, {}});
    }
    return item;
}

DraftItem askGoal()
{
    DraftItem item;
    item.name = "goal";
    item.kind = ItemKind::Goal;
    return item;
}

std::vector<NamedExpression> moments(const sim::Trace& trace)
{
    std::vector<NamedExpression> list;
    for (const sim::SentSegment& sent : trace.segments()) {
        list.push_back(segmentMoment(sent, false));
        list.push_back(segmentMoment(sent, true));
    }
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change == nullptr) {
            continue;
        }
        const QString state = nameOf(change->to);
        const QString expression = idOf(row.who) + ".entered(" + state + ')';
        if (std::ranges::find(list, expression, &NamedExpression::expression) == list.end()) {
            list.push_back({expression, inBoth([&](const Speaker& say) {
                                return say.text(PHRASE("Draft", "the %1 enters %2"),
                                    {say.text(endWord(row.who)), state});
                            })});
        }
    }
    return list;
}

} // namespace lesson
