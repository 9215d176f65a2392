// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/text_measurer.h"

#include <string_view>

namespace render {

/// The widths of the fonts that pictures ask for first, without any font being there: for files
/// whose text is drawn elsewhere, and which should be the same whatever is installed here.
class KnownMetrics final : public diagram::TextMeasurer
{
public:
    double width(std::string_view text, const diagram::Font& font) const override;
    double ascent(const diagram::Font& font) const override;
    double descent(const diagram::Font& font) const override;
};

} // namespace render
