// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace diagram {

/// Two things in a picture that should keep apart.
struct Overlap
{
    enum class Kind : std::uint8_t {
        TextOnText,
        TextOffPage,
        TextOnArrow, ///< of another group
        TextOutOfBox,
        TextOnMark, ///< on a phase's bar, a lifeline or a timer's bracket, or all but touching one
    };
    Kind kind = Kind::TextOnText;
    std::string text;
    /// The other text, or the id of the group that the line belongs to; empty for the page.
    std::string other;

    friend bool operator==(const Overlap&, const Overlap&) = default;
};

/// "TextOnText: 'SYN seq=x' on 'ACK'": for test messages.
std::string toString(const Overlap& overlap);

/// Everything that is in the way of something else in `list`. A text is as large as its letters.
/// Lines that are checked are those of segments; a text is out of its box where it lies
/// half in a rectangle of its own group that is taller than a line of it.
std::vector<Overlap> overlapsIn(const DisplayList& list, const TextMeasurer& measurer);

} // namespace diagram
