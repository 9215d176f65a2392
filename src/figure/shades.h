// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "figure/row_packer.h"
#include "render/paint/theme.h"

#include <QRgb>

#include <cstdint>
#include <span>
#include <vector>

namespace figure {

/// The colours of a picture as few enough to be written as one octet for each pixel: every ink
/// that the picture uses, mixed with the paper in steps that the eye does not see.
class Shades
{
public:
    Shades(const diagram::DisplayList& list, render::Theme theme);

    /// At most 256.
    std::span<const QRgb> palette() const { return m_palette; }
    /// The nearest of them.
    std::uint8_t indexOf(QRgb colour);

private:
    struct Known
    {
        QRgb colour = 0; ///< without alpha no colour is 0
        std::uint8_t index = 0;
    };

    std::uint8_t nearest(QRgb colour) const;

    std::vector<QRgb> m_palette;
    /// What was asked lately, by a hash of the colour.
    std::vector<Known> m_known;
};

/// A row as indices.
struct ShadedRow
{
    std::span<const std::uint8_t> indices;
    /// Where it may differ from the row above.
    std::span<const RowPacker::Stretch> changed;
};

/// Turns row after row into indices; what a row has in common with the one above costs little.
class ShadedRows
{
public:
    ShadedRows(Shades& shades, std::size_t width);

    /// Valid until the next call.
    ShadedRow next(std::span<const QRgb> pixels);

private:
    void shade(std::span<const QRgb> pixels, std::size_t from, std::size_t to);

    Shades& m_shades;
    std::vector<QRgb> m_above;
    std::vector<std::uint8_t> m_indices;
    std::vector<RowPacker::Stretch> m_changed;
};

} // namespace figure
