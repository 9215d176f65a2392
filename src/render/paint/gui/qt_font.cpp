// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/fonts.h"

#ifdef Q_OS_LINUX
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H

/// Qt exports it, but no header of Qt declares it. Null where Qt draws without FreeType.
[[gnu::weak]] FT_Library qt_getFreetype();
#endif

namespace render {

namespace {

/// Qt lets FreeType draw the stems of CFF fonts, as the Chinese ones are, bolder than they are:
/// text would look half bold beside the same text in an SVG or PDF.
bool drawStemsAsTheyAre()
{
#ifdef Q_OS_LINUX
    const FT_Bool isOff = 1;
    return qt_getFreetype != nullptr &&
        FT_Property_Set(qt_getFreetype(), "cff", "no-stem-darkening", &isOff) == 0;
#else
    return true;
#endif
}

} // namespace

QFont qtFont(const diagram::Font& font)
{
    // Before the first glyph is drawn, as glyphs are kept.
    [[maybe_unused]] static const bool areStemsAsTheyAre = drawStemsAsTheyAre();
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
