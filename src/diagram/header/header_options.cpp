// SPDX-License-Identifier: GPL-3.0-or-later

// The options of a header as kind, length and value, octet by octet.

#include "diagram/header/header_word.h"

#include <algorithm>

namespace diagram {
namespace {

constexpr std::uint32_t kWord = 4;

/// A number within an option.
struct OptionField
{
    OptionPart part = OptionPart::Kind;
    std::uint32_t offset = 0; ///< octets from the beginning of the options
    std::uint32_t octets = 1;
    std::uint32_t value = 0;
};

std::vector<OptionField> valuesOf(const tcp::PlacedOption& placed, const tcp::Options& options)
{
    const std::uint32_t at = placed.offset + 2;
    switch (placed.kind) {
    case tcp::OptionKind::EndOfList:
    case tcp::OptionKind::NoOperation:
    case tcp::OptionKind::SackPermitted:
        return {};
    case tcp::OptionKind::MaximumSegmentSize:
        return {{OptionPart::Mss, at, 2, options.mss.value_or(0)}};
    case tcp::OptionKind::WindowScale:
        return {{OptionPart::Shift, at, 1, options.windowScale.value_or(0)}};
    case tcp::OptionKind::Timestamps: {
        const auto stamps = options.timestamps.value_or(tcp::Timestamps{});
        return {{OptionPart::TimestampValue, at, 4, stamps.value},
            {OptionPart::TimestampEcho, at + 4, 4, stamps.echo}};
    }
    case tcp::OptionKind::Sack:
        break;
    }
    std::vector<OptionField> parts;
    std::uint32_t place = at;
    for (const tcp::SackBlock& block : options.sack.blocks()) {
        parts.push_back({OptionPart::LeftEdge, place, 4, block.left.value});
        parts.push_back({OptionPart::RightEdge, place + 4, 4, block.right.value});
        place += 8;
    }
    return parts;
}

std::vector<OptionField> partsOf(const tcp::PlacedOption& placed, const tcp::Options& options)
{
    const auto kind = static_cast<std::uint32_t>(placed.kind);
    if (placed.kind == tcp::OptionKind::NoOperation || placed.kind == tcp::OptionKind::EndOfList) {
        return {{OptionPart::Padding, placed.offset, 1, kind}};
    }
    std::vector<OptionField> parts{{OptionPart::Kind, placed.offset, 1, kind},
        {OptionPart::Length, placed.offset + 1, 1, placed.length}};
    const std::vector<OptionField> values = valuesOf(placed, options);
    parts.insert(parts.end(), values.begin(), values.end());
    return parts;
}

/// A number that crosses the end of a word stands in its first piece; the other one says so.
void addPart(std::vector<HeaderWord>& words, tcp::OptionKind kind, const OptionField& part,
    const HeaderLabeller& labeller)
{
    const std::string value = std::to_string(part.value);
    const std::string title = labeller.partSentence(kind, part.part, value);
    bool isFirst = true;
    for (std::uint32_t at = part.offset; at < part.offset + part.octets;) {
        const std::uint32_t end = std::min(part.offset + part.octets, at / kWord * kWord + kWord);
        HeaderCell cell{at % kWord * 8, (end - at) * 8, {}, at, title,
            labeller.part(kind, part.part), value, {}, part.part == OptionPart::Padding};
        if (!isFirst) {
            cell.value.clear();
            cell.aside = labeller.continued();
        }
        words[at / kWord].cells.push_back(std::move(cell));
        isFirst = false;
        at = end;
    }
}

} // namespace

std::vector<HeaderWord> optionWords(const tcp::Options& options, const HeaderLabeller& labeller)
{
    std::vector<HeaderWord> words(options.wireLength() / kWord);
    for (const tcp::PlacedOption& placed : tcp::placeOptions(options)) {
        for (const OptionField& part : partsOf(placed, options)) {
            addPart(words, placed.kind, part, labeller);
        }
    }
    return words;
}

} // namespace diagram
