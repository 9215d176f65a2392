// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_text.h"

#include "diagram/picture/text_pieces.h"

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

std::string textAttributes(const TextStyle& own, const TextStyle& inherited, std::string_view fill)
{
    std::string text;
    const auto attribute = [&text](std::string_view name, std::string_view value) {
        text.append(" ").append(name).append("=\"").append(value).append("\"");
    };
    if (own.font.family != inherited.font.family) {
        attribute("class", kMonoClass);
    }
    if (const int size = render::drawnSize(own.font); size != render::drawnSize(inherited.font)) {
        attribute("font-size", std::to_string(size));
    }
    if (own.font.isItalic != inherited.font.isItalic) {
        attribute("font-style", own.font.isItalic ? "italic" : "normal");
    }
    if (own.font.weight != inherited.font.weight) {
        attribute("font-weight", std::to_string(render::cssWeight(own.font.weight)));
    }
    if (own.anchor != inherited.anchor) {
        attribute("text-anchor", anchorName(own.anchor));
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

void writeLive(XmlStream& out, const diagram::TextItem& item, const StyleAttributes& attributesOf)
{
    const TextStyle line{item.font, item.anchor, item.ink};
    out << "<text";
    writePlace(out, item);
    out << attributesOf(line, kInheritedStyle) << ">";
    diagram::forEachPiece(
        item, [&](std::string_view text, const diagram::Font& font, diagram::Ink ink) {
            const TextStyle own{font, item.anchor, ink};
            if (own == line) {
                out.text(text);
                return;
            }
            out << "<tspan" << attributesOf(own, line) << ">";
            out.text(text) << "</tspan>";
        });
    out << "</text>\n";
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
