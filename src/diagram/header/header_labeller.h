// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/symbols.h"
#include "sim/trace.h"
#include "tcp/header.h"
#include "tcp/segment.h"
#include "tcp/wire.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diagram {

using tcp::ControlBit;
using tcp::HeaderField;

/// The parts of options that are drawn as fields of their own.
enum class OptionPart : std::uint8_t {
    Kind,
    Length,
    Mss,
    Shift,
    TimestampValue,
    TimestampEcho,
    LeftEdge,
    RightEdge,
    Padding,
};

/// What is needed to write the header and is not in the segment itself.
struct HeaderFacts
{
    tcp::Addressing addressing;
    SegmentNumbers numbers;
    /// By how many bits the receiver shifts the window; none: it is not scaled.
    std::optional<std::uint8_t> windowShift;
};

/// All words of the picture of a header. Who implements it decides the language, or languages. A
/// vector has an entry for each language, the more important one first.
class HeaderLabeller
{
public:
    virtual ~HeaderLabeller() = default;

    // Words that are drawn.
    virtual std::vector<std::string> field(HeaderField field) const = 0;
    virtual std::vector<std::string> part(tcp::OptionKind kind, OptionPart part) const = 0;
    /// Beside a sequence number: what it is as textbooks write it, and relative; may be empty.
    virtual std::string aside(HeaderField which, const NamedNumber& number) const = 0;
    /// Beside a field that means nothing, because the bit `missing` is not set.
    virtual std::vector<std::string> unused(ControlBit missing) const = 0;
    /// Beside the data offset: how many octets that makes.
    virtual std::string octets(std::uint32_t words) const = 0;
    /// Beside the window: what it stands for, scaled.
    virtual std::string scaled(std::uint16_t window, std::uint8_t shift) const = 0;
    /// In the second part of a number that goes over the end of a 32-bit word.
    virtual std::vector<std::string> continued() const = 0;
    /// On the data, and below them how SEG.LEN counts.
    virtual std::vector<std::string> data(const tcp::Segment& segment) const = 0;
    virtual std::vector<std::string> segLen(const tcp::Segment& segment) const = 0;
    /// What the checksum was made with.
    virtual std::vector<std::string> checksumNote(const HeaderFacts& facts) const = 0;

    // For tool tips and screen readers.
    /// "Window: 65535." with what the field is for.
    virtual std::string fieldSentence(HeaderField field, const std::string& value) const = 0;
    virtual std::string bitSentence(ControlBit bit, bool set) const = 0;
    virtual std::string partSentence(
        tcp::OptionKind kind, OptionPart part, const std::string& value) const = 0;
    virtual std::string headerTitle(const sim::SentSegment& segment) const = 0;
};

} // namespace diagram
