// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace diagram {

/// Hands the pieces of a line of text to `visitor` in their order: letters that stand together in
/// one font and colour, as (std::string_view text, const Font&, Ink).
template<typename Visitor>
void forEachPiece(const TextItem& item, Visitor visitor)
{
    const std::string_view text = item.text;
    std::size_t at = 0;
    for (const TextSpan& span : item.spans) {
        if (at < span.from) {
            visitor(text.substr(at, span.from - at), item.font, item.ink);
        }
        visitor(text.substr(span.from, span.to - span.from), span.font, span.ink);
        at = span.to;
    }
    if (at < text.size()) {
        visitor(text.substr(at), item.font, item.ink);
    }
}

/// The octets from `from` up to `to` of a line, with what spans there are of them; placed where the
/// whole line was.
TextItem textPart(const TextItem& item, std::size_t from, std::size_t to = std::string::npos);

/// The advance width of a whole line, in pixels.
double widthOf(const TextItem& item, const TextMeasurer& measurer);

/// How far to the right of its point a line begins, by its anchor.
double beginOf(const TextItem& item, double width);

} // namespace diagram
