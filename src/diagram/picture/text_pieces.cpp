// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/text_pieces.h"

namespace diagram {

TextItem textPart(const TextItem& item, std::size_t from, std::size_t to)
{
    TextItem part = item;
    part.text = item.text.substr(from, to == std::string::npos ? to : to - from);
    part.spans.clear();
    const std::size_t end = from + part.text.size();
    for (TextSpan span : item.spans) {
        span.from = std::clamp(span.from, from, end) - from;
        span.to = std::clamp(span.to, from, end) - from;
        if (span.from < span.to) {
            part.spans.push_back(span);
        }
    }
    return part;
}

double widthOf(const TextItem& item, const TextMeasurer& measurer)
{
    double width = 0;
    forEachPiece(item,
        [&](std::string_view text, const Font& font, Ink) { width += measurer.width(text, font); });
    return width;
}

double beginOf(const TextItem& item, double width)
{
    switch (item.anchor) {
    case Anchor::Start:
        return 0;
    case Anchor::Middle:
        return -width / 2;
    case Anchor::End:
        return -width;
    }
    return 0;
}

} // namespace diagram
