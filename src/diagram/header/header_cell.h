// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "tcp/header.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diagram {

/// A field within one 32-bit word of the header.
struct HeaderCell
{
    unsigned firstBit = 0;
    unsigned bits = 32;
    /// The field; none: part of an option, which begins at an octet of the options.
    std::optional<tcp::HeaderField> field;
    std::uint32_t optionOctet = 0;
    /// A sentence for a tip and a screen reader.
    std::string title;
    /// A text for each language; side by side if there is space.
    std::vector<std::string> name;
    std::string value;
    /// A remark about the value, in each language.
    std::vector<std::string> aside;
    /// The field means nothing in this segment, as the acknowledgment number without ACK.
    bool idle = false;
};

/// Lines that fit into a width, and the font in which they do.
struct FittedText
{
    std::vector<std::string> lines;
    Font font;
};

/// Fits texts into a width: side by side if possible, else one below the other and wrapped. The
/// font is made smaller if a word is too wide.
FittedText fitted(
    const std::vector<std::string>& texts, Font font, double width, const TextMeasurer& measurer);

/// The texts of a field in lines that fit its width, and their places.
class CellTexts
{
public:
    CellTexts(const HeaderCell& cell, double width, const TextMeasurer& measurer);

    double height() const { return m_height; }
    /// The texts centred at x = `middle`, from y = `top` down.
    std::vector<TextItem> items(double middle, double top) const;

private:
    void add(const FittedText& text, Ink ink);
    void addValue(const HeaderCell& cell, double room, Ink ink);

    const TextMeasurer& m_measurer;
    /// Relative to the middle of the upper edge.
    std::vector<TextItem> m_items;
    double m_height = 0;
};

namespace header_style {
inline constexpr double kPad = 2.5; ///< between a field's edge and its text
inline constexpr Font kNameFont{FontFamily::Sans, 10.5, FontWeight::Normal};
inline constexpr Font kValueFont{FontFamily::Mono, 13, FontWeight::SemiBold};
inline constexpr Font kAsideFont{FontFamily::Sans, 10.5, FontWeight::Normal};
inline constexpr Font kBitFont{FontFamily::Sans, 8.5, FontWeight::Normal};
inline constexpr Font kSetBitFont{FontFamily::Sans, 8.5, FontWeight::Bold};
inline constexpr Font kRulerFont{FontFamily::Mono, 8.5, FontWeight::Normal};
} // namespace header_style

} // namespace diagram
