// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/fonts.h"

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

bool hasChineseFont()
{
    const Owned<FcPattern, FcPatternDestroy> pattern(
        FcNameParse(reinterpret_cast<const FcChar8*>(":lang=zh-cn")));
    const Owned<FcObjectSet, FcObjectSetDestroy> wanted(FcObjectSetCreate());
    const Owned<FcFontSet, FcFontSetDestroy> fonts(
        FcFontList(nullptr, pattern.get(), wanted.get()));
    return fonts != nullptr && fonts->nfont > 0;
}

} // namespace

QString missingChineseFontPackage()
{
    return hasChineseFont() ? QString() : QStringLiteral("fonts-noto-cjk");
}

} // namespace render
