// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_text.h"
#include "render/paint/painter.h"

#include <QPainterPath>

namespace figure {

namespace {

void writePathData(XmlStream& out, const QPainterPath& path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            out << "M";
            break;
        case QPainterPath::LineToElement:
            out << "L";
            break;
        case QPainterPath::CurveToElement:
            out << "C";
            break;
        case QPainterPath::CurveToDataElement:
            out << " ";
            break;
        }
        out << element.x << " " << element.y;
    }
    out << "Z";
}

std::string outlineAttributes(const TextStyle&, const TextStyle&, std::string_view fill)
{
    return fill.empty() ? std::string() : std::string(" fill=\"").append(fill).append("\"");
}

/// The words for a screen reader, and how they are turned.
void writeLine(XmlStream& out, const diagram::TextItem& item)
{
    out << " aria-label=\"";
    out.text(item.text) << "\"";
    if (item.rotation != 0) {
        out << " transform=\"rotate(" << item.rotation << " " << item.at.x << " " << item.at.y
            << ")\"";
    }
}

void writeShapes(XmlStream& out, const diagram::TextItem& item, const StyleAttributes& attributesOf)
{
    const auto pieces = render::textPaths(item);
    if (pieces.size() > 1) {
        out << "<g";
        writeLine(out, item);
        out << ">";
    }
    for (const render::TextPath& piece : pieces) {
        out << "<path";
        if (pieces.size() == 1) {
            writeLine(out, item);
        }
        out << attributesOf({item.font, item.anchor, piece.ink}, kInheritedStyle) << " d=\"";
        writePathData(out, piece.path);
        out << "\"/>\n";
    }
    if (pieces.size() > 1) {
        out << "</g>\n";
    }
}

} // namespace

const TextWriter kOutlines{outlineAttributes, writeShapes};

} // namespace figure
