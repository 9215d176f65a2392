// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <string_view>

namespace diagram {

/// Tells the layout how wide text is, so that it can keep labels apart without knowing the device.
class TextMeasurer
{
public:
    virtual ~TextMeasurer() = default;

    /// Advance width in pixels of one line of UTF-8 text.
    virtual double width(std::string_view text, const Font& font) const = 0;
    /// Above and below the baseline, in pixels, positive.
    virtual double ascent(const Font& font) const = 0;
    virtual double descent(const Font& font) const = 0;
};

} // namespace diagram
