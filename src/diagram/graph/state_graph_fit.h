// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

namespace diagram::graph {

/// Moves every item to the right by `dx`, then makes it `scale` times as large.
void fit(DisplayList& list, double dx, double scale);

/// Measures text for a picture that will be enlarged `scale` times. The width of text is not simply
/// proportional to its size, because devices use whole pixels.
class ScaledMeasurer final : public TextMeasurer
{
public:
    ScaledMeasurer(const TextMeasurer& measurer, double scale)
        : m_measurer(measurer)
        , m_scale(scale)
    {}

    double width(std::string_view text, const Font& font) const override;
    double ascent(const Font& font) const override;
    double descent(const Font& font) const override;

private:
    Font scaled(Font font) const;

    const TextMeasurer& m_measurer;
    double m_scale;
};

} // namespace diagram::graph
