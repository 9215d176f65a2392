// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/blanks.h"

#include "diagram/picture/text_pieces.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>
#include <vector>

namespace diagram {

namespace {

/// A blank begins with kBegin; digits of its answer's number follow, each an octet from kZero on.
constexpr char kBegin = '\x01';
constexpr char kZero = '\x10';
constexpr std::size_t kDigits = 5;
constexpr std::size_t kBase = 8;
constexpr std::size_t kLength = kDigits + 1;

constexpr double kNowhere = std::numeric_limits<double>::infinity();
constexpr double kCircle = 7;
constexpr double kCircleRise = 4; ///< of its middle above the baseline
constexpr Font kCircleFont{FontFamily::Sans, 10, FontWeight::SemiBold};

std::size_t answerAt(const std::string& text, std::size_t at)
{
    std::size_t answer = 0;
    for (std::size_t i = 1; i <= kDigits; ++i) {
        answer = answer * kBase + static_cast<std::size_t>(text[at + i] - kZero);
    }
    return answer;
}

/// Wide enough for "SYN,ACK" and for a number of five digits written by hand.
constexpr std::size_t kWrittenDigits = 10;

std::string readable(std::string_view text)
{
    std::string result;
    for (const char octet : text) {
        if (octet == kBegin) {
            result.append(kWrittenDigits - kDigits, '0');
        } else {
            const bool isOfBlank = octet >= kZero && octet < kZero + char(kBase);
            result.push_back(isOfBlank ? '0' : octet);
        }
    }
    return result;
}

/// A place in a text: `along` its baseline from where the text begins.
Point placeIn(const TextItem& text, double along, double down)
{
    const double angle = text.rotation * std::numbers::pi / 180;
    return {text.at.x + along * std::cos(angle) - down * std::sin(angle),
        text.at.y + along * std::sin(angle) + down * std::cos(angle)};
}

/// One blank in one text of the picture.
struct Blank
{
    std::size_t item = 0;
    std::size_t from = 0; ///< octet of the text
    std::size_t answer = 0;
    Point at;
    std::size_t thing = 0; ///< the group that it belongs to, counted from the first
    std::size_t number = 0;
};

class BlankedDrawing
{
public:
    BlankedDrawing(const DisplayList& list, const TextMeasurer& measurer)
        : m_list(list)
        , m_measurer(measurer)
    {
        findBlanks();
    }

    DisplayList drawn() const
    {
        DisplayList result = m_list;
        result.items.clear();
        auto next = m_blanks.begin();
        for (std::size_t i = 0; i < m_list.items.size(); ++i) {
            if (next == m_blanks.end() || next->item != i) {
                result.items.push_back(m_list.items[i]);
                continue;
            }
            const auto last = std::find_if(
                next, m_blanks.end(), [i](const Blank& blank) { return blank.item != i; });
            drawText(std::get<TextItem>(m_list.items[i]), {next, last}, result.items);
            next = last;
        }
        return result;
    }

    /// In the order of their numbers.
    std::vector<std::size_t> answers() const
    {
        std::vector<std::size_t> result(m_blanks.size());
        for (const Blank& blank : m_blanks) {
            result[blank.number - 1] = blank.answer;
        }
        return result;
    }

private:
    void findBlanks();
    void number();
    void drawText(
        const TextItem& text, std::span<const Blank> blanks, std::vector<DisplayItem>& items) const;
    double beginOf(const TextItem& text) const
    {
        return diagram::beginOf(text, widthOf(text, m_measurer));
    }
    double widthUpTo(const TextItem& text, std::size_t end) const
    {
        return widthOf(textPart(text, 0, end), m_measurer);
    }

    const DisplayList& m_list;
    BlankMeasurer m_measurer;
    std::vector<Blank> m_blanks;
};

void BlankedDrawing::findBlanks()
{
    std::size_t thing = 0;
    for (std::size_t i = 0; i < m_list.items.size(); ++i) {
        thing += std::holds_alternative<GroupBegin>(m_list.items[i]) ? 1 : 0;
        const auto* text = std::get_if<TextItem>(&m_list.items[i]);
        if (text == nullptr) {
            continue;
        }
        for (std::size_t at = text->text.find(kBegin); at != std::string::npos;
             at = text->text.find(kBegin, at + kLength)) {
            const Point place = placeIn(*text, beginOf(*text) + widthUpTo(*text, at), 0);
            m_blanks.push_back({i, at, answerAt(text->text, at), place, thing, 0});
        }
    }
    number();
}

/// Things are read from the top down, and the blanks of one thing as it is written.
void BlankedDrawing::number()
{
    std::vector<double> tops;
    for (const Blank& blank : m_blanks) {
        tops.resize(std::max(tops.size(), blank.thing + 1), kNowhere);
        tops[blank.thing] = std::min(tops[blank.thing], blank.at.y);
    }
    std::vector<Blank*> order;
    for (Blank& blank : m_blanks) {
        order.push_back(&blank);
    }
    std::ranges::stable_sort(
        order, {}, [&](const Blank* blank) { return std::pair(tops[blank->thing], blank->thing); });
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i]->number = i + 1;
    }
}

