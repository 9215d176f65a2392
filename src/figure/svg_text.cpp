// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_text.h"

#include "render/paint/fonts.h"

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

std::string textAttributes(const diagram::TextItem& item, std::string_view fill)
{
    std::string text;
    const auto attribute = [&text](std::string_view name, std::string_view value) {
        text.append(" ").append(name).append("=\"").append(value).append("\"");
    };
    if (item.font.family == diagram::FontFamily::Mono) {
        attribute("class", kMonoClass);
    }
    if (const int size = render::drawnSize(item.font); size != kInheritedSize) {
        attribute("font-size", std::to_string(size));
    }
    if (item.font.weight != diagram::FontWeight::Normal) {
        attribute("font-weight", std::to_string(render::cssWeight(item.font.weight)));
    }
    if (item.anchor != diagram::Anchor::Start) {
        attribute("text-anchor", anchorName(item.anchor));
    }
    if (!fill.empty()) {
        attribute("fill", fill);
    }
    return text;
}

void writePlace(XmlStream& out, const diagram::TextItem& item)
{
    if (item.rotation == 0) {
        out << " x=\"" << item.at.x << "\" y=\"" << item.at.y << "\"";
    } else {
        out << " transform=\"translate(" << item.at.x << " " << item.at.y << ")rotate("
            << item.rotation << ")\"";
    }
}

void writeLive(XmlStream& out, const diagram::TextItem& item, std::string_view attributes)
{
    out << "<text";
    writePlace(out, item);
    out << attributes << ">";
    out.text(item.text) << "</text>\n";
}

} // namespace

std::string fontFamilies(diagram::FontFamily family)
{
    const bool isMono = family == diagram::FontFamily::Mono;
    const QStringList names = render::families(family) << (isMono ? "monospace" : "sans-serif");
    return names.join(QStringLiteral(", ")).toStdString();
}

const TextWriter kLiveText{textAttributes, writeLive};

} // namespace figure
