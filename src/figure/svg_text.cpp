// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_text.h"

#include "render/fonts.h"

namespace figure {

namespace {

std::string_view anchorName(diagram::Anchor anchor)
{
    switch (anchor) {
    case diagram::Anchor::Start:
        return "start";
    case diagram::Anchor::Middle:
        return "middle";
    case diagram::Anchor::End:
        return "end";
    }
    return "start";
}

} // namespace

std::string fontFamilies(diagram::FontFamily family)
{
    const bool isMono = family == diagram::FontFamily::Mono;
    const QStringList names = render::families(family) << (isMono ? "monospace" : "sans-serif");
    return names.join(QStringLiteral(", ")).toStdString();
}

void writeRotation(XmlStream& out, const diagram::TextItem& item)
{
    if (item.rotation != 0) {
        out << " transform=\"rotate(" << item.rotation << " " << item.at.x << " " << item.at.y
            << ")\"";
    }
}

void writeLiveText(XmlStream& out, const diagram::TextItem& item, std::string_view fill)
{
    out << "<text x=\"" << item.at.x << "\" y=\"" << item.at.y;
    if (item.font.family == diagram::FontFamily::Mono) {
        out << "\" class=\"" << kMonoClass;
    }
    out << "\" font-size=\"" << render::drawnSize(item.font);
    if (item.font.weight != diagram::FontWeight::Normal) {
        out << "\" font-weight=\"" << render::cssWeight(item.font.weight);
    }
    if (item.anchor != diagram::Anchor::Start) {
        out << "\" text-anchor=\"" << anchorName(item.anchor);
    }
    out << "\" fill=\"" << fill << "\"";
    writeRotation(out, item);
    out << ">";
    out.text(item.text) << "</text>\n";
}

} // namespace figure
