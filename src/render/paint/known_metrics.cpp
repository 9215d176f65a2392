// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/known_metrics.h"

#include "render/paint/fonts.h"
#include "render/paint/signs.h"

#include <array>
#include <cstdint>

namespace render {

namespace {

// Advance widths of the characters 32 to 126 in thousandths of the font's size, as FontMetrics
// measures them.

// clang-format off
/// Noto Sans, regular.
constexpr std::array<std::uint16_t, 95> kRegular{
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434,
    899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781,
    605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444,
    281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
    615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
};

/// Noto Sans, italic.
constexpr std::array<std::uint16_t, 95> kItalic{
    260, 261, 392, 646, 551, 799, 673, 220, 290, 290, 551, 572, 256, 313, 256, 356,
    551, 551, 551, 551, 551, 551, 551, 551, 551, 551, 256, 256, 572, 572, 572, 430,
    848, 562, 600, 587, 667, 514, 477, 678, 680, 324, 273, 562, 478, 841, 707, 721,
    567, 721, 573, 505, 501, 677, 552, 856, 527, 509, 531, 290, 356, 290, 572, 395,
    278, 568, 579, 453, 579, 499, 318, 579, 579, 258, 258, 495, 258, 875, 579, 563,
    579, 579, 398, 432, 332, 579, 467, 723, 483, 467, 445, 350, 551, 350, 572,
};

/// Noto Sans, bold.
constexpr std::array<std::uint16_t, 95> kBold{
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477,
    897, 690, 672, 637, 740, 560, 549, 724, 765, 389, 331, 664, 565, 943, 813, 796,
    628, 796, 660, 551, 579, 756, 650, 967, 667, 624, 579, 331, 413, 331, 572, 411,
    362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619,
    633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572,
};

// clang-format on
/// DejaVu Sans Mono, all of them.
constexpr double kMono = 0.602;

/// The subscripts ₀ to ₉ of Noto Sans, all alike.
constexpr char32_t kFirstSubscript = 0x2080;
constexpr char32_t kLastSubscript = 0x2089;
constexpr double kRegularSubscript = 0.350;
constexpr double kBoldSubscript = 0.379;

constexpr char32_t kFirst = 32;
/// From here on characters are as wide as their font is large: Chinese and its punctuation.
constexpr char32_t kFirstWide = 0x2e80;

double advance(char32_t character, const diagram::Font& font)
{
    if (character >= kFirstWide) {
        return 1;
    }
    if (font.family == diagram::FontFamily::Mono) {
        return kMono;
    }
    // Semi-bold is drawn with the bold font: the others have no such weight.
    const bool isRegular = font.weight == diagram::FontWeight::Normal;
    if (character >= kFirstSubscript && character <= kLastSubscript) {
        return isRegular ? kRegularSubscript : kBoldSubscript;
    }
    const auto& known = !isRegular ? kBold : font.isItalic ? kItalic : kRegular;
    const char32_t index = character - kFirst;
    return index < known.size() ? known[index] / 1000.0 : kSignWidth;
}

/// Reads one character of UTF-8 and moves `at` behind it.
char32_t next(std::string_view text, std::size_t& at)
{
    const auto octet = [&](std::size_t i) -> char32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const char32_t first = octet(at);
    if (first < 0x80) {
        at += 1;
        return first;
    }
    if (first < 0xe0) {
        at += 2;
        return (first & 0x1f) << 6 | (octet(at - 1) & 0x3f);
    }
    if (first < 0xf0) {
        at += 3;
        return (first & 0x0f) << 12 | (octet(at - 2) & 0x3f) << 6 | (octet(at - 1) & 0x3f);
    }
    at += 4;
    return kFirstWide;
}

} // namespace

double KnownMetrics::width(std::string_view text, const diagram::Font& font) const
{
    double total = 0;
    for (std::size_t at = 0; at < text.size();) {
        total += advance(next(text, at), font);
    }
    return total * drawnSize(font);
}

double KnownMetrics::ascent(const diagram::Font& font) const
{
    return drawnSize(font) * (font.family == diagram::FontFamily::Mono ? 0.928 : 1.069);
}

double KnownMetrics::descent(const diagram::Font& font) const
{
    return drawnSize(font) * (font.family == diagram::FontFamily::Mono ? 0.236 : 0.293);
}

} // namespace render
