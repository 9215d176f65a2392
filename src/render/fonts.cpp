// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/fonts.h"

#include <QFontDatabase>

#include <algorithm>

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

QFont qtFont(const diagram::Font& font)
{
    static const QStringList sans = families(diagram::FontFamily::Sans);
    static const QStringList mono = families(diagram::FontFamily::Mono);
    QFont result(font.family == diagram::FontFamily::Sans ? sans : mono);
    // Layout and painting must agree on widths at every scale: no hinting, and no kerning, so that
    // the width of a text is the sum of the widths of its characters.
    result.setKerning(false);
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setPixelSize(std::max(1, static_cast<int>(font.size + 0.5)));
    switch (font.weight) {
    case diagram::FontWeight::Normal:
        result.setWeight(QFont::Normal);
        break;
    case diagram::FontWeight::SemiBold:
        result.setWeight(QFont::DemiBold);
        break;
    case diagram::FontWeight::Bold:
        result.setWeight(QFont::Bold);
        break;
    }
    return result;
}

QString missingChineseFontPackage()
{
    const QStringList chinese = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    return chinese.isEmpty() ? QStringLiteral("fonts-noto-cjk") : QString();
}

} // namespace render
