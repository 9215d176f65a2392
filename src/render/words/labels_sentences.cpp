// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels.h"
#include "render/words/labels_text.h"

#include "diagram/reading/symbols.h"

namespace render {

namespace {

using tcp::Instant;

std::string at(Instant instant) { return lengthText(instant - Instant{}); }

std::string inOneLine(const diagram::SegmentLabel& label)
{
    std::string text;
    text.reserve(64);
    text += label.head;
    for (std::size_t i = 0; i < label.numbers.size(); ++i) {
        text.append(i == 0 ? " " : label.separator).append(label.numbers[i]);
    }
    return text;
}

/// Of a loss on the way there is no more to tell than that.
bool isTold(sim::DropCause cause)
{
    return cause == sim::DropCause::Queue || cause == sim::DropCause::Corrupt;
}

void tellFate(
    std::string& text, const Speaker& say, const sim::SentSegment& sent, const diagram::Fate& fate)
{
    if (sent.injected) {
        return say.append(text, PHRASE("Segment", "At %1."), {at(sent.at)});
    }
    switch (fate.kind) {
    case diagram::Fate::Kind::InFlight:
        return say.append(text, PHRASE("Segment", "Sent at %1."), {at(sent.at)});
    case diagram::Fate::Kind::Arrived:
        return say.append(
            text, PHRASE("Segment", "Sent at %1, arrived at %2."), {at(sent.at), at(fate.at)});
    case diagram::Fate::Kind::Lost:
        if (!isTold(fate.cause)) {
            return say.append(
                text, PHRASE("Segment", "Sent at %1, lost at %2."), {at(sent.at), at(fate.at)});
        }
        return say.append(text, PHRASE("Segment", "Sent at %1, lost at %2 (%3)."),
            {at(sent.at), at(fate.at), say(words(fate.cause))});
    }
}

} // namespace

std::string Labels::endSentence(sim::Side side) const { return endTitle(side); }

std::string Labels::segmentSentence(const sim::SentSegment& sent,
    const diagram::SegmentLabel& label, const diagram::Fate& fate) const
{
    const std::string number = std::to_string(sent.id.value);
    const std::string inside = inOneLine(label);
    const sim::Side receiver = sim::opposite(sent.from);
    return sentences(m_language, [&](const Speaker& say) {
        std::string text;
        text.reserve(256); // a long picture has many
        say.append(text, PHRASE("Segment", "Segment %1, %2 to %3: %4."),
            {number, named(sent.from, say, inSentence(sent.from)),
                named(receiver, say, inSentence(receiver)), inside});
        text += say.betweenSentences();
        tellFate(text, say, sent, fate);
        if (fate.extraCopies > 0) {
            text += say.betweenSentences();
            say.append(
                text, PHRASE("Segment", "Extra copies: %1."), {std::to_string(fate.extraCopies)});
        }
        text += say.betweenSentences();
        text += say(sentence(sent.reason));
        return text;
    });
}

std::string Labels::stateSentence(sim::Side side, tcp::State state, Instant instant) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Sentence", "%1: %2 from %3."),
            {named(side, say, words(side)), render::named(say, state), at(instant)});
    });
}

std::string Labels::callSentence(sim::Side side, const tcp::Call& call, Instant instant) const
{
    const std::string bytes = std::to_string(call.bytes);
    return sentences(m_language, [&](const Speaker& say) {
        const std::string_view who = named(side, say, withArticle(side));
        return call.kind == tcp::CallKind::Crash
            ? say(PHRASE("Sentence", "At %2 %1 crashes and forgets everything."),
                  {who, at(instant)})
            : say(PHRASE("Sentence", "The user of %1 calls %2 at %3."),
                  {who, say(words(call), {bytes}), at(instant)});
    });
}

std::string Labels::timerSentence(sim::Side side, tcp::TimerKind timer, tcp::Duration length) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Sentence", "Timer of %1: %2."),
            {named(side, say, withArticle(side)), say(inSentence(timer), {lengthText(length)})});
    });
}

std::string Labels::errorSentence(sim::Side side, tcp::Error error, Instant instant) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Sentence", "The user of %1 is told at %2: %3."),
            {named(side, say, withArticle(side)), at(instant), say(words(error))});
    });
}

std::string Labels::phaseSentence(diagram::PhaseKind phase, Instant from, Instant to) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Sentence", "%1, from %2 to %3."), {say(words(phase)), at(from), at(to)});
    });
}

std::string Labels::sequenceTitle() const
{
    return oneLine(m_language, PHRASE("Title", "TCP sequence diagram"));
}

std::string Labels::reasonSentence(tcp::Reason reason) const
{
    return sentences(m_language, sentence(reason));
}

std::string Labels::noteSentence(tcp::Note note) const
{
    return sentences(m_language, sentence(note));
}

} // namespace render