void drawNumber(Point at, double rotation, std::size_t number, std::vector<DisplayItem>& items)
{
    items.emplace_back(CircleItem{at, kCircle, Ink::Paper, {Ink::Text, 1}});
    TextItem text;
    text.at = at;
    text.text = std::to_string(number);
    text.font = kCircleFont;
    text.ink = Ink::Text;
    text.anchor = Anchor::Middle;
    text.rotation = rotation;
    text.at = placeIn(text, 0, kCircleFont.size * 0.36);
    items.emplace_back(text);
}

void BlankedDrawing::drawText(
    const TextItem& text, std::span<const Blank> blanks, std::vector<DisplayItem>& items) const
{
    constexpr double kLineDrop = 3;
    const double begin = beginOf(text);
    const auto write = [&](std::size_t from, std::size_t to) {
        TextItem part = textPart(text, from, to);
        if (part.text.find_first_not_of(' ') == std::string::npos) {
            return;
        }
        part.anchor = Anchor::Start;
        part.at = placeIn(text, begin + widthUpTo(text, from), 0);
        items.emplace_back(part);
    };
    std::size_t from = 0;
    for (const Blank& blank : blanks) {
        write(from, blank.from);
        const double left = begin + widthUpTo(text, blank.from);
        const double right = begin + widthUpTo(text, blank.from + kLength);
        LineItem line;
        line.from = placeIn(text, left + 2 * kCircle, kLineDrop);
        line.to = placeIn(text, right, kLineDrop);
        line.stroke = {Ink::Soft, 1};
        items.emplace_back(line);
        drawNumber(placeIn(text, left + kCircle, -kCircleRise), text.rotation, blank.number, items);
        from = blank.from + kLength;
    }
    write(from, text.text.size());
}

/// The distance between two lines of the key.
constexpr double kKeyLine = 22;

void addHeading(DisplayList& list, const std::string& heading)
{
    TextItem text;
    text.text = heading;
    text.font = style::kPhaseFont;
    text.ink = Ink::Text;
    text.at = {style::kMargin, list.size.height + kKeyLine / 2};
    list.items.emplace_back(text);
    list.size.height += kKeyLine;
}

/// The answers by their numbers, in lines below the picture.
void addKey(DisplayList& list, const TextMeasurer& measurer, std::span<const std::size_t> order,
    std::span<const std::string> answers)
{
    constexpr double kBetween = 22;
    constexpr double kAfterCircle = 5;
    double x = style::kMargin;
    double y = list.size.height + kKeyLine / 2;
    for (std::size_t i = 0; i < order.size(); ++i) {
        TextItem text;
        text.text = answers[order[i]];
        text.font = style::kNoteFont;
        text.ink = Ink::Text;
        const double width = 2 * kCircle + kAfterCircle + measurer.width(text.text, text.font);
        if (x > style::kMargin && x + width > list.size.width - style::kMargin) {
            x = style::kMargin;
            y += kKeyLine;
        }
        drawNumber({x + kCircle, y - kCircleRise}, 0, i + 1, list.items);
        text.at = {x + 2 * kCircle + kAfterCircle, y};
        list.items.emplace_back(text);
        x += width + kBetween;
    }
    list.size.height = y + kKeyLine;
}

} // namespace

std::string blankFor(std::size_t answer)
{
    std::string result(kLength, kBegin);
    for (std::size_t i = kDigits; i > 0; --i, answer /= kBase) {
        result[i] = static_cast<char>(kZero + static_cast<char>(answer % kBase));
    }
    return result;
}

double BlankMeasurer::width(std::string_view text, const Font& font) const
{
    return m_measurer.width(readable(text), font);
}

std::vector<BlankPlace> blankPlaces(const DisplayList& drawn)
{
    std::vector<BlankPlace> places;
    for (std::size_t i = 0; i + 2 < drawn.items.size(); ++i) {
        // As drawText() and drawNumber() leave them: a line, a circle, a number.
        const auto* line = std::get_if<LineItem>(&drawn.items[i]);
        const auto* circle = std::get_if<CircleItem>(&drawn.items[i + 1]);
        const auto* number = std::get_if<TextItem>(&drawn.items[i + 2]);
        if (line == nullptr || circle == nullptr || number == nullptr ||
            circle->radius != kCircle || number->font != kCircleFont) {
            continue;
        }
        const Point along{line->to.x - line->from.x, line->to.y - line->from.y};
        places.push_back(
            {std::stoul(number->text), {line->from.x + along.x / 2, line->from.y + along.y / 2},
                std::hypot(along.x, along.y), number->rotation});
    }
    std::ranges::sort(places, {}, &BlankPlace::number);
    return places;
}

DisplayList withBlanks(const DisplayList& list, const TextMeasurer& measurer,
    std::span<const std::string> answers, const std::string& keyHeading)
{
    const BlankedDrawing drawing(list, measurer);
    DisplayList result = drawing.drawn();
    if (!keyHeading.empty() && !drawing.answers().empty()) {
        addHeading(result, keyHeading);
        addKey(result, measurer, drawing.answers(), answers);
    }
    return result;
}

} // namespace diagram
