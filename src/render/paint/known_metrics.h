// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/text_measurer.h"

#include <string_view>

namespace render {

/// Built-in widths of the first fonts in families(), so that measuring text needs no font. For SVG
/// with live text, which is drawn with the fonts of whoever looks at it: the file is the same
/// whatever is installed here.
class KnownMetrics final : public diagram::TextMeasurer
{
public:
    double width(std::string_view text, const diagram::Font& font) const override;
    double ascent(const diagram::Font& font) const override;
    double descent(const diagram::Font& font) const override;
};

} // namespace render
