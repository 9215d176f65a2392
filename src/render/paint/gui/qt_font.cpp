// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/fonts.h"

namespace render {

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
    result.setItalic(font.isItalic);
    result.setWeight(static_cast<QFont::Weight>(cssWeight(font.weight)));
    return result;
}

} // namespace render
