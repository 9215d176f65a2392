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

/// What the header holds beyond the segment itself.
struct HeaderFacts
{
    tcp::Addressing addressing;
    SegmentNumbers numbers;
    /// How far the receiver shifts the window; none: it is taken as it is.
    std::optional<std::uint8_t> windowShift;
};

/// All words of the header's picture, in the language or languages of whoever implements it. A
/// vector has one entry a language, the weightier first.
class HeaderLabeller
{
public:
    virtual ~HeaderLabeller() = default;

    // What stands in the picture.
    virtual std::vector<std::string> field(HeaderField field) const = 0;
    virtual std::vector<std::string> part(tcp::OptionKind kind, OptionPart part) const = 0;
    /// Beside a sequence number: what it is as textbooks write it, and relative; may be empty.
    virtual std::string aside(const NamedNumber& number) const = 0;
    /// Beside a field without a meaning because that bit is not set.
    virtual std::vector<std::string> unused(ControlBit missing) const = 0;
    /// Beside the data offset: how many octets that makes.
    virtual std::string octets(std::uint32_t words) const = 0;
    /// Beside the window: what it stands for, scaled.
    virtual std::string scaled(std::uint16_t window, std::uint8_t shift) const = 0;
    /// In the second piece of a number that crosses the end of a word.
    virtual std::vector<std::string> continued() const = 0;
    /// On the data, and below them how SEG.LEN counts.
    virtual std::vector<std::string> data(const tcp::Segment& segment) const = 0;
    virtual std::vector<std::string> segLen(const tcp::Segment& segment) const = 0;
    /// What the checksum was made with.
    virtual std::vector<std::string> checksumNote(const HeaderFacts& facts) const = 0;

    // For tips and screen readers.
    /// "Window: 65535." with what the field is for.
    virtual std::string fieldSentence(HeaderField field, const std::string& value) const = 0;
    virtual std::string bitSentence(ControlBit bit, bool set) const = 0;
    virtual std::string partSentence(
        tcp::OptionKind kind, OptionPart part, const std::string& value) const = 0;
    virtual std::string headerTitle(const sim::SentSegment& segment) const = 0;
};

} // namespace diagram
