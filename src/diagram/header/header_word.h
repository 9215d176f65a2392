// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/header/header_cell.h"
#include "diagram/header/header_labeller.h"
#include "tcp/segment.h"

#include <string>
#include <string_view>
#include <vector>

namespace diagram {

/// A control bit in its place.
struct HeaderBit
{
    ControlBit bit = ControlBit::Cwr;
    bool set = false;
    unsigned position = 0; ///< 0 to 31
    std::string_view name; ///< three letters
    std::string title;
};

/// 32 bits of the header.
struct HeaderWord
{
    std::vector<HeaderCell> cells;
    std::vector<HeaderBit> bits;
};

/// The header word by word, options included, with all its words.
std::vector<HeaderWord> headerWords(
    const tcp::Segment& segment, const HeaderFacts& facts, const HeaderLabeller& labeller);

/// The words that the options take.
std::vector<HeaderWord> optionWords(const tcp::Options& options, const HeaderLabeller& labeller);

} // namespace diagram
