// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_text.h"

#include "figure/xml_text.h"
#include "render/fonts.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace figure {

namespace {

const char* anchorName(diagram::Anchor anchor)
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

double startOf(const diagram::TextItem& item, double width)
{
    switch (item.anchor) {
    case diagram::Anchor::Start:
        return item.at.x;
    case diagram::Anchor::Middle:
        return item.at.x - width / 2;
    case diagram::Anchor::End:
        return item.at.x - width;
    }
    return item.at.x;
}

void appendRotation(std::string& out, const diagram::TextItem& item)
{
    if (item.rotation == 0) {
        return;
    }
    out += " transform=\"rotate(";
    appendNumber(out, item.rotation);
    out += ' ';
    appendNumber(out, item.at.x);
    out += ' ';
    appendNumber(out, item.at.y);
    out += ")\"";
}

void appendPathData(std::string& out, const QPainterPath& path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            out += 'M';
            break;
        case QPainterPath::LineToElement:
            out += 'L';
            break;
        case QPainterPath::CurveToElement:
            out += 'C';
            break;
        case QPainterPath::CurveToDataElement:
            out += ' ';
            break;
        }
        appendNumber(out, element.x);
        out += ' ';
        appendNumber(out, element.y);
    }
    out += 'Z';
}

} // namespace

std::string fontFamilies(diagram::FontFamily family)
{
    const bool isMono = family == diagram::FontFamily::Mono;
    const QStringList names = render::families(family) << (isMono ? "monospace" : "sans-serif");
    return names.join(QStringLiteral(", ")).toStdString();
}

void appendLiveText(std::string& out, const diagram::TextItem& item, const std::string& fill)
{
    out += "<text";
    appendAttribute(out, "x", item.at.x);
    appendAttribute(out, "y", item.at.y);
    if (item.font.family == diagram::FontFamily::Mono) {
        static const std::string mono = fontFamilies(diagram::FontFamily::Mono);
        appendAttribute(out, "font-family", mono);
    }
    appendAttribute(out, "font-size", render::drawnSize(item.font));
    if (item.font.weight != diagram::FontWeight::Normal) {
        appendAttribute(out, "font-weight", render::cssWeight(item.font.weight));
    }
    if (item.anchor != diagram::Anchor::Start) {
        appendAttribute(out, "text-anchor", anchorName(item.anchor));
    }
    appendAttribute(out, "fill", fill);
    appendRotation(out, item);
    out += '>';
    appendEscaped(out, item.text);
    out += "</text>\n";
}

void appendOutlines(std::string& out, const diagram::TextItem& item, const std::string& fill)
{
    const QString text = QString::fromStdString(item.text);
    const QFont font = render::qtFont(item.font);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    QPainterPath path;
    path.addText(startOf(item, width), item.at.y, font, text);
    if (path.isEmpty()) {
        return;
    }
    out += "<path";
    appendAttribute(out, "aria-label", item.text);
    appendAttribute(out, "fill", fill);
    appendRotation(out, item);
    out += " d=\"";
    appendPathData(out, path);
    out += "\"/>\n";
}

} // namespace figure
