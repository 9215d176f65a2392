// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/fonts.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace render {

QStringList families(diagram::FontFamily family)
{
    switch (family) {
    case diagram::FontFamily::Sans:
        return {"Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "Source Han Sans SC",
            "Microsoft YaHei", "PingFang SC"};
    case diagram::FontFamily::Mono:
        return {"JetBrains Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC"};
    }
    return {};
}

int drawnSize(const diagram::Font& font)
{
    return std::max(1, static_cast<int>(std::lround(font.size)));
}

int cssWeight(diagram::FontWeight weight)
{
    switch (weight) {
    case diagram::FontWeight::Normal:
        return 400;
    case diagram::FontWeight::SemiBold:
        return 600;
    case diagram::FontWeight::Bold:
        return 700;
    }
    return 400;
}

QFont qtFont(const diagram::Font& font)
{
    static const QStringList sans = families(diagram::FontFamily::Sans);
    static const QStringList mono = families(diagram::FontFamily::Mono);
    QFont result(font.family == diagram::FontFamily::Sans ? sans : mono);
    // Layout and painting must agree on widths at every scale: no hinting, and no kerning, so that
    // the width of a text is the sum of the widths of its characters.
    result.setKerning(false);
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setPixelSize(drawnSize(font));
    result.setWeight(static_cast<QFont::Weight>(cssWeight(font.weight)));
    return result;
}

QString missingChineseFontPackage()
{
    const QStringList chinese = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    return chinese.isEmpty() ? QStringLiteral("fonts-noto-cjk") : QString();
}

} // namespace render
