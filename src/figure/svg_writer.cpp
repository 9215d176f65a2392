// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_writer.h"

#include "figure/xml_text.h"
#include "render/fonts.h"
#include "render/painter.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <array>
#include <variant>

namespace figure {

namespace {

std::string familyList(diagram::FontFamily family)
{
    const bool isMono = family == diagram::FontFamily::Mono;
    const QStringList names = render::families(family) << (isMono ? "monospace" : "sans-serif");
    return names.join(QStringLiteral(", ")).toStdString();
}

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
    return "";
}

const char* weightName(diagram::FontWeight weight)
{
    switch (weight) {
    case diagram::FontWeight::Normal:
        return "400";
    case diagram::FontWeight::SemiBold:
        return "600";
    case diagram::FontWeight::Bold:
        return "700";
    }
    return "";
}

/// Writes item after item onto the end of one string.
class SvgWriter
{
public:
    SvgWriter(render::Theme theme, TextAs textAs)
        : m_theme(theme)
        , m_textAs(textAs)
    {}

    std::string write(const diagram::DisplayList& list, std::string_view language);

    void operator()(const diagram::LineItem& item);
    void operator()(const diagram::RectItem& item);
    void operator()(const diagram::CircleItem& item);
    void operator()(const diagram::PathItem& item);
    void operator()(const diagram::TextItem& item);
    void operator()(const diagram::GroupBegin& group);
    void operator()(const diagram::GroupEnd&) { m_out += "</g>\n"; }

private:
    void attribute(std::string_view name, double value);
    void attribute(std::string_view name, std::string_view value);
    void fill(diagram::Ink ink);
    void stroke(const diagram::Stroke& stroke);
    void pathData(const QPainterPath& path);
    void point(diagram::Point at);
    void point(const QPointF& at) { point(diagram::Point{at.x(), at.y()}); }
    void outlines(const diagram::TextItem& item);
    void rotation(const diagram::TextItem& item);
    const std::string& colourName(diagram::Ink ink);

    render::Theme m_theme;
    TextAs m_textAs;
    std::string m_out;
    std::array<std::string, static_cast<std::size_t>(diagram::Ink::PhaseWait) + 1> m_colours;
};

std::string SvgWriter::write(const diagram::DisplayList& list, std::string_view language)
{
    constexpr std::size_t kTypicalItemLength = 160;
    m_out.reserve(list.items.size() * kTypicalItemLength + 4096);
    m_out +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
    attribute("width", list.size.width);
    attribute("height", list.size.height);
    m_out += " viewBox=\"0 0 ";
    point(diagram::Point{list.size.width, list.size.height});
    m_out += '"';
    attribute("xml:lang", language);
    attribute("role", "img");
    attribute("font-family", familyList(diagram::FontFamily::Sans));
    m_out += ">\n<title>";
    appendEscaped(m_out, list.title);
    m_out += "</title>\n<desc>";
    appendEscaped(m_out, list.description);
    m_out += "</desc>\n<rect";
    attribute("width", list.size.width);
    attribute("height", list.size.height);
    fill(diagram::Ink::Paper);
    m_out += "/>\n";
    for (const diagram::DisplayItem& item : list.items) {
        std::visit(*this, item);
    }
    m_out += "</svg>\n";
    return std::move(m_out);
}

void SvgWriter::operator()(const diagram::LineItem& item)
{
    m_out += "<line";
    attribute("x1", item.from.x);
    attribute("y1", item.from.y);
    attribute("x2", item.to.x);
    attribute("y2", item.to.y);
    stroke(item.stroke);
    m_out += "/>\n";
}

void SvgWriter::operator()(const diagram::RectItem& item)
{
    m_out += "<rect";
    attribute("x", item.rect.x);
    attribute("y", item.rect.y);
    attribute("width", item.rect.width);
    attribute("height", item.rect.height);
    if (item.radius > 0) {
        attribute("rx", item.radius);
        attribute("ry", item.radius);
    }
    fill(item.fill);
    stroke(item.stroke);
    m_out += "/>\n";
}

void SvgWriter::operator()(const diagram::CircleItem& item)
{
    m_out += "<circle";
    attribute("cx", item.centre.x);
    attribute("cy", item.centre.y);
    attribute("r", item.radius);
    fill(item.fill);
    stroke(item.stroke);
    m_out += "/>\n";
}

void SvgWriter::operator()(const diagram::PathItem& item)
{
    m_out += "<path d=\"";
    using Verb = diagram::PathItem::Verb;
    for (const auto& element : item.elements) {
        switch (element.verb) {
        case Verb::Move:
            m_out += 'M';
            point(element.point);
            break;
        case Verb::Line:
            m_out += 'L';
            point(element.point);
            break;
        case Verb::Cubic:
            m_out += 'C';
            point(element.control1);
            m_out += ' ';
            point(element.control2);
            m_out += ' ';
            point(element.point);
            break;
        case Verb::Close:
            m_out += 'Z';
            break;
        }
    }
    m_out += '"';
    fill(item.fill);
    stroke(item.stroke);
    m_out += "/>\n";
}

void SvgWriter::operator()(const diagram::TextItem& item)
{
    if (m_textAs == TextAs::Outlines) {
        outlines(item);
        return;
    }
    m_out += "<text";
    attribute("x", item.at.x);
    attribute("y", item.at.y);
    if (item.font.family == diagram::FontFamily::Mono) {
        static const std::string mono = familyList(diagram::FontFamily::Mono);
        attribute("font-family", mono);
    }
    attribute("font-size", item.font.size);
    if (item.font.weight != diagram::FontWeight::Normal) {
        attribute("font-weight", weightName(item.font.weight));
    }
    if (item.anchor != diagram::Anchor::Start) {
        attribute("text-anchor", anchorName(item.anchor));
    }
    fill(item.ink);
    rotation(item);
    m_out += '>';
    appendEscaped(m_out, item.text);
    m_out += "</text>\n";
}

void SvgWriter::outlines(const diagram::TextItem& item)
{
    const QString text = QString::fromStdString(item.text);
    const QFont font = render::qtFont(item.font);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const double shift = item.anchor == diagram::Anchor::Start ? 0
        : item.anchor == diagram::Anchor::Middle               ? -width / 2
                                                               : -width;
    QPainterPath path;
    path.addText(item.at.x + shift, item.at.y, font, text);
    m_out += "<path";
    attribute("aria-label", item.text);
    m_out += " d=\"";
    pathData(path);
    m_out += '"';
    fill(item.ink);
    rotation(item);
    m_out += "/>\n";
}

void SvgWriter::pathData(const QPainterPath& path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.type == QPainterPath::MoveToElement) {
            m_out += 'M';
        } else if (element.type == QPainterPath::LineToElement) {
            m_out += 'L';
        } else if (element.type == QPainterPath::CurveToElement) {
            m_out += 'C';
        } else {
            m_out += ' ';
        }
        point(QPointF(element));
    }
    m_out += 'Z';
}

