// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"
#include "render/theme.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace figure {

/// How text stands in an SVG.
enum class TextAs : std::uint8_t {
    Live,     ///< `<text>`: searchable; needs the viewer's fonts
    Outlines, ///< paths: looks the same everywhere
};

/// The display list as an SVG document in UTF-8: real text, a viewBox, groups with ids and titles,
/// arrow heads as paths; nothing that QSvgRenderer, browsers and editors draw differently.
/// `language` is a BCP 47 tag such as "zh-CN". Outlines need a QGuiApplication.
std::string svg(const diagram::DisplayList& list, render::Theme theme, std::string_view language,
    TextAs textAs = TextAs::Live);

} // namespace figure
