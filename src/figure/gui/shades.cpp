// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/shades.h"

#include "diagram/picture/text_pieces.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <set>
#include <variant>

namespace figure {

namespace {

constexpr std::size_t kMostColours = 256;
constexpr std::size_t kHashBits = 14;

struct InksOf
{
    std::set<diagram::Ink>& inks;

    void operator()(const diagram::LineItem& item) const { inks.insert(item.stroke.ink); }
    void operator()(const diagram::RectItem& item) const
    {
        inks.insert({item.fill, item.stroke.ink});
    }
    void operator()(const diagram::CircleItem& item) const
    {
        inks.insert({item.fill, item.stroke.ink});
    }
    void operator()(const diagram::PathItem& item) const
    {
        inks.insert({item.fill, item.stroke.ink});
    }
    void operator()(const diagram::TextItem& item) const
    {
        diagram::forEachPiece(item,
            [&](std::string_view, const diagram::Font&, diagram::Ink ink) { inks.insert(ink); });
    }
    void operator()(const diagram::GroupBegin&) const {}
    void operator()(const diagram::GroupEnd&) const {}
};

QRgb mixed(QRgb paper, QRgb ink, std::size_t step, std::size_t steps)
{
    const auto channel = [&](int from, int to) {
        return from + (to - from) * static_cast<int>(step) / static_cast<int>(steps);
    };
    return qRgb(channel(qRed(paper), qRed(ink)), channel(qGreen(paper), qGreen(ink)),
        channel(qBlue(paper), qBlue(ink)));
}

} // namespace

Shades::Shades(const diagram::DisplayList& list, render::Theme theme)
    : m_known(std::size_t{1} << kHashBits)
{
    std::set<diagram::Ink> inks;
    for (const diagram::DisplayItem& item : list.items) {
        std::visit(InksOf{inks}, item);
    }
    inks.erase(diagram::Ink::None);
    inks.erase(diagram::Ink::Paper);
    const QRgb paper = render::colour(theme, diagram::Ink::Paper).rgb();
    m_palette.push_back(paper);
    const std::size_t steps = (kMostColours - 1) / std::max<std::size_t>(1, inks.size());
    for (const diagram::Ink ink : inks) {
        const QRgb full = render::colour(theme, ink).rgb();
        for (std::size_t step = 1; step <= steps; ++step) {
            m_palette.push_back(mixed(paper, full, step, steps));
        }
    }
    // Print has many inks and few colours.
    std::ranges::sort(m_palette);
    const auto rest = std::ranges::unique(m_palette);
    m_palette.erase(rest.begin(), rest.end());
}

std::uint8_t Shades::indexOf(QRgb colour)
{
    constexpr std::uint32_t kKnuth = 2654435769U;
    colour |= 0xff000000U;
    Known& known = m_known[colour * kKnuth >> (32 - kHashBits)];
    if (known.colour != colour) {
        known = {colour, nearest(colour)};
    }
    return known.index;
}

std::uint8_t Shades::nearest(QRgb colour) const
{
    int least = std::numeric_limits<int>::max();
    std::size_t best = 0;
    for (std::size_t i = 0; i < m_palette.size(); ++i) {
        const QRgb other = m_palette[i];
        const int red = qRed(colour) - qRed(other);
        const int green = qGreen(colour) - qGreen(other);
        const int blue = qBlue(colour) - qBlue(other);
        const int distance = red * red + green * green + blue * blue;
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return static_cast<std::uint8_t>(best);
}

namespace {

/// So many pixels are compared at a time.
constexpr std::size_t kStep = 16;
/// What is the same between two changes is told apart from so many pixels on.
constexpr std::size_t kShortestGap = 4;

bool areSame(const QRgb* some, const QRgb* others)
{
    // As vectors, without a branch for each pixel.
    using Vector [[gnu::vector_size(16)]] = std::uint64_t;
    Vector differences{};
    for (std::size_t i = 0; i < kStep; i += sizeof(Vector) / sizeof(QRgb)) {
        Vector a;
        Vector b;
        std::memcpy(&a, some + i, sizeof a);
        std::memcpy(&b, others + i, sizeof b);
        differences |= a ^ b;
    }
    return (differences[0] | differences[1]) == 0;
}

} // namespace

ShadedRows::ShadedRows(Shades& shades, std::size_t width)
    : m_shades(shades)
    , m_above(width, 0)
    , m_indices(width, 0)
{}

ShadedRow ShadedRows::next(std::span<const QRgb> pixels)
{
    m_changed.clear();
    for (std::size_t from = 0; from < pixels.size(); from += kStep) {
        const std::size_t to = std::min(from + kStep, pixels.size());
        if (to == from + kStep && areSame(&pixels[from], &m_above[from])) {
            continue;
        }
        shade(pixels, from, to);
    }
    return {m_indices, m_changed};
}

void ShadedRows::shade(std::span<const QRgb> pixels, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < to; ++i) {
        if (pixels[i] == m_above[i]) {
            continue;
        }
        const bool isAsBefore = i > 0 && pixels[i] == pixels[i - 1];
        m_above[i] = pixels[i];
        m_indices[i] = isAsBefore ? m_indices[i - 1] : m_shades.indexOf(pixels[i]);
        if (!m_changed.empty() && i - m_changed.back().to < kShortestGap) {
            m_changed.back().to = i + 1;
        } else {
            m_changed.push_back({i, i + 1});
        }
    }
}

} // namespace figure