void SvgWriter::rotation(const diagram::TextItem& item)
{
    if (item.rotation != 0) {
        m_out += " transform=\"rotate(";
        appendNumber(m_out, item.rotation);
        m_out += ' ';
        point(item.at);
        m_out += ")\"";
    }
}

void SvgWriter::operator()(const diagram::GroupBegin& group)
{
    m_out += "<g";
    attribute("id", group.id);
    if (group.opacity < 1) {
        attribute("opacity", group.opacity);
    }
    m_out += '>';
    if (!group.title.empty()) {
        m_out += "<title>";
        appendEscaped(m_out, group.title);
        m_out += "</title>";
    }
    m_out += '\n';
}

void SvgWriter::attribute(std::string_view name, double value)
{
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    appendNumber(m_out, value);
    m_out += '"';
}

void SvgWriter::attribute(std::string_view name, std::string_view value)
{
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    appendEscaped(m_out, value);
    m_out += '"';
}

void SvgWriter::fill(diagram::Ink ink)
{
    attribute("fill", ink == diagram::Ink::None ? std::string("none") : colourName(ink));
}

void SvgWriter::stroke(const diagram::Stroke& stroke)
{
    if (stroke.ink == diagram::Ink::None) {
        return;
    }
    attribute("stroke", colourName(stroke.ink));
    attribute("stroke-width", stroke.width);
    const auto pattern = render::dashPattern(stroke.dash, stroke.width);
    if (pattern.isEmpty()) {
        attribute("stroke-linecap", "round");
        attribute("stroke-linejoin", "round");
        return;
    }
    m_out += " stroke-dasharray=\"";
    point(diagram::Point{pattern[0] * stroke.width, pattern[1] * stroke.width});
    m_out += '"';
}

void SvgWriter::point(diagram::Point at)
{
    appendNumber(m_out, at.x);
    m_out += ' ';
    appendNumber(m_out, at.y);
}

const std::string& SvgWriter::colourName(diagram::Ink ink)
{
    std::string& name = m_colours[static_cast<std::size_t>(ink)];
    if (name.empty()) {
        name = render::colour(m_theme, ink).name().toStdString();
    }
    return name;
}

} // namespace

std::string svg(
    const diagram::DisplayList& list, render::Theme theme, std::string_view language, TextAs textAs)
{
    return SvgWriter(theme, textAs).write(list, language);
}

} // namespace figure
