// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/header/segment_header.h"

#include "diagram/header/header_cell.h"
#include "diagram/header/header_word.h"
#include "diagram/picture/pen.h"

#include <algorithm>
#include <cmath>

namespace diagram {
namespace {

using namespace header_style;

constexpr double kHeaderSide = 8;
constexpr double kTop = 6;
constexpr double kRulerHeight = 18;
constexpr double kTick = 4;
constexpr double kLeastRow = 30;
constexpr double kDataHeight = 30;
constexpr double kNoteGap = 6;
constexpr unsigned kBits = 32;
const Stroke kFrame{Ink::Soft, 1, Dash::Solid};

Ink inkOf(ControlBit bit)
{
    switch (bit) {
    case ControlBit::Syn:
        return Ink::Syn;
    case ControlBit::Fin:
        return Ink::Fin;
    case ControlBit::Rst:
        return Ink::Rst;
    case ControlBit::Ack:
    case ControlBit::Cwr:
    case ControlBit::Ece:
    case ControlBit::Urg:
        return Ink::Ack;
    case ControlBit::Psh:
        return Ink::Data;
    }
    return Ink::Ack;
}

class HeaderDrawing
{
public:
    HeaderDrawing(double width, const TextMeasurer& measurer, const HeaderLabeller& labeller)
        : m_measurer(measurer)
        , m_labeller(labeller)
        , m_pen(m_list)
        , m_bit((std::max(width, kLeastHeaderWidth) - 2 * kHeaderSide) / kBits)
    {
        m_list.size.width = std::max(width, kLeastHeaderWidth);
    }

    void ruler();
    void word(const HeaderWord& word);
    void data(const tcp::Segment& segment);
    void note(const std::vector<std::string>& texts);
    DisplayList take(std::string title)
    {
        m_list.title = std::move(title);
        m_list.size.height = m_y + kTop;
        return std::move(m_list);
    }

private:
    double x(double bit) const { return kHeaderSide + bit * m_bit; }
    Rect rectOf(unsigned firstBit, unsigned bits, double height) const
    {
        return {x(firstBit), m_y, bits * m_bit, height};
    }
    unsigned rulerStep() const;
    double bitHeight() const;
    void cell(const HeaderCell& cell, const CellTexts& texts, double height);
    void bit(const HeaderBit& bit, double height);
    void tell(const std::string& line);

