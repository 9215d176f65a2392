// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_writer.h"

#include "figure/svg_text.h"
#include "figure/xml_text.h"

#include <array>
#include <utility>
#include <variant>

namespace figure {

namespace {

/// Writes item after item onto the end of one string.
class SvgWriter
{
public:
    explicit SvgWriter(const SvgOptions& options)
        : m_options(options)
    {}

    std::string write(const diagram::DisplayList& list);

    void operator()(const diagram::LineItem& item);
    void operator()(const diagram::RectItem& item);
    void operator()(const diagram::CircleItem& item);
    void operator()(const diagram::PathItem& item);
    void operator()(const diagram::TextItem& item);
    void operator()(const diagram::GroupBegin& group);
    void operator()(const diagram::GroupEnd&) { m_out += "</g>\n"; }

private:
    void head(const diagram::DisplayList& list);
    void element(std::string_view name, std::string_view text);
    void attribute(std::string_view name, double value) { appendAttribute(m_out, name, value); }
    void point(diagram::Point at);
    void fill(diagram::Ink ink);
    void stroke(const diagram::Stroke& stroke);
    const std::string& colourName(diagram::Ink ink);

    const SvgOptions& m_options;
    std::string m_out;
    std::array<std::string, static_cast<std::size_t>(diagram::Ink::PhaseWait) + 1> m_colours;
};

std::string SvgWriter::write(const diagram::DisplayList& list)
{
    constexpr std::size_t kTypicalItemLength = 160;
    m_out.reserve(list.items.size() * kTypicalItemLength + 4096);
    head(list);
    for (const diagram::DisplayItem& item : list.items) {
        std::visit(*this, item);
    }
    m_out += "</svg>\n";
    return std::move(m_out);
}

void SvgWriter::head(const diagram::DisplayList& list)
{
    m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    attribute("width", list.size.width * m_options.zoom);
    attribute("height", list.size.height * m_options.zoom);
    m_out += " viewBox=\"0 0 ";
    point({list.size.width, list.size.height});
    m_out += '"';
    appendAttribute(m_out, "lang", m_options.language);
    appendAttribute(m_out, "xml:lang", m_options.language);
    appendAttribute(m_out, "role", "img");
    appendAttribute(m_out, "font-family", fontFamilies(diagram::FontFamily::Sans));
    m_out += ">\n";
    element("title", list.title);
    element("desc", list.description);
    m_out += "<rect";
    attribute("width", list.size.width);
    attribute("height", list.size.height);
    fill(diagram::Ink::Paper);
    m_out += "/>\n";
}

void SvgWriter::element(std::string_view name, std::string_view text)
{
    if (text.empty()) {
        return;
    }
    m_out.append("<").append(name).append(">");
    appendEscaped(m_out, text);
    m_out.append("</").append(name).append(">\n");
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
    for (const auto& piece : item.elements) {
        switch (piece.verb) {
        case Verb::Move:
            m_out += 'M';
            point(piece.point);
            break;
        case Verb::Line:
            m_out += 'L';
            point(piece.point);
            break;
        case Verb::Cubic:
            m_out += 'C';
            point(piece.control1);
            m_out += ' ';
            point(piece.control2);
            m_out += ' ';
            point(piece.point);
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
    switch (m_options.textAs) {
    case TextAs::Live:
        appendLiveText(m_out, item, colourName(item.ink));
        break;
    case TextAs::Outlines:
        appendOutlines(m_out, item, colourName(item.ink));
        break;
    }
}

void SvgWriter::operator()(const diagram::GroupBegin& group)
{
    m_out += "<g";
    appendAttribute(m_out, "id", group.id);
    if (group.opacity < 1) {
        attribute("opacity", group.opacity);
    }
    m_out += ">\n";
    element("title", group.title);
}

void SvgWriter::point(diagram::Point at)
{
    appendNumber(m_out, at.x);
    m_out += ' ';
    appendNumber(m_out, at.y);
}

void SvgWriter::fill(diagram::Ink ink) { appendAttribute(m_out, "fill", colourName(ink)); }

void SvgWriter::stroke(const diagram::Stroke& asked)
{
    if (asked.ink == diagram::Ink::None) {
        return;
    }
    const diagram::Stroke stroke = render::styled(m_options.theme, asked);
    appendAttribute(m_out, "stroke", colourName(stroke.ink));
    attribute("stroke-width", stroke.width);
    const auto lengths = render::dashes(stroke.dash);
    if (lengths.empty()) {
        m_out += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        return;
    }
    m_out += " stroke-dasharray=\"";
    for (const double length : lengths) {
        appendNumber(m_out, length);
        m_out += ' ';
    }
    m_out.back() = '"';
}

const std::string& SvgWriter::colourName(diagram::Ink ink)
{
    std::string& name = m_colours[static_cast<std::size_t>(ink)];
    if (name.empty()) {
        name = ink == diagram::Ink::None
            ? "none"
            : render::colour(m_options.theme, ink).name().toStdString();
    }
    return name;
}

} // namespace

std::string svg(const diagram::DisplayList& list, const SvgOptions& options)
{
    return SvgWriter(options).write(list);
}

} // namespace figure
