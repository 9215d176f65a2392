// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/theme.h"

#include "render/paint/rgb.h"

#include <array>

namespace render {

namespace {

struct Palette
{
    diagram::Ink ink;
    std::uint32_t light;
    std::uint32_t dark;
    std::uint32_t print;
};

using enum diagram::Ink;

constexpr std::array kPalette{
    Palette{Paper, 0xffffff, 0x11161d, 0xffffff},
    Palette{Panel, 0xf6f7f9, 0x171e27, 0xffffff},
    Palette{Line, 0xd5dae1, 0x3b4757, 0x808080},
    Palette{Text, 0x1b2330, 0xe8edf3, 0x000000},
    Palette{Soft, 0x525c6b, 0xa3afbd, 0x333333},
    Palette{Faint, 0x7d8896, 0x6d7a89, 0x666666},
    Palette{Highlight, 0xfff3c4, 0x3a3414, 0xe6e6e6},
    Palette{Syn, 0x0072b2, 0x56b4e9, 0x000000},
    Palette{Ack, 0x525c6b, 0xa3afbd, 0x000000},
    Palette{Data, 0x00795c, 0x4cc9a0, 0x000000},
    Palette{Fin, 0xb84b08, 0xf0a050, 0x000000},
    Palette{Rst, 0x8e1b4f, 0xff6fae, 0x000000},
    Palette{Lost, 0xb3261e, 0xff7b72, 0x000000},
    Palette{Client, 0x0072b2, 0x56b4e9, 0x000000},
    Palette{Server, 0x4a148c, 0xe6cffb, 0x000000},
    Palette{ChartFirst, 0x0072b2, 0x56b4e9, 0x000000},
    Palette{ChartSecond, 0x00795c, 0x4cc9a0, 0x000000},
    Palette{ChartThird, 0x6b7685, 0x8f9cab, 0x6e6e6e},
    Palette{OtherRun, 0xa8326e, 0xf08cbf, 0x555555},
    Palette{Resent, 0xb84b08, 0xf0a050, 0x000000},
    Palette{Sacked, 0x7a3fb0, 0xc79bf2, 0x555555},
    Palette{Grid, 0xd9dee5, 0x2f3a48, 0xc4c4c4},
    Palette{SlowStart, 0xdcecf8, 0x142f44, 0xf4f4f4},
    Palette{Avoidance, 0xe2f4ea, 0x12302a, 0xe2e2e2},
    Palette{Recovery, 0xfdebcf, 0x46310f, 0xcdcdcd},
    Palette{AfterLoss, 0xf9dcd9, 0x4b201f, 0xb6b6b6},
    Palette{PhaseClosed, 0xf3f4f6, 0x1f2731, 0xffffff},
    Palette{PhaseListen, 0xfbf2c6, 0x3d3917, 0xffffff},
    Palette{PhaseOpening, 0xcfe5f6, 0x183a52, 0xffffff},
    Palette{PhaseOpen, 0xcdeede, 0x16402f, 0xc4c4c4},
    Palette{PhaseClosing, 0xfbe0cb, 0x4a2d16, 0xffffff},
    Palette{PhaseWait, 0xe6d9f4, 0x37264b, 0xffffff},
};

} // namespace

std::string_view id(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return "light";
    case Theme::Dark:
        return "dark";
    case Theme::Print:
        return "print";
    }
    return {};
}

std::optional<std::uint32_t> rgb(Theme theme, diagram::Ink ink)
{
    for (const Palette& entry : kPalette) {
        if (entry.ink == ink) {
            return theme == Theme::Light ? entry.light
                : theme == Theme::Dark   ? entry.dark
                                         : entry.print;
        }
    }
    return {};
}

std::span<const double> dashes(diagram::Dash dash)
{
    static constexpr std::array kDashed{6.0, 5.0};
    static constexpr std::array kDotted{2.0, 2.5};
    switch (dash) {
    case diagram::Dash::Solid:
        return {};
    case diagram::Dash::Dashed:
        return kDashed;
    case diagram::Dash::Dotted:
        return kDotted;
    }
    return {};
}

} // namespace render
