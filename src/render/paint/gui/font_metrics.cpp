// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/font_metrics.h"

#include "render/paint/fonts.h"
#include "render/paint/signs.h"

#include <QString>

#include <algorithm>

namespace render {

double FontMetrics::width(std::string_view text, const diagram::Font& font) const
{
    Entry& known = entry(font);
    const bool isAscii =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
    double total = 0;
    if (isAscii) {
        for (const char c : text) {
            total += advance(known, static_cast<char32_t>(c));
        }
        return total;
    }
    const QString utf16 = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (const char32_t character : utf16.toUcs4()) {
        total += advance(known, character);
    }
    return total;
}

double FontMetrics::ascent(const diagram::Font& font) const { return entry(font).metrics.ascent(); }

double FontMetrics::descent(const diagram::Font& font) const
{
    return entry(font).metrics.descent();
}

FontMetrics::Entry& FontMetrics::entry(const diagram::Font& font) const
{
    const auto found = std::ranges::find(m_entries, font, &Entry::font);
    if (found != m_entries.end()) {
        return *found;
    }
    Entry fresh{font, QFontMetricsF(qtFont(font)), {}, {}};
    fresh.ascii.fill(-1);
    return m_entries.emplace_back(std::move(fresh));
}

double FontMetrics::advance(Entry& entry, char32_t character)
{
    const auto measure = [&] {
        if (isSign(character)) {
            return kSignWidth * drawnSize(entry.font);
        }
        return entry.metrics.horizontalAdvance(QString::fromUcs4(&character, 1));
    };
    if (character < entry.ascii.size()) {
        double& width = entry.ascii[character];
        return width < 0 ? width = measure() : width;
    }
    const auto [known, isNew] = entry.others.try_emplace(character, 0.0);
    if (isNew) {
        known->second = measure();
    }
    return known->second;
}

} // namespace render
