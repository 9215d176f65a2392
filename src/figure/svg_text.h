// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "figure/xml_stream.h"

#include <string>
#include <string_view>

namespace figure {

/// The families that text is drawn with, for the attribute font-family.
std::string fontFamilies(diagram::FontFamily family);

/// The class of texts in FontFamily::Mono; the others have none.
inline constexpr std::string_view kMonoClass = "woshou-mono";

/// A way to write text items.
struct TextWriter
{
    /// The attributes that all texts have in common that look like `item`; `fill` is a colour in
    /// SVG's terms, empty where the text inherits it.
    std::string (*attributes)(const diagram::TextItem& item, std::string_view fill);
    void (*write)(XmlStream& out, const diagram::TextItem& item, std::string_view attributes);
};

/// The size in pixels that texts inherit: that of most texts in a long picture.
inline constexpr int kInheritedSize = 12;

/// Elements <text>.
extern const TextWriter kLiveText;

/// The shapes of the letters as elements <path>. Needs a QGuiApplication.
extern const TextWriter kOutlines;

} // namespace figure
