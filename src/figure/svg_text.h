// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"

#include <string>

namespace figure {

/// The families that text is drawn with, for the attribute font-family.
std::string fontFamilies(diagram::FontFamily family);

/// Appends `item` as an element <text>; `fill` is a colour in SVG's terms.
void appendLiveText(std::string& out, const diagram::TextItem& item, const std::string& fill);

/// Appends the shapes of the letters of `item` as an element <path>. Needs a QGuiApplication.
void appendOutlines(std::string& out, const diagram::TextItem& item, const std::string& fill);

} // namespace figure
