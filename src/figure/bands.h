// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace figure {

/// Finds what is to be painted in a part of a tall picture without looking at the rest.
class Bands
{
public:
    /// `list` outlives this. Parts as tall as `height` are found fastest. Linear.
    Bands(const diagram::DisplayList& list, double height);

    /// What may be seen from `top` to `bottom`, in the order of the list. Of groups only their
    /// opacity is left.
    diagram::DisplayList between(double top, double bottom) const;

private:
    struct Entry
    {
        std::uint32_t item = 0;
        /// What all its groups together leave of it.
        float opacity = 1;

        friend auto operator<=>(const Entry&, const Entry&) = default;
    };

    std::size_t bandAt(double y) const;
    std::vector<Entry> entriesBetween(double top, double bottom) const;

    const diagram::DisplayList& m_list;
    double m_height;
    /// What reaches over several bands is in each of them.
    std::vector<std::vector<Entry>> m_bands;
};

} // namespace figure
