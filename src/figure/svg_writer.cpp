// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_writer.h"

#include "diagram/picture/group_id.h"

#include "render/paint/fonts.h"
#include "render/paint/rgb.h"

#include <array>
#include <charconv>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace figure {

namespace {

/// The attributes of each style that a picture uses, put together once: there are few.
template<typename Style>
class Attributes
{
public:
    template<typename Make>
    std::string_view of(const Style& style, const Make& make)
    {
        for (const auto& [known, text] : m_known) {
            if (known == style) {
                return text;
            }
        }
        return m_known.emplace_back(style, make()).second;
    }

private:
    std::vector<std::pair<Style, std::string>> m_known;
};

/// That of arrows.
constexpr double kInheritedWidth = 2;

} // namespace

/// Writes item after item. What most things in a long picture have in common they inherit from a
/// group around all: the width of lines, the colour and size of text. Not from the root element,
/// whose colour a page that holds the picture inline may set.
class SvgStream::Writer
{
public:
    Writer(const SvgOptions& options, const Sink& sink)
        : m_options(options)
        , m_out(sink)
    {}

    void head(const diagram::DisplayList& list);
    void write(std::span<const diagram::DisplayItem> items);
    void end();

    void operator()(const diagram::LineItem& item);
    void operator()(const diagram::RectItem& item);
    void operator()(const diagram::CircleItem& item);
    void operator()(const diagram::PathItem& item);
    void operator()(const diagram::TextItem& item);
    void operator()(const diagram::GroupBegin& group);
    void operator()(const diagram::GroupEnd&) { m_out << "</g>\n"; }

private:
    void element(std::string_view name, std::string_view text);
    void fill(diagram::Ink ink) { m_out << " fill=\"" << colourName(ink) << "\""; }
    void stroke(const diagram::Stroke& stroke);
    std::string attributesOf(const diagram::Stroke& stroke);
    std::string_view colourName(diagram::Ink ink);
    std::string_view attributesOf(const TextStyle& own, const TextStyle& inherited);

    const SvgOptions& m_options;
    XmlStream m_out;
    std::string m_prefix;
    std::array<std::string, static_cast<std::size_t>(diagram::Ink::PhaseWait) + 1> m_colours;
    Attributes<diagram::Stroke> m_strokes;
    Attributes<std::pair<TextStyle, TextStyle>> m_texts;
    StyleAttributes m_textAttributes = [this](const TextStyle& own, const TextStyle& inherited) {
        return attributesOf(own, inherited);
    };
};

namespace {

XmlStream& operator<<(XmlStream& out, diagram::Point at) { return out << at.x << " " << at.y; }

/// #rrggbb
std::string hexadecimal(std::uint32_t rgb)
{
    std::string name = "#";
    for (int shift = 20; shift >= 0; shift -= 4) {
        name += "0123456789abcdef"[rgb >> shift & 0xfU];
    }
    return name;
}

/// The same in every locale, which std::to_string() is not for numbers with decimals.
std::string decimalText(double number)
{
    constexpr int kDecimals = 6;
    std::array<char, 64> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), number, std::chars_format::fixed, kDecimals);
    return {text.data(), end.ptr};
}

} // namespace

void SvgStream::Writer::write(std::span<const diagram::DisplayItem> items)
{
    for (const diagram::DisplayItem& item : items) {
        std::visit(*this, item);
    }
}

void SvgStream::Writer::end()
{
    m_out << "</g>\n</svg>\n";
    m_out.flush();
}

/// Of six letters: a hash (FNV-1a) of what the picture tells and how.
std::string prefixOf(const diagram::DisplayList& list, const SvgOptions& options)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto add = [&hash](std::string_view text) {
        for (const char octet : text) {
            hash = (hash ^ static_cast<unsigned char>(octet)) * 0x100000001b3U;
        }
    };
    add(list.title);
    add(list.description);
    add(options.language);
    add(std::to_string(static_cast<int>(options.theme)));
    add(decimalText(list.size.width) + 'x' + decimalText(list.size.height));
    std::string prefix;
    for (int i = 0; i < 6; ++i, hash /= 26) {
        prefix += static_cast<char>('a' + hash % 26);
    }
    return prefix + '-';
}

void SvgStream::Writer::head(const diagram::DisplayList& list)
{
    m_prefix = prefixOf(list, m_options);
    const auto [width, height] = list.size;
    m_out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
          << width * m_options.zoom << "\" height=\"" << height * m_options.zoom
          << "\" viewBox=\"0 0 " << width << " " << height << "\" lang=\"" << m_options.language
          << "\" xml:lang=\"" << m_options.language
          << "\" role=\"img\" stroke-linejoin=\"round\" font-family=\""
          << fontFamilies(diagram::FontFamily::Sans) << "\">\n";
    element("title", list.title);
    element("desc", list.description);
    m_out << "<style>svg ." << kMonoClass
          << "{font-family:" << fontFamilies(diagram::FontFamily::Mono) << "}</style>\n";
    if (m_options.hasBackground) {
        m_out << "<rect width=\"" << width << "\" height=\"" << height << "\"";
        fill(diagram::Ink::Paper);
        m_out << "/>\n";
    }
    m_out << "<g stroke-width=\"" << kInheritedWidth << "\" fill=\""
          << colourName(diagram::Ink::Text) << "\" font-size=\""
          << render::drawnSize(kInheritedStyle.font) << "\">\n";
}