    const TextMeasurer& m_measurer;
    const HeaderLabeller& m_labeller;
    DisplayList m_list;
    Pen m_pen;
    double m_bit;
    double m_y = kTop;
};

void HeaderDrawing::tell(const std::string& line)
{
    m_list.description += (m_list.description.empty() ? "" : "\n") + line;
}

/// Every how many bits a number finds room.
unsigned HeaderDrawing::rulerStep() const
{
    const double needed = m_measurer.width("00", kRulerFont) + 3;
    unsigned step = 1;
    while (step < 8 && step * m_bit < needed) {
        step *= 2;
    }
    return step;
}

void HeaderDrawing::ruler()
{
    const auto group = m_pen.group({}, {Part::Kind::Ruler}, "");
    const unsigned step = rulerStep();
    const double bottom = m_y + kRulerHeight;
    for (unsigned bit = 0; bit < kBits; ++bit) {
        const bool isLast = bit + 1 == kBits;
        // The last one is numbered in any case and needs its room.
        const bool isNumbered = isLast || (bit % step == 0 && 4 * (kBits - 1 - bit) >= 3 * step);
        const double middle = x(bit + 0.5);
        m_pen.line({middle, bottom - (isNumbered ? kTick : kTick / 2)}, {middle, bottom},
            {Ink::Faint, 1, Dash::Solid});
        if (isNumbered) {
            m_pen.text({middle, bottom - kTick - 3}, std::to_string(bit), kRulerFont, Ink::Soft,
                Anchor::Middle);
        }
    }
    m_y = bottom;
}

double HeaderDrawing::bitHeight() const
{
    const double letter = m_measurer.ascent(kSetBitFont) + m_measurer.descent(kSetBitFont);
    return 3 * letter + m_measurer.ascent(kValueFont) + m_measurer.descent(kValueFont) + 6;
}

void HeaderDrawing::word(const HeaderWord& word)
{
    std::vector<CellTexts> texts;
    double height = word.bits.empty() ? kLeastRow : bitHeight();
    for (const HeaderCell& each : word.cells) {
        height = std::max(height, texts.emplace_back(each, each.bits * m_bit, m_measurer).height());
    }
    height = std::ceil(height);
    for (std::size_t i = 0; i < word.cells.size(); ++i) {
        cell(word.cells[i], texts[i], height);
    }
    for (const HeaderBit& each : word.bits) {
        bit(each, height);
    }
    m_y += height;
}

void HeaderDrawing::cell(const HeaderCell& cell, const CellTexts& texts, double height)
{
    const auto group = cell.field
        ? m_pen.group(*cell.field, cell.title)
        : m_pen.group({}, {Part::Kind::Option, cell.optionOctet}, cell.title);
    const Rect rect = rectOf(cell.firstBit, cell.bits, height);
    m_pen.rect(rect, cell.idle ? Ink::Panel : Ink::Paper, kFrame);
    for (const TextItem& item :
        texts.items(rect.x + rect.width / 2, m_y + (height - texts.height()) / 2)) {
        m_pen.text(item);
    }
    if (!cell.value.empty()) {
        tell(cell.title);
    }
}

/// As in Figure 1, the letters stand one below the other. A bit that is set is filled, bold, and 1.
void HeaderDrawing::bit(const HeaderBit& bit, double height)
{
    const auto group = m_pen.group(bit.bit, bit.title);
    const Rect rect = rectOf(bit.position, 1, height);
    m_pen.rect(rect, bit.set ? inkOf(bit.bit) : Ink::Paper, kFrame);
    const Font& font = bit.set ? kSetBitFont : kBitFont;
    const Ink ink = bit.set ? Ink::Paper : Ink::Faint;
    const double middle = rect.x + rect.width / 2;
    double y = m_y + (height - bitHeight()) / 2 + 2;
    for (const char letter : bit.name) {
        m_pen.text({middle, y + m_measurer.ascent(font)}, std::string(1, letter), font, ink,
            Anchor::Middle);
        y += m_measurer.ascent(kSetBitFont) + m_measurer.descent(kSetBitFont);
    }
    Font digit = kValueFont;
    digit.weight = bit.set ? FontWeight::Bold : FontWeight::Normal;
    digit.size = std::min(digit.size, m_bit * 1.25);
    m_pen.text({middle, y + 2 + m_measurer.ascent(digit)}, bit.set ? "1" : "0", digit, ink,
        Anchor::Middle);
    tell(bit.title);
}

/// Not to scale: a bar with a torn end.
void HeaderDrawing::data(const tcp::Segment& segment)
{
    const std::vector<std::string> words = m_labeller.data(segment);
    const FittedText text = fitted(words, kNameFont, kBits * m_bit - 40, m_measurer);
    const double line = m_measurer.ascent(text.font) + m_measurer.descent(text.font);
    const double height = std::max(kDataHeight, line * static_cast<double>(text.lines.size()) + 10);
    {
        std::string sentence;
        for (const std::string& word : words) {
            sentence += (sentence.empty() ? "" : " ") + word;
        }
        const auto group = m_pen.group({}, {Part::Kind::Data}, sentence);
        tell(sentence);
        const bool some = segment.len > 0;
        const double left = x(0);
        const double right = x(kBits);
        const double bottom = m_y + height;
        const Stroke edge{some ? Ink::Data : Ink::Faint, 1.2, some ? Dash::Solid : Dash::Dashed};
        constexpr double kTear = 5;
        std::vector<Point> outline{{left, m_y}, {right, m_y}};
        for (int i = 1; i < 4; ++i) {
            outline.push_back({right - (i % 2 == 1 ? kTear : 0), m_y + height * i / 4});
        }
        outline.push_back({right, bottom});
        outline.push_back({left, bottom});
        outline.push_back({left, m_y});
        m_pen.polyline(outline, some ? Ink::PhaseOpen : Ink::None, edge);
        double y = m_y + (height - line * static_cast<double>(text.lines.size())) / 2;
        for (const std::string& each : text.lines) {
            m_pen.text({x(kBits / 2.0), y + m_measurer.ascent(text.font)}, each, text.font,
                some ? Ink::Text : Ink::Soft, Anchor::Middle);
            y += line;
        }
    }
    m_y += height;
}

void HeaderDrawing::note(const std::vector<std::string>& texts)
{
    m_y += kNoteGap;
    const double width = kBits * m_bit;
    std::string sentence;
    for (const std::string& text : texts) {
        const FittedText lines = fitted({text}, kAsideFont, width, m_measurer);
        for (const std::string& line : lines.lines) {
            m_pen.text({x(0), m_y + m_measurer.ascent(lines.font)}, line, lines.font, Ink::Soft);
            m_y += m_measurer.ascent(lines.font) + m_measurer.descent(lines.font) + 1;
        }
        sentence += (sentence.empty() ? "" : " ") + text;
    }
    tell(sentence);
}

} // namespace

DisplayList segmentHeader(const sim::SentSegment& sent, const HeaderFacts& facts, double width,
    const TextMeasurer& measurer, const HeaderLabeller& labeller)
{
    HeaderDrawing drawing(width, measurer, labeller);
    drawing.ruler();
    for (const HeaderWord& word : headerWords(sent.segment, facts, labeller)) {
        drawing.word(word);
    }
    drawing.data(sent.segment);
    drawing.note(labeller.segLen(sent.segment));
    drawing.note(labeller.checksumNote(facts));
    return drawing.take(labeller.headerTitle(sent));
}

} // namespace diagram
