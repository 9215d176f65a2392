// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/header/header_labeller.h"
#include "render/words/labels.h"

#include <string>
#include <vector>

namespace render {

/// The words of a segment's header.
class HeaderLabels final : public diagram::HeaderLabeller
{
public:
    explicit HeaderLabels(Language language)
        : m_language(language)
    {}

    std::vector<std::string> field(diagram::HeaderField field) const override;
    std::vector<std::string> part(tcp::OptionKind kind, diagram::OptionPart part) const override;
    std::string aside(
        diagram::HeaderField which, const diagram::NamedNumber& number) const override;
    std::vector<std::string> unused(diagram::ControlBit missing) const override;
    std::string octets(std::uint32_t words) const override;
    std::string scaled(std::uint16_t window, std::uint8_t shift) const override;
    std::vector<std::string> continued() const override;
    std::vector<std::string> data(const tcp::Segment& segment) const override;
    std::vector<std::string> segLen(const tcp::Segment& segment) const override;
    std::vector<std::string> checksumNote(const diagram::HeaderFacts& facts) const override;

    std::string fieldSentence(diagram::HeaderField field, const std::string& value) const override;
    std::string bitSentence(diagram::ControlBit bit, bool set) const override;
    std::string partSentence(
        tcp::OptionKind kind, diagram::OptionPart part, const std::string& value) const override;
    std::string headerTitle(const sim::SentSegment& segment) const override;

private:
    Language m_language;
};

} // namespace render
