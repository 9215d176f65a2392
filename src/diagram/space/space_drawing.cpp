// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/space/space_drawing.h"

#include "diagram/header/header_cell.h"

#include <algorithm>

namespace diagram {
namespace {

constexpr double kSpaceSide = 8;
constexpr double kWindowHeight = 24;
constexpr double kBarHeight = 26;
constexpr double kOpenShare = 0.13; ///< of the width, each of the pieces without an end
constexpr double kLeastPiece = 26;
constexpr double kLabelGap = 10;
constexpr double kLeader = 8;
constexpr Font kZoneFont{FontFamily::Sans, 12.5, FontWeight::Bold};
constexpr Font kSpaceNameFont{FontFamily::Mono, 11, FontWeight::SemiBold};
constexpr Font kSpaceValueFont{FontFamily::Mono, 10.5, FontWeight::Normal};
constexpr Font kLegendFont{FontFamily::Sans, 11.5, FontWeight::Normal};
const Stroke kSpaceFrame{Ink::Soft, 1, Dash::Solid};
const Stroke kOpenFrame{Ink::Faint, 1, Dash::Dashed};

/// Widths of the pieces in the middle: in proportion, but none that is there too narrow to be seen.
std::vector<double> widthsOf(const std::vector<SpacePiece>& pieces, double width)
{
    std::vector<double> result;
    double octets = 0;
    double room = width;
    for (const SpacePiece& piece : pieces) {
        const std::uint32_t count = piece.octets.value_or(0);
        octets += count;
        room -= count > 0 ? kLeastPiece : 0;
        result.push_back(count > 0 ? kLeastPiece : 0);
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        result[i] += octets > 0 ? room * pieces[i].octets.value_or(0) / octets : 0;
    }
    return result;
}

double lineHeight(const Font& font, const TextMeasurer& measurer)
{
    return measurer.ascent(font) + measurer.descent(font);
}

} // namespace

SpaceDrawing::SpaceDrawing(
    bool send, double width, const TextMeasurer& measurer, const SpaceLabeller& labeller)
    : m_send(send)
    , m_measurer(measurer)
    , m_labeller(labeller)
    , m_pen(m_list)
{
    m_list.size.width = width;
    m_list.title = send ? labeller.sendTitle() : labeller.receiveTitle();
    m_y = kWindowHeight;
}

Part SpaceDrawing::part(Part::Kind kind, std::size_t number) const
{
    return {.kind = kind, .number = static_cast<std::uint32_t>(number), .isOfSender = m_send};
}

void SpaceDrawing::tell(const std::string& line)
{
    m_list.description += (m_list.description.empty() ? "" : "\n") + line;
}

void SpaceDrawing::pieces(const std::vector<SpacePiece>& pieces)
{
    m_pieces = pieces;
    const double whole = m_list.size.width - 2 * kSpaceSide;
    const double open = kOpenShare * whole;
    const std::vector<SpacePiece> middle(pieces.begin() + 1, pieces.end() - 1);
    m_ends = {kSpaceSide, kSpaceSide + open};
    for (const double width : widthsOf(middle, whole - 2 * open)) {
        m_ends.push_back(m_ends.back() + width);
    }
    // Where the middle is empty, its room belongs to what is not allowed yet.
    m_ends.push_back(kSpaceSide + whole);

    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double width = m_ends[i + 1] - m_ends[i];
        if (width <= 0) {
            continue;
        }
        const auto group = m_pen.group({}, part(Part::Kind::Zone, pieces[i].number), "");
        const Rect rect{m_ends[i], m_y, width, kBarHeight};
        m_pen.rect(rect, pieces[i].fill, pieces[i].octets ? kSpaceFrame : kOpenFrame);
        m_pen.text({rect.x + width / 2, m_y + kBarHeight / 2 + m_measurer.ascent(kZoneFont) * 0.36},
            std::to_string(pieces[i].number), kZoneFont, Ink::Text, Anchor::Middle);
    }
}

void SpaceDrawing::window(std::size_t first, std::size_t last, const std::string& text)
{
    const auto group = m_pen.group({}, part(Part::Kind::Window), text);
    tell(text);
    const double left = m_ends[first];
    const double right = m_ends[last];
    const double y = m_y - 5;
    const Stroke stroke{Ink::Text, 1.2, Dash::Solid};
    m_pen.line({left, y - 3}, {left, m_y}, stroke);
    if (right > left) {
        m_pen.line({left, y}, {right, y}, stroke);
        m_pen.line({right, y - 3}, {right, m_y}, stroke);
    }
    const double half = m_measurer.width(text, kSpaceNameFont) / 2;
    const double middle = std::clamp((left + right) / 2, kSpaceSide + half,
        std::max(kSpaceSide + half, m_list.size.width - kSpaceSide - half));
    m_pen.text({middle, y - 4 - m_measurer.descent(kSpaceNameFont)}, text, kSpaceNameFont,
        Ink::Text, Anchor::Middle);
}

void SpaceDrawing::block(std::size_t piece, std::uint32_t from, std::uint32_t octets)
{
    const double whole = m_pieces[piece].octets.value_or(0);
    if (whole <= 0) {
        return;
    }
    constexpr double kLeastBlock = 4;
    const double left = m_ends[piece];
    const double width = m_ends[piece + 1] - left;
    const double x = std::min(left + width * from / whole, left + width - kLeastBlock);
    const double right = std::clamp(x + width * octets / whole, x + kLeastBlock, left + width);
    m_pen.rect({x, m_y + kBarHeight - 7, right - x, 7}, Ink::Data, kSpaceFrame);
}

