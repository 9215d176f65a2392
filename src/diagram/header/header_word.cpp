// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/header/header_word.h"

#include <array>

namespace diagram {
namespace {

constexpr std::uint32_t kFixedHeader = 20;

bool isSet(ControlBit bit, tcp::Flags flags)
{
    // In the header's octet CWR is the highest bit and FIN the lowest.
    const unsigned place = 7U - static_cast<unsigned>(bit);
    return (flags.bits() >> place & 1U) != 0;
}

std::string hex(std::uint16_t value)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string result = "0x";
    for (int shift = 12; shift >= 0; shift -= 4) {
        result += kDigits[value >> shift & 0xfU];
    }
    return result;
}

class Fields
{
public:
    explicit Fields(const HeaderLabeller& labeller)
        : m_labeller(labeller)
    {}

    HeaderCell operator()(HeaderField field, unsigned firstBit, unsigned bits, std::string value,
        std::vector<std::string> aside = {}) const
    {
        return {firstBit, bits, field, 0, m_labeller.fieldSentence(field, value),
            m_labeller.field(field), std::move(value), std::move(aside), false};
    }

    HeaderCell idle(HeaderField field, unsigned firstBit, unsigned bits, ControlBit missing) const
    {
        HeaderCell cell = (*this)(field, firstBit, bits, "0", m_labeller.unused(missing));
        cell.idle = true;
        return cell;
    }

private:
    const HeaderLabeller& m_labeller;
};

std::vector<HeaderBit> bitsOf(tcp::Flags flags, const HeaderLabeller& labeller)
{
    std::vector<HeaderBit> result;
    unsigned position = 8;
    for (const ControlBit bit : tcp::kControlBits) {
        const bool set = isSet(bit, flags);
        result.push_back({bit, set, position++, tcp::name(bit), labeller.bitSentence(bit, set)});
    }
    return result;
}

} // namespace

std::vector<HeaderWord> headerWords(
    const tcp::Segment& segment, const HeaderFacts& facts, const HeaderLabeller& labeller)
{
    const Fields field(labeller);
    const auto number = [&](HeaderField which, const NamedNumber& of) {
        return field(which, 0, 32, std::to_string(of.absolute.value), {labeller.aside(which, of)});
    };
    const auto port = [](std::uint16_t value) { return std::to_string(value); };
    const std::uint32_t octets = kFixedHeader + segment.options.wireLength();
    std::vector<std::string> window;
    if (facts.windowShift.value_or(0) > 0) {
        window = {labeller.scaled(segment.window, *facts.windowShift)};
    }

    const HeaderCell urgent = segment.urg()
        ? field(HeaderField::UrgentPointer, 16, 16, std::to_string(segment.urgent))
        : field.idle(HeaderField::UrgentPointer, 16, 16, ControlBit::Urg);

    std::vector<HeaderWord> words;
    words.push_back(
        {{field(HeaderField::SourcePort, 0, 16, port(facts.addressing.sourcePort)),
             field(HeaderField::DestinationPort, 16, 16, port(facts.addressing.destinationPort))},
            {}});
    words.push_back({{number(HeaderField::SequenceNumber, facts.numbers.seq)}, {}});
    words.push_back(
        {{segment.hasAck() ? number(HeaderField::AcknowledgmentNumber, facts.numbers.ack)
                           : field.idle(HeaderField::AcknowledgmentNumber, 0, 32, ControlBit::Ack)},
            {}});
    HeaderCell reserved = field(HeaderField::Reserved, 4, 4, "0");
    reserved.idle = true;
    words.push_back(
        {{field(HeaderField::DataOffset, 0, 4, std::to_string(octets / 4),
              {labeller.octets(octets / 4)}),
             reserved, field(HeaderField::Window, 16, 16, std::to_string(segment.window), window)},
            bitsOf(segment.flags, labeller)});
    words.push_back(
        {{field(HeaderField::Checksum, 0, 16, hex(tcp::checksum(segment, facts.addressing)), {"*"}),
             urgent},
            {}});
    for (HeaderWord& word : optionWords(segment.options, labeller)) {
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace diagram
