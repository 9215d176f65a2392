// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <string_view>

namespace diagram {

/// Measures text for the layout, which can so keep labels apart without knowing the device.
class TextMeasurer
{
public:
    virtual ~TextMeasurer() = default;

    /// The advance width of one line of UTF-8 text, in pixels.
    virtual double width(std::string_view text, const Font& font) const = 0;
    /// How far the font reaches above and below the baseline, in pixels; both positive.
    virtual double ascent(const Font& font) const = 0;
    virtual double descent(const Font& font) const = 0;
};

} // namespace diagram
