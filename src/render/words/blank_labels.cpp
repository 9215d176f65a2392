// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/blank_labels.h"

#include "diagram/picture/blanks.h"
#include "render/words/labels_text.h"

#include <algorithm>
#include <string_view>

namespace render {

BlankFields Blanks::of(sim::SegmentId segment) const
{
    if (!fields.empty()) {
        const auto found = fields.find(segment);
        return found == fields.end() ? BlankFields() : found->second;
    }
    const bool isBlank = at.empty() || at.contains(segment);
    return isBlank ? BlankFields{flags, seq, ack, len, false} : BlankFields();
}

bool Blanks::hidesFlags() const
{
    return fields.empty()
        ? flags
        : std::ranges::any_of(fields, [](const auto& each) { return each.second.flags; });
}

BlankLabels::BlankLabels(const Labels& labels, Blanks blanks)
    : m_titles(labels)
    , m_labels(labels)
    , m_blanks(std::move(blanks))
{
    if (m_blanks.names) {
        m_labels.setEndNames({});
    }
}

/// The layout asks for the same words again and again: one answer has one number.
std::string BlankLabels::blank(const std::string& answer) const
{
    const auto known = std::ranges::find(m_answers, answer);
    if (known != m_answers.end()) {
        return diagram::blankFor(static_cast<std::size_t>(known - m_answers.begin()));
    }
    m_answers.push_back(answer);
    return diagram::blankFor(m_answers.size() - 1);
}

std::string BlankLabels::keyHeading() const
{
    return oneLine(m_labels.language(), PHRASE("Title", "Answers"));
}

std::string BlankLabels::endTitle(sim::Side side) const
{
    const std::string title = m_titles.endTitle(side);
    return m_blanks.names ? blank(title) : title;
}

std::vector<std::string> BlankLabels::state(tcp::State state) const
{
    std::vector<std::string> names = m_labels.state(state);
    if (m_blanks.states) {
        return {blank(sideBySide(names))};
    }
    return names;
}

bool BlankLabels::hidesKind(const sim::SentSegment& segment) const
{
    return m_blanks.of(segment.id).flags;
}

diagram::SegmentLabel BlankLabels::segment(
    const sim::SentSegment& segment, const diagram::SegmentNumbers& numbers) const
{
    diagram::SegmentLabel label = m_labels.segment(segment, numbers);
    const BlankFields blanks = m_blanks.of(segment.id);
    label.isWrittenIn = blanks.flags || blanks.seq || blanks.ack || blanks.len;
    if (blanks.flags) {
        std::string answer = label.head.substr(label.sign.empty() ? 0 : label.sign.size() + 1);
        answer.erase(answer.find_last_not_of(", ") + 1);
        // "Old duplicate" would tell that it is no RST.
        label.sign = segment.injected ? oneLine(m_labels.language(), PHRASE("Segment", "injected"))
                                      : label.sign;
        label.head = label.sign.empty() ? blank(answer) : label.sign + ' ' + blank(answer);
        label.headTells = true;
    }
    // Who fills it in counts from x or y, and cannot know that a number is called u.
    const auto hide = [&](std::string_view name, const diagram::NamedNumber& number) {
        for (std::string& piece : label.numbers) {
            if (piece.starts_with(name)) {
                std::string answer = piece.substr(name.size());
                answer += answer == number.symbol && !number.counted.empty()
                    ? " = " + number.counted
                    : "";
                piece = std::string(name) + blank(answer);
            }
        }
    };
    if (blanks.seq) {
        hide("seq=", numbers.seq);
        // What another letter for the number is would tell it.
        std::erase_if(label.numbers, [](const std::string& piece) { return piece.front() == '('; });
    }
    if (blanks.ack) {
        hide("ack=", numbers.ack);
    }
    if (blanks.len) {
        hide("len=", {});
    }
    if (blanks.hidesAck) {
        std::erase_if(
            label.numbers, [](const std::string& piece) { return piece.starts_with("ack="); });
    }
    return label;
}

std::string BlankLabels::legend(diagram::LegendSign sign) const
{
    using enum diagram::LegendSign;
    bool tellsAnswer = false;
    switch (sign) {
    case ClientNumber:
    case ServerNumber:
        tellsAnswer = m_blanks.names; // which end is which
        break;
    case StrangeNumber:
    case CloserNumber:
    case OtherNumber:
    case LastNumber:
        tellsAnswer = m_blanks.hidesFlags(); // which segment has SYN or FIN
        break;
    case Again:
    case Lost:
    case Copy:
    case Break:
    case Stretch:
    case FurtherNumber:
        break;
    }
    return tellsAnswer ? std::string() : m_labels.legend(sign);
}

std::string BlankLabels::endSentence(sim::Side side) const
{
    return m_blanks.names ? std::string() : m_labels.endSentence(side);
}

std::string BlankLabels::segmentSentence(const sim::SentSegment& segment,
    const diagram::SegmentLabel& label, const diagram::Fate& fate) const
{
    const BlankFields blanks = m_blanks.of(segment.id);
    const bool hides = blanks.flags || blanks.seq || blanks.ack || blanks.len;
    return hides ? std::string() : m_labels.segmentSentence(segment, label, fate);
}

std::string BlankLabels::stateSentence(sim::Side side, tcp::State state, tcp::Instant at) const
{
    return m_blanks.states ? std::string() : m_labels.stateSentence(side, state, at);
}

} // namespace render
