// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <QByteArray>

#include <set>
#include <vector>

namespace figure {

/// Replaces text on a slant in `list` by the outlines of its letters and returns it, set level.
/// Readers of PDF find words on level and upright lines only: what is seen is drawn as outlines,
/// and the text that can be searched lies invisible over it.
std::vector<diagram::TextItem> takeSlantedText(diagram::DisplayList& list);

/// All characters that stand in `list`.
std::set<char16_t> charactersIn(const diagram::DisplayList& list);

/// Puts right which characters the letters of a PDF stand for, as Qt writes it: those of `used`.
/// Where several look the same Qt names the first: a radical for a Chinese character, a tab for a
/// space; nobody would find what is written so. The size does not change.
void correctCharacters(QByteArray& pdf, const std::set<char16_t>& used);

/// Puts another date into a PDF, as Qt writes it, than that of today, so that a figure that is
/// written again is the same to the byte: that of SOURCE_DATE_EPOCH where it is set, else the first
/// day of 1970. The size does not change.
void settleDate(QByteArray& pdf);

} // namespace figure
