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

std::string attributesOf(const diagram::TextItem& item, std::string_view fill)
{
    std::string text;
    const auto attribute = [&text](std::string_view name, std::string_view value) {
        text.append(" ").append(name).append("=\"").append(value).append("\"");
    };
    if (item.font.family == diagram::FontFamily::Mono) {
        attribute("class", kMonoClass);
    }
    attribute("font-size", std::to_string(render::drawnSize(item.font)));
    if (item.font.weight != diagram::FontWeight::Normal) {
        attribute("font-weight", std::to_string(render::cssWeight(item.font.weight)));
    }
    if (item.anchor != diagram::Anchor::Start) {
        attribute("text-anchor", anchorName(item.anchor));
    }
    attribute("fill", fill);
    return text;
}

void writeLive(XmlStream& out, const diagram::TextItem& item, std::string_view attributes)
{
    out << "<text x=\"" << item.at.x << "\" y=\"" << item.at.y << "\"" << attributes;
    writeRotation(out, item);
    out << ">";
    out.text(item.text) << "</text>\n";
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

const TextWriter kLiveText{attributesOf, writeLive};

} // namespace figure
