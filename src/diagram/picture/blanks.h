// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diagram {

/// What stands in a text where a blank is to be: always as long, and of octets that no text has.
/// `answer` is the number, from 0, of what belongs there.
std::string blankFor(std::size_t answer);

/// Measures texts with blanks in them as wide as what is written there by hand: wider than the
/// same in print.
class BlankMeasurer final : public TextMeasurer
{
public:
    /// `measurer` outlives this.
    explicit BlankMeasurer(const TextMeasurer& measurer)
        : m_measurer(measurer)
    {}

    double width(std::string_view text, const Font& font) const override;
    double ascent(const Font& font) const override { return m_measurer.ascent(font); }
    double descent(const Font& font) const override { return m_measurer.descent(font); }

private:
    const TextMeasurer& m_measurer;
};

/// Draws the blanks of a picture: a line to write on, and before it a number in a circle, from 1 in
/// the order in which the page is read. Nothing of what belongs there is left. With a `keyHeading`,
/// the answers stand under it below the picture.
DisplayList withBlanks(const DisplayList& list, const TextMeasurer& measurer,
    std::span<const std::string> answers, const std::string& keyHeading);

/// Where a blank is filled in: the middle of its line, along which one writes.
struct BlankPlace
{
    std::size_t number = 0; ///< from 1
    Point middle;
    double width = 0;
    double rotation = 0; ///< degrees clockwise
};

/// The blanks of a picture that withBlanks() has drawn, by their numbers.
std::vector<BlankPlace> blankPlaces(const DisplayList& drawn);

} // namespace diagram
