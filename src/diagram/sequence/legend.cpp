// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/legend.h"

#include "diagram/picture/pen.h"
#include "diagram/picture/style.h"
#include "diagram/picture/text_pieces.h"
#include "diagram/picture/text_wrap.h"
#include "diagram/reading/symbols.h"
#include "diagram/sequence/plan_view.h"

#include <algorithm>
#include <functional>
#include <variant>
#include <vector>

namespace diagram {

namespace {

constexpr double kLegendLine = 20;
constexpr double kLegendSample = 30;
constexpr double kAfterSample = 7;
constexpr double kBetween = 24;
constexpr double kHalfLetter = 4.5;

struct Entry
{
    std::string words;
    /// Draws a sample in a box kLegendSample wide, with its middle at this height.
    std::function<void(Pen&, Point left)> sample;
};

void drawSampleLine(Pen& pen, Point left, const Stroke& stroke)
{
    pen.line(left, {left.x + kLegendSample, left.y}, stroke);
}

void drawSampleText(Pen& pen, Point left, const std::string& text, const Font& font)
{
    pen.text({left.x + kLegendSample, left.y + kHalfLetter}, text, font, Ink::Text, Anchor::End);
}

bool hasItem(const DisplayList& list, const std::function<bool(const DisplayItem&)>& is)
{
    return std::ranges::any_of(list.items, is);
}

bool hasText(const DisplayList& list, std::string_view part)
{
    return hasItem(list, [part](const DisplayItem& item) {
        const auto* text = std::get_if<TextItem>(&item);
        return text != nullptr && text->text.find(part) != std::string::npos;
    });
}

/// Whether a letter stands for a number somewhere.
bool hasSymbol(const DisplayList& list, char letter)
{
    return hasItem(list, [letter](const DisplayItem& item) {
        const auto* text = std::get_if<TextItem>(&item);
        return text != nullptr && std::ranges::any_of(text->spans, [&](const TextSpan& span) {
            return span.font == style::kSymbolFont && text->text[span.from] == letter;
        });
    });
}

/// How many octets from `at` on are primes or small digits, as in "x'" and "x₄".
std::size_t marksFrom(std::string_view text, std::size_t at)
{
    constexpr std::string_view kSmallDigit = "\xe2\x82"; // what ₀ to ₉ begin with
    std::size_t end = at;
    while (end < text.size()) {
        const bool isDigit = text.substr(end).starts_with(kSmallDigit);
        if (text[end] != '\'' && !isDigit) {
            break;
        }
        end += isDigit ? kSmallDigit.size() + 1 : 1;
    }
    return end - at;
}

/// The first letter with primes or a number, "x'"; empty: there is none.
std::string furtherSymbol(const DisplayList& list)
{
    for (const DisplayItem& item : list.items) {
        const auto* text = std::get_if<TextItem>(&item);
        for (const TextSpan& span : text == nullptr ? std::vector<TextSpan>() : text->spans) {
            const std::size_t more =
                span.font == style::kSymbolFont ? marksFrom(text->text, span.to) : 0;
            if (more > 0) {
                return text->text.substr(span.from, span.to + more - span.from);
            }
        }
    }
    return {};
}

/// Whether an arrow is drawn so.
bool hasArrow(const DisplayList& list, Dash dash)
{
    return hasItem(list, [dash](const DisplayItem& item) {
        const auto* line = std::get_if<LineItem>(&item);
        return line != nullptr && line->stroke.dash == dash && line->stroke.ink != Ink::Faint;
    });
}

std::vector<Entry> entriesFor(
    const DisplayList& list, const sim::Trace& trace, const Labeller& labeller)
{
    using Sign = LegendSign;
    std::vector<Entry> entries;
    const auto add = [&](Sign sign, std::function<void(Pen&, Point)> sample) {
        if (std::string words = labeller.legend(sign); !words.empty()) {
            entries.push_back({std::move(words), std::move(sample)});
        }
    };
    if (hasText(list, "↻")) {
        add(Sign::Again,
            [](Pen& pen, Point left) { drawSampleText(pen, left, "↻", style::kHeadFont); });
    }
    if (hasArrow(list, Dash::Dashed)) {
        add(Sign::Lost, [](Pen& pen, Point left) {
            drawSampleLine(pen, left, {Ink::Text, 2, Dash::Dashed});
        });
    }
    if (hasArrow(list, Dash::Dotted)) {
        add(Sign::Copy, [](Pen& pen, Point left) {
            drawSampleLine(pen, left, {Ink::Text, 1.6, Dash::Dotted});
        });
    }
    for (const auto& [sign, stroke] :
        {std::pair{Sign::Break, kShorterStroke}, std::pair{Sign::Stretch, kLongerStroke}}) {
        const auto isOfIt = [stroke = stroke](const DisplayItem& item) {
            const auto* line = std::get_if<LineItem>(&item);
            return line != nullptr && line->stroke == stroke;
        };
        if (hasItem(list, isOfIt)) {
            add(sign, [isLonger = sign == Sign::Stretch](Pen& pen, Point left) {
                drawBreak(pen, {left.x + kLegendSample / 2, left.y}, 10, isLonger);
            });
        }
    }
    Symbols symbols;
    symbols.update(trace);
    const bool isOfClient = symbols.opener() == sim::Side::Client;
    for (const auto& [letter, sign] :
        {std::pair{'x', isOfClient ? Sign::ClientNumber : Sign::ServerNumber},
            std::pair{'y', isOfClient ? Sign::ServerNumber : Sign::ClientNumber},
            std::pair{'z', Sign::StrangeNumber}, std::pair{'u', Sign::CloserNumber},
            std::pair{'v', Sign::OtherNumber}, std::pair{'w', Sign::LastNumber}}) {
        if (hasSymbol(list, letter)) {
            add(sign, [letter = letter](Pen& pen, Point left) {
                drawSampleText(pen, left, std::string(1, letter), style::kSymbolFont);
            });
        }
    }
    if (const std::string symbol = furtherSymbol(list); !symbol.empty()) {
        add(Sign::FurtherNumber, [symbol](Pen& pen, Point left) {
            drawSampleText(pen, left, symbol, style::kSymbolFont);
        });
    }
    return entries;
}

/// Draws the entries side by side in lines; returns how far down they reach.
double drawEntries(
    Pen& pen, const std::vector<Entry>& entries, const Size& page, const TextMeasurer& measurer)
{
    const double left = style::kMargin;
    const double right = page.width - style::kMargin;
    constexpr double kToWords = kLegendSample + kAfterSample;
    double x = left;
    double y = page.height + kLegendLine;
    for (const Entry& entry : entries) {
        const auto lines =
            wrapped(entry.words, style::kNoteFont, right - left - kToWords, measurer);
        double width = 0;
        for (const std::string& line : lines) {
            width = std::max(width, measurer.width(line, style::kNoteFont));
        }
        if (x > left && x + kToWords + width > right) {
            x = left;
            y += kLegendLine;
        }
        entry.sample(pen, {x, y});
        double baseline = y + kHalfLetter;
        for (const std::string& line : lines) {
            pen.text({x + kToWords, baseline}, line, style::kNoteFont, Ink::Soft);
            baseline += style::kCallLine;
        }
        y += style::kCallLine * static_cast<double>(lines.size() - 1);
        x += kToWords + width + kBetween;
    }
    return y + kLegendLine;
}

} // namespace

void addLegend(DisplayList& list, const sim::Trace& trace, const TextMeasurer& measurer,
    const Labeller& labeller)
{
    const std::vector<Entry> entries = entriesFor(list, trace, labeller);
    if (entries.empty()) {
        return;
    }
    Pen pen(list);
    const auto group = pen.group({}, {Part::Kind::Legend}, {});
    list.size.height = drawEntries(pen, entries, list.size, measurer);
}

void addCaption(DisplayList& list, const std::string& words, const TextMeasurer& measurer)
{
    double y = list.size.height + kLegendLine / 2;
    for (const std::string& line :
        wrapped(words, style::kStateFont, list.size.width - 2 * style::kMargin, measurer)) {
        TextItem text;
        text.at = {list.size.width / 2, y + kHalfLetter};
        text.text = line;
        text.font = style::kStateFont;
        text.anchor = Anchor::Middle;
        list.items.emplace_back(text);
        y += kLegendLine;
    }
    list.size.height = y + kHalfLetter;
}

} // namespace diagram
