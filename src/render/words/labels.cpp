// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels.h"

#include "render/words/labels_text.h"

#include <algorithm>

namespace render {

namespace {

std::string bits(tcp::Flags flags)
{
    std::string result;
    for (const tcp::Flag flag : tcp::kFlagOrder) {
        if (flags.has(flag)) {
            result.append(result.empty() ? "" : " ").append(tcp::name(flag)).append("=1,");
        }
    }
    return result; // the numbers follow
}

std::string number(std::string name, Numbers style, const diagram::NamedNumber& number)
{
    if (style == Numbers::Symbolic && !number.symbol.empty()) {
        return name += number.symbol;
    }
    if (style != Numbers::Absolute && number.relative.has_value()) {
        name += *number.relative < 0 ? "−" : "";
        appendNumber(name, std::abs(*number.relative));
        return name;
    }
    appendNumber(name, number.absolute.value);
    return name;
}

/// What the header says, and what it is multiplied by where the ends scale their windows.
std::string window(std::uint16_t field, std::uint8_t shift)
{
    const bool isScaled = field > 0 && shift > 0;
    return std::to_string(field) + (isScaled ? "×" + std::to_string(1U << shift) : "");
}

/// The window belongs to the story only where it closes and opens.
bool tellsWindow(const sim::SentSegment& sent, const diagram::SegmentNumbers& numbers)
{
    const bool carriesWindow = sent.segment.hasAck() && !sent.segment.rst();
    return carriesWindow &&
        (sent.segment.window == 0 || sent.reason == tcp::Reason::WindowUpdate ||
            numbers.reopensWindow);
}

} // namespace

Labels::Labels(Language language, Numbers numbers, FlagStyle flags)
    : m_language(language)
    , m_numbers(numbers)
    , m_flags(flags)
{}

std::string Labels::endTitle(sim::Side side) const
{
    const std::string name = m_endNames.inOneLine(side, m_language);
    return name.empty() ? oneLine(m_language, words(side)) : name;
}

std::string_view Labels::named(sim::Side side, const Speaker& say, const Phrase& usual) const
{
    const std::string& name = m_endNames.in(side, say.code());
    return name.empty() ? say(usual) : name;
}

std::vector<std::string> Labels::state(tcp::State state) const
{
    const Phrase name = words(state);
    // The RFC's names are what textbooks examine in every language: they stay.
    std::vector<std::string> result = lines(m_language, name);
    if (std::ranges::find(result, name.text) == result.end()) {
        result.emplace_back(name.text);
    }
    return result;
}

diagram::SegmentLabel Labels::segment(
    const sim::SentSegment& sent, const diagram::SegmentNumbers& numbers) const
{
    diagram::SegmentLabel label;
    if (sent.retransmission) {
        label.sign = "↻";
        label.head += label.sign + ' ';
    }
    if (sent.injected) {
        // RFC 9293 calls it an old duplicate (section 3.5); nobody's network keeps old resets.
        const bool isOld = !sent.segment.rst() && !numbers.isForged;
        label.sign = oneLine(
            m_language, isOld ? PHRASE("Segment", "old duplicate") : PHRASE("Segment", "injected"));
        label.head += label.sign + ' ';
    }
    const bool asNames = m_flags == FlagStyle::Names;
    label.head += asNames ? tcp::toString(sent.segment.flags) : bits(sent.segment.flags);
    label.separator = asNames ? " " : ", ";

    label.numbers.reserve(4);
    label.numbers.push_back(number("seq=", m_numbers, numbers.seq));
    label.headTells = sent.segment.syn() || sent.segment.fin() || sent.segment.rst();
    if (sent.segment.hasAck()) {
        // What a segment that occupies no sequence numbers tells is how far the other end came.
        label.main = label.headTells || sent.segment.len > 0 ? 0 : 1;
        label.numbers.push_back(number("ack=", m_numbers, numbers.ack));
    }
    if (sent.segment.len > 0) {
        label.numbers.push_back("len=" + std::to_string(sent.segment.len));
    }
    std::string name = "sack=";
    // The blocks stand right behind the ACK number of a segment without data: they belong to it.
    label.mainPieces += label.main > 0 ? numbers.sacked.size() : 0;
    for (const auto& [left, right] : numbers.sacked) {
        label.numbers.push_back(
            number(std::exchange(name, ""), m_numbers, left) + number(":", m_numbers, right));
    }
    if (tellsWindow(sent, numbers) || (m_tellsWindows && !sent.segment.rst())) {
        label.numbers.push_back("win=" + window(sent.segment.window, numbers.windowShift));
    }
    if (m_numbers == Numbers::Symbolic && !numbers.seq.alias.empty()) {
        label.numbers.push_back("(" + numbers.seq.symbol + "=" + numbers.seq.alias + ")");
    }
    if (m_duplicates.contains(sent.id)) {
        label.numbers.push_back(
            "(" + oneLine(m_language, PHRASE("Segment", "duplicate ACK")) + ")");
    }
    if (m_expectation && m_expectation->segment == sent.id) {
        label.head = "≠ " + label.head;
        label.numbers.push_back(
            oneLine(m_language, PHRASE("Segment", "expected")) + ": " + m_expectation->instead);
    }
    return label;
}

std::vector<std::string> Labels::call(const tcp::Call& call) const
{
    const std::string bytes = std::to_string(call.bytes);
    return lines(m_language, [&](const Speaker& say) { return say(words(call), {bytes}); });
}

std::vector<std::string> Labels::timer(tcp::TimerKind timer, tcp::Duration length) const
{
    const std::string text = roundLengthText(length);
    bool isTold = false;
    std::vector<std::string> result = lines(m_language, [&](const Speaker& say) {
        // The length once.
        return std::exchange(isTold, true) ? std::string(say(explanation(timer)))
                                           : say(words(timer), {text});
    });
    // RTO and MSL are symbols, which are written so in every language.
    const bool isSymbol =
        timer == tcp::TimerKind::Retransmission || timer == tcp::TimerKind::TimeWait;
    if (isSymbol && !m_language.shows(language::kEnglish)) {
        result.emplace_back(language::firstSpeaker(m_language)(explanation(timer)));
    }
    return result;
}

std::vector<std::string> Labels::phase(diagram::PhaseKind phase) const
{
    return lines(m_language, words(phase));
}

/// RFC 9293 section 3.10.7.4, eighth step: "signal the user".
std::vector<std::string> Labels::closing() const
{
    return lines(m_language, PHRASE("Signal", "connection closing"));
}

std::vector<std::string> Labels::error(tcp::Error error) const
{
    return lines(m_language, words(error));
}

std::vector<std::string> Labels::refusal(tcp::Note note) const
{
    return lines(m_language, refusalWords(note));
}

std::string Labels::drop(sim::DropCause cause) const { return oneLine(m_language, words(cause)); }

std::string Labels::time() const { return oneLine(m_language, PHRASE("Axis", "time")); }

std::string Labels::skipped(tcp::Duration time) const { return roundLengthText(time); }

/// As exact as can be read beside an axis: to the millisecond, or the microsecond where all is
/// quick.
std::string Labels::moment(tcp::Instant at, tcp::Duration resolution) const
{
    const auto steps = (at.time_since_epoch() + resolution / 2) / resolution;
    return lengthText(steps * resolution);
}

std::string Labels::roundTrip(tcp::Duration time) const { return "RTT " + roundLengthText(time); }

std::vector<std::string> Labels::folded(std::size_t count, std::uint32_t bytes) const
{
    const std::string times = "⋮ " + std::to_string(count) + " × ";
    if (bytes == 0) {
        return {times + "ACK"};
    }
    return lines(m_language, [&](const Speaker& say) {
        return times + say(PHRASE("Fold", "%1 bytes"), {std::to_string(bytes)});
    });
}

std::string Labels::initialNumber(sim::Side side) const
{
    return oneLine(m_language, [&](const Speaker& say) {
        return say(PHRASE("Legend", "initial sequence number of %1"),
            {named(side, say, withArticle(side))});
    });
}

std::string Labels::legend(diagram::LegendSign sign) const
{
    using enum diagram::LegendSign;
    switch (sign) {
    case Again:
        return oneLine(m_language, PHRASE("Legend", "retransmission"));
    case Lost:
        return oneLine(m_language, PHRASE("Legend", "lost"));
    case Copy:
        return oneLine(m_language, PHRASE("Legend", "copy made by the network"));
    case Break:
        return oneLine(m_language, PHRASE("Legend", "time drawn shorter"));
    case Stretch:
        return oneLine(m_language, PHRASE("Legend", "time drawn longer"));
    case ClientNumber:
        return initialNumber(sim::Side::Client);
    case ServerNumber:
        return initialNumber(sim::Side::Server);
    case StrangeNumber:
        return oneLine(m_language, PHRASE("Legend", "initial sequence number of an old SYN"));
    case CloserNumber:
        return oneLine(
            m_language, PHRASE("Legend", "sequence number of the segment with the first FIN"));
    case OtherNumber:
        return oneLine(m_language, PHRASE("Legend", "next number of the other side then"));
    case LastNumber:
        return oneLine(
            m_language, PHRASE("Legend", "sequence number of the segment with the second FIN"));
    case FurtherNumber:
        return oneLine(m_language, PHRASE("Legend", "the same number of the next connection"));
    }
    return {};
}

std::string Labels::underWay() const
{
    return oneLine(m_language, PHRASE("Segment", "still under way"));
}

std::string Labels::copies(std::size_t count) const
{
    return oneLine(m_language, [count](const Speaker& say) {
        return count == 1 ? std::string(say(PHRASE("Segment", "copy")))
                          : say(PHRASE("Segment", "%1 copies"), {std::to_string(count)});
    });
}

} // namespace render
