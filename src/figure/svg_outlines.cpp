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

std::string outlineAttributes(const diagram::TextItem&, std::string_view fill)
{
    return fill.empty() ? std::string() : std::string(" fill=\"").append(fill).append("\"");
}

void writeShapes(XmlStream& out, const diagram::TextItem& item, std::string_view attributes)
{
    const QPainterPath path = render::textPath(item);
    if (path.isEmpty()) {
        return;
    }
    out << "<path aria-label=\"";
    out.text(item.text) << "\"" << attributes;
    if (item.rotation != 0) {
        out << " transform=\"rotate(" << item.rotation << " " << item.at.x << " " << item.at.y
            << ")\"";
    }
    out << " d=\"";
    writePathData(out, path);
    out << "\"/>\n";
}

} // namespace

const TextWriter kOutlines{outlineAttributes, writeShapes};

} // namespace figure
