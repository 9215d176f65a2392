// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/header_labels.h"

#include "diagram/header/header_word.h"
#include "render/words/header_words.h"
#include "render/words/labels_text.h"

#include <array>

namespace render {
namespace {

std::string dotted(std::uint32_t address)
{
    std::string result;
    for (int shift = 24; shift >= 0; shift -= 8) {
        result += (result.empty() ? "" : ".") + std::to_string(address >> shift & 0xffU);
    }
    return result;
}

/// In superscript digits.
std::string raised(unsigned number)
{
    constexpr std::array<const char*, 10> kDigits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string result;
    for (const char digit : std::to_string(number)) {
        result += kDigits[static_cast<std::size_t>(digit - '0')];
    }
    return result;
}

/// "SEG.LEN = 101 = 100 + 1 (FIN)"
std::string sum(const tcp::Segment& segment)
{
    std::string terms = std::to_string(segment.len);
    if (segment.syn()) {
        terms += " + 1 (SYN)";
    }
    if (segment.fin()) {
        terms += " + 1 (FIN)";
    }
    const std::string total = std::to_string(segment.segLen());
    return "SEG.LEN = " + (total == terms ? total : total + " = " + terms);
}

} // namespace

std::vector<std::string> HeaderLabels::field(diagram::HeaderField field) const
{
    return lines(m_language, words(field));
}

std::vector<std::string> HeaderLabels::part(tcp::OptionKind kind, diagram::OptionPart part) const
{
    // Where other parts tell which option it is, its first octet is called what it is: its kind.
    const bool isNamedElsewhere = kind == tcp::OptionKind::MaximumSegmentSize ||
        kind == tcp::OptionKind::WindowScale || kind == tcp::OptionKind::Timestamps ||
        kind == tcp::OptionKind::Sack;
    return part == diagram::OptionPart::Kind && !isNamedElsewhere
        ? lines(m_language, words(kind))
        : lines(m_language, words(kind, part));
}

/// An acknowledgment number counts from what the peer began with: IRS of RFC 9293 §3.3.1.
std::string HeaderLabels::aside(
    diagram::HeaderField which, const diagram::NamedNumber& number) const
{
    const std::string first = which == diagram::HeaderField::AcknowledgmentNumber ? "IRS" : "ISN";
    std::string result;
    if (!number.symbol.empty()) {
        result = "= " + number.symbol;
    }
    if (number.relative) {
        result += (result.empty() ? "= " : " = ") + first;
        result += *number.relative == 0 ? "" : *number.relative < 0 ? "−" : "+";
        result += *number.relative == 0 ? "" : std::to_string(std::abs(*number.relative));
    }
    return result;
}

std::vector<std::string> HeaderLabels::unused(diagram::ControlBit missing) const
{
    return lines(m_language, [&](const Speaker& say) {
        return say(PHRASE("Header", "not used: %1 = 0"), {name(missing)});
    });
}

std::string HeaderLabels::octets(std::uint32_t words) const
{
    return "× 4 = " + std::to_string(4 * words);
}

std::string HeaderLabels::scaled(std::uint16_t window, std::uint8_t shift) const
{
    return "× 2" + raised(shift) + " = " + std::to_string(std::uint32_t{window} << shift);
}

std::vector<std::string> HeaderLabels::continued() const
{
    return lines(m_language, PHRASE("Header", "(continued)"));
}

std::vector<std::string> HeaderLabels::data(const tcp::Segment& segment) const
{
    if (segment.len == 0) {
        return lines(m_language, PHRASE("Header", "No data"));
    }
    const tcp::SeqNum first = segment.seq + (segment.syn() ? 1U : 0U);
    const tcp::SeqNum last = first + (segment.len - 1);
    const std::string count = std::to_string(segment.len);
    const std::string range = std::to_string(first.value) + "–" + std::to_string(last.value);
    return lines(m_language, [&](const Speaker& say) {
        return say(PHRASE("Header", "Data: %1 octets, numbered %2"), {count, range});
    });
}

std::vector<std::string> HeaderLabels::segLen(const tcp::Segment& segment) const
{
    if (!segment.syn() && !segment.fin()) {
        return {sum(segment)};
    }
    bool isTold = false;
    return lines(m_language, [&](const Speaker& say) {
        // The sum once.
        return std::exchange(isTold, true)
            ? std::string(say(PHRASE("Header", "SYN and FIN consume one sequence number each.")))
            : say(PHRASE("Header", "%1: SYN and FIN consume one sequence number each."),
                  {sum(segment)});
    });
}

std::vector<std::string> HeaderLabels::checksumNote(const diagram::HeaderFacts& facts) const
{
    const std::string way = dotted(facts.addressing.sourceAddress) + " → " +
        dotted(facts.addressing.destinationAddress);
    return lines(m_language, [&](const Speaker& say) {
        return say(PHRASE("Header",
                       "* The model carries neither addresses nor contents. The checksum is "
                       "computed for %1 with every octet of data zero."),
            {way});
    });
}

std::string HeaderLabels::fieldSentence(diagram::HeaderField field, const std::string& value) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Header", "%1: %2. %3"), {say(words(field)), value, say(meaning(field))});
    });
}

std::string HeaderLabels::bitSentence(diagram::ControlBit bit, bool set) const
{
    const std::string value = std::string(tcp::name(bit)) + (set ? " = 1" : " = 0");
    if (!set) {
        return language::firstSpeaker(m_language)(PHRASE("Header", "%1."), {value});
    }
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Header", "%1: %2."), {value, say(meaning(bit))});
    });
}

std::string HeaderLabels::partSentence(
    tcp::OptionKind kind, diagram::OptionPart part, const std::string& value) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return part == diagram::OptionPart::Padding
            ? say(PHRASE("Header", "%1 (padding)."), {say(words(kind))})
            : say(PHRASE("Header", "Option %1, %2: %3."),
                  {say(words(kind)), say(words(kind, part)), value});
    });
}

std::string HeaderLabels::headerTitle(const sim::SentSegment& segment) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Title", "TCP header of segment %1 (RFC 9293, Figure 1)"),
            {std::to_string(segment.id.value)});
    });
}

} // namespace render
