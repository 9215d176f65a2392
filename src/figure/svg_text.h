// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "figure/xml_stream.h"

#include <functional>
#include <string>
#include <string_view>

namespace figure {

/// The families that text is drawn with, for the attribute font-family.
std::string fontFamilies(diagram::FontFamily family);

/// The class of texts in FontFamily::Mono; the others have none.
inline constexpr std::string_view kMonoClass = "woshou-mono";

/// How letters look.
struct TextStyle
{
    diagram::Font font;
    diagram::Anchor anchor = diagram::Anchor::Start;
    diagram::Ink ink = diagram::Ink::Text;

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// What texts inherit from the picture: the look of most texts in a long one.
inline constexpr TextStyle kInheritedStyle{
    {diagram::FontFamily::Sans, 13}, diagram::Anchor::Start, diagram::Ink::Text};

/// The attributes in which letters differ from what they inherit.
using StyleAttributes =
    std::function<std::string_view(const TextStyle& own, const TextStyle& inherited)>;

/// A way to write text items.
struct TextWriter
{
    /// `fill` is a colour in SVG's terms, empty where it is inherited.
    std::string (*attributes)(
        const TextStyle& own, const TextStyle& inherited, std::string_view fill);
    void (*write)(
        XmlStream& out, const diagram::TextItem& item, const StyleAttributes& attributesOf);
};

/// Elements <text>, and <tspan> for letters that look another way than the rest of their line.
extern const TextWriter kLiveText;

/// The shapes of the letters as elements <path>. Needs a QGuiApplication.
extern const TextWriter kOutlines;

} // namespace figure
