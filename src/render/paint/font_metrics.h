// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/text_measurer.h"

#include <QFontMetricsF>

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace render {

/// Measures text in the fonts that qtFont() gives. Remembers the widths of characters, so that ten
/// thousand labels take little time. Needs a QGuiApplication. Not thread-safe.
class FontMetrics final : public diagram::TextMeasurer
{
public:
    double width(std::string_view text, const diagram::Font& font) const override;
    double ascent(const diagram::Font& font) const override;
    double descent(const diagram::Font& font) const override;

private:
    struct Entry
    {
        diagram::Font font;
        QFontMetricsF metrics;
        /// Negative: not measured yet.
        std::array<double, 128> ascii;
        std::unordered_map<char32_t, double> others;
    };

    Entry& entry(const diagram::Font& font) const;
    static double advance(Entry& entry, char32_t character);

    mutable std::vector<Entry> m_entries;
};

} // namespace render
