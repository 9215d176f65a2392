// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/fonts.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace render {

namespace {

template<typename T, void (*destroy)(T*)>
struct Destroyer
{
    void operator()(T* object) const { destroy(object); }
};
template<typename T, void (*destroy)(T*)>
using Owned = std::unique_ptr<T, Destroyer<T, destroy>>;

using Config = Owned<FcConfig, FcConfigDestroy>;

const FcChar8* octets(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

/// Whether a font matches `wish`, in fontconfig's words, among those of `config`; null: of the
/// system.
bool hasFont(FcConfig* config, const char* wish)
{
    const Owned<FcPattern, FcPatternDestroy> pattern(FcNameParse(octets(wish)));
    const Owned<FcObjectSet, FcObjectSetDestroy> wanted(FcObjectSetCreate());
    const Owned<FcFontSet, FcFontSetDestroy> fonts(FcFontList(config, pattern.get(), wanted.get()));
    return fonts != nullptr && fonts->nfont > 0;
}

/// Where nearly every system keeps its fonts. To read all that a system says about fonts takes
/// longer than a whole figure, so one that is here is looked for first.
bool hasFontInUsualPlace(const char* wish)
{
    for (const char* own : {"FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"}) {
        if (qEnvironmentVariableIsSet(own)) {
            return false;
        }
    }
    const Config config(FcConfigCreate());
    constexpr auto kPlace = "<fontconfig><dir>/usr/share/fonts</dir>"
                            "<cachedir>/var/cache/fontconfig</cachedir>"
                            "<cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>";
    return config != nullptr &&
        FcConfigParseAndLoadFromMemory(config.get(), octets(kPlace), FcFalse) == FcTrue &&
        FcConfigBuildFonts(config.get()) == FcTrue && hasFont(config.get(), wish);
}

} // namespace

QString missingChineseFontPackage()
{
    constexpr auto kWish = ":lang=zh-cn";
    const bool isHere = hasFontInUsualPlace(kWish) || hasFont(nullptr, kWish);
    return isHere ? QString() : QStringLiteral("fonts-noto-cjk");
}

QString missingFontPackage()
{
    constexpr auto kWish = ":lang=en";
    const bool isHere = hasFontInUsualPlace(kWish) || hasFont(nullptr, kWish);
    return isHere ? QString() : QStringLiteral("fonts-noto-core");
}

} // namespace render
