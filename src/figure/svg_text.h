// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"
#include "figure/xml_stream.h"

#include <string>
#include <string_view>

namespace figure {

/// The families that text is drawn with, for the attribute font-family.
std::string fontFamilies(diagram::FontFamily family);

/// The class of texts in FontFamily::Mono; the others have none.
inline constexpr std::string_view kMonoClass = "m";

/// Writes a text item; `fill` is a colour in SVG's terms.
using WriteText = void (*)(XmlStream& out, const diagram::TextItem& item, std::string_view fill);

/// The attribute that turns a text, if it is turned.
void writeRotation(XmlStream& out, const diagram::TextItem& item);

/// Writes `item` as an element <text>.
void writeLiveText(XmlStream& out, const diagram::TextItem& item, std::string_view fill);

/// Writes the shapes of the letters of `item` as an element <path>. Needs a QGuiApplication.
void writeOutlines(XmlStream& out, const diagram::TextItem& item, std::string_view fill);

} // namespace figure