void SvgStream::Writer::element(std::string_view name, std::string_view text)
{
    if (!text.empty()) {
        m_out << "<" << name << ">";
        m_out.text(text) << "</" << name << ">\n";
    }
}

void SvgStream::Writer::operator()(const diagram::LineItem& item)
{
    m_out << "<line x1=\"" << item.from.x << "\" y1=\"" << item.from.y << "\" x2=\"" << item.to.x
          << "\" y2=\"" << item.to.y << "\"";
    stroke(item.stroke);
    m_out << "/>\n";
}

void SvgStream::Writer::operator()(const diagram::RectItem& item)
{
    m_out << "<rect x=\"" << item.rect.x << "\" y=\"" << item.rect.y << "\" width=\""
          << item.rect.width << "\" height=\"" << item.rect.height << "\"";
    if (item.radius > 0) {
        m_out << " rx=\"" << item.radius << "\" ry=\"" << item.radius << "\"";
    }
    fill(item.fill);
    stroke(item.stroke);
    m_out << "/>\n";
}

void SvgStream::Writer::operator()(const diagram::CircleItem& item)
{
    m_out << "<circle cx=\"" << item.centre.x << "\" cy=\"" << item.centre.y << "\" r=\""
          << item.radius << "\"";
    fill(item.fill);
    stroke(item.stroke);
    m_out << "/>\n";
}

void SvgStream::Writer::operator()(const diagram::PathItem& item)
{
    m_out << "<path d=\"";
    using Verb = diagram::PathItem::Verb;
    for (const auto& piece : item.elements) {
        switch (piece.verb) {
        case Verb::Move:
            m_out << "M" << piece.point;
            break;
        case Verb::Line:
            m_out << "L" << piece.point;
            break;
        case Verb::Cubic:
            m_out << "C" << piece.control1 << " " << piece.control2 << " " << piece.point;
            break;
        case Verb::Close:
            m_out << "Z";
            break;
        }
    }
    m_out << "\"";
    fill(item.fill);
    if (item.stroke.ink != diagram::Ink::None && item.stroke.dash == diagram::Dash::Solid) {
        m_out << " stroke-linecap=\"round\"";
    }
    stroke(item.stroke);
    m_out << "/>\n";
}

void SvgStream::Writer::operator()(const diagram::TextItem& item)
{
    m_options.text.write(m_out, item, m_textAttributes);
}

void SvgStream::Writer::operator()(const diagram::GroupBegin& group)
{
    m_out << "<g id=\"" << m_prefix;
    m_out.text(diagram::groupId(group)) << "\"";
    if (group.opacity < 1) {
        m_out << " opacity=\"" << group.opacity << "\"";
    }
    m_out << ">\n";
    element("title", group.title);
}

void SvgStream::Writer::stroke(const diagram::Stroke& stroke)
{
    if (stroke.ink != diagram::Ink::None) {
        m_out << m_strokes.of(stroke, [&] { return attributesOf(stroke); });
    }
}

std::string SvgStream::Writer::attributesOf(const diagram::Stroke& stroke)
{
    std::string text;
    XmlStream out([&text](std::string_view piece) { text += piece; });
    out << " stroke=\"" << colourName(stroke.ink) << "\"";
    if (stroke.width != kInheritedWidth) {
        out << " stroke-width=\"" << stroke.width << "\"";
    }
    if (const auto lengths = render::dashes(stroke.dash); !lengths.empty()) {
        out << " stroke-dasharray=\"" << lengths.front();
        for (const double length : lengths.subspan(1)) {
            out << " " << length;
        }
        out << "\"";
    }
    out.flush();
    return text;
}

std::string_view SvgStream::Writer::colourName(diagram::Ink ink)
{
    std::string& name = m_colours[static_cast<std::size_t>(ink)];
    if (name.empty()) {
        const auto rgb = render::rgb(m_options.theme, ink);
        name = rgb.has_value() ? hexadecimal(*rgb) : "none";
    }
    return name;
}

std::string_view SvgStream::Writer::attributesOf(const TextStyle& own, const TextStyle& inherited)
{
    return m_texts.of({own, inherited}, [&] {
        const std::string_view colour = colourName(own.ink);
        const bool isInherited = colour == colourName(inherited.ink);
        return m_options.text.attributes(own, inherited, isInherited ? std::string_view() : colour);
    });
}

SvgStream::SvgStream(const SvgOptions& options, const Sink& sink)
    : m_writer(std::make_unique<Writer>(options, sink))
{}

SvgStream::~SvgStream() = default;

void SvgStream::begin(const diagram::DisplayList& head) { m_writer->head(head); }

void SvgStream::take(std::vector<diagram::DisplayItem>& items) { m_writer->write(items); }

void SvgStream::finish() { m_writer->end(); }

void writeSvg(const diagram::DisplayList& list, const SvgOptions& options, const Sink& sink)
{
    SvgStream::Writer writer(options, sink);
    writer.head(list);
    writer.write(list.items);
    writer.end();
}

std::string svg(const diagram::DisplayList& list, const SvgOptions& options)
{
    std::string result;
    writeSvg(list, options, [&](std::string_view piece) { result += piece; });
    return result;
}

} // namespace figure