/// Marks at one place share a label; labels that would touch stand on different levels.
std::vector<SpaceDrawing::Label> SpaceDrawing::labelsOf(const std::vector<SpaceMark>& marks) const
{
    std::vector<Label> labels;
    for (const SpaceMark& mark : marks) {
        const double x = m_ends[mark.behind];
        if (!labels.empty() && labels.back().x == x && labels.back().mark->value == mark.value) {
            labels.back().names.push_back(mark.name);
        } else {
            labels.push_back({{mark.name}, &mark, x, 0, 0, 0});
        }
    }
    std::vector<double> ends;
    for (Label& label : labels) {
        for (const std::string& name : label.names) {
            label.width = std::max(label.width, m_measurer.width(name, kSpaceNameFont));
        }
        const std::string value = std::to_string(label.mark->value.value);
        const std::string offset = m_labeller.offset(m_send, label.mark->fromInitial);
        label.width = std::max({label.width, m_measurer.width(value, kSpaceValueFont),
            m_measurer.width(offset, kSpaceValueFont)});
        label.left = std::clamp(label.x - label.width / 2, kSpaceSide,
            std::max(kSpaceSide, m_list.size.width - kSpaceSide - label.width));
        while (label.level < ends.size() && ends[label.level] > label.left) {
            ++label.level;
        }
        ends.resize(std::max(ends.size(), label.level + 1), 0);
        ends[label.level] = label.left + label.width + kLabelGap;
    }
    return labels;
}

double SpaceDrawing::labelHeight(const Label& label) const
{
    return static_cast<double>(label.names.size()) * lineHeight(kSpaceNameFont, m_measurer) +
        2 * lineHeight(kSpaceValueFont, m_measurer);
}

void SpaceDrawing::marks(const std::vector<SpaceMark>& marks)
{
    m_y += kBarHeight;
    const std::vector<Label> labels = labelsOf(marks);
    std::vector<double> heights;
    for (const Label& label : labels) {
        heights.resize(std::max(heights.size(), label.level + 1), 0);
        heights[label.level] = std::max(heights[label.level], labelHeight(label));
    }
    double top = m_y + kLeader;
    for (std::size_t level = 0; level < heights.size(); ++level) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (labels[i].level == level) {
                draw(labels[i], top, i);
            }
        }
        top += heights[level] + kLeader;
    }
    m_y = top;
}

void SpaceDrawing::draw(const Label& label, double top, std::size_t number)
{
    const auto group = m_pen.group({}, part(Part::Kind::Mark, number), "");
    const double middle = label.left + label.width / 2;
    // A leader beside labels on higher levels; short where there are none.
    m_pen.line({label.x, m_y}, {label.x, m_y + kLeader - 2}, {Ink::Text, 1.2, Dash::Solid});
    if (label.level > 0) {
        const double turn = std::clamp(label.x, label.left, label.left + label.width);
        m_pen.line({label.x, m_y + kLeader - 2}, {turn, top - 1}, {Ink::Faint, 1, Dash::Dotted});
    }
    std::string sentence;
    double y = top;
    const auto line = [&](const std::string& text, const Font& font, Ink ink) {
        m_pen.text({middle, y + m_measurer.ascent(font)}, text, font, ink, Anchor::Middle);
        y += lineHeight(font, m_measurer);
    };
    for (const std::string& name : label.names) {
        line(name, kSpaceNameFont, Ink::Text);
        sentence += name + " = ";
    }
    const std::string value = std::to_string(label.mark->value.value);
    line(value, kSpaceValueFont, Ink::Text);
    const std::string offset = m_labeller.offset(m_send, label.mark->fromInitial);
    line(offset, kSpaceValueFont, Ink::Soft);
    tell(sentence + value + ' ' + offset);
}

void SpaceDrawing::legend(const SpacePiece& piece)
{
    const std::string sign = piece.zone == SpaceZone::Held ? "" : std::to_string(piece.number);
    legendLine(sign, m_labeller.zone(piece.zone, piece.octets));
}

void SpaceDrawing::legendLine(const std::string& sign, const std::vector<std::string>& words)
{
    constexpr double kSign = 16;
    const double width = m_list.size.width - 2 * kSpaceSide - kSign;
    const FittedText text = fitted(words, kLegendFont, width, m_measurer);
    const double height = lineHeight(text.font, m_measurer);
    if (sign.empty()) {
        m_pen.rect({kSpaceSide, m_y + height / 2 - 3.5, 9, 7}, Ink::Data, kSpaceFrame);
    } else {
        m_pen.text(
            {kSpaceSide, m_y + m_measurer.ascent(kZoneFont) - 1}, sign, kZoneFont, Ink::Text);
    }
    std::string sentence;
    for (const std::string& line : text.lines) {
        m_pen.text(
            {kSpaceSide + kSign, m_y + m_measurer.ascent(text.font)}, line, text.font, Ink::Soft);
        m_y += height;
    }
    for (const std::string& word : words) {
        sentence += ' ' + word;
    }
    tell(sign + sentence);
    m_y += 3;
}

DisplayList SpaceDrawing::take()
{
    m_list.size.height = m_y + 4;
    return std::move(m_list);
}

} // namespace diagram
