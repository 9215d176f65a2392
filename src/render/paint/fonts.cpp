// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/fonts.h"

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

} // namespace render
