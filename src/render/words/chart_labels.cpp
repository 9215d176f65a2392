// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/chart_labels.h"

#include "diagram/chart/chart_style.h"
#include "render/words/chart_words.h"
#include "render/words/congestion_words.h"
#include "render/words/labels_text.h"
#include "render/words/labels_words.h"

#include <cmath>

namespace render {

namespace {

/// The name of a run may have a colon in it.
std::string ofRun(const std::string& run, const std::string& text) { return run + " · " + text; }

Phrase valueWords(diagram::ChartKind kind)
{
    using enum diagram::ChartKind;
    switch (kind) {
    case TimeSequence:
        return PHRASE("ChartAxis", "sequence number, from the initial one (%1)");
    case Cwnd:
    case Window:
        return PHRASE("ChartAxis", "size (%1)");
    case Rtt:
        return PHRASE("ChartAxis", "RTT and RTO (%1)");
    case Throughput:
        return PHRASE("ChartAxis", "rate (%1)");
    case Rounds:
        return PHRASE("ChartAxis", "congestion window (segments)");
    }
    return {};
}

Phrase nothingWords(diagram::ChartKind kind)
{
    using enum diagram::ChartKind;
    switch (kind) {
    case TimeSequence:
        return PHRASE("Chart", "Nothing to show: in this run the %1 sends nothing of its own.");
    case Cwnd:
        return PHRASE("Chart",
            "Nothing to show: in this run the %1 has no congestion window yet. There is one from "
            "ESTABLISHED on, if congestion control is not switched off.");
    case Rtt:
        return PHRASE("Chart", "Nothing to show: in this run the %1 measures no round-trip time.");
    case Window:
        return PHRASE("Chart", "Nothing to show: in this run the %1 is told of no window.");
    case Throughput:
        return PHRASE("Chart", "Nothing to show: in this run the %1 sends no data.");
    case Rounds:
        return PHRASE(
            "Chart", "Nothing to show: in this run the %1 sends no data under congestion control.");
    }
    return {};
}

/// What the values of a series are told in.
std::string valueText(diagram::SeriesKind kind, double value)
{
    using enum diagram::SeriesKind;
    if (kind == Rto || kind == SmoothedRtt || kind == RttSample) {
        return lengthText(tcp::Duration(std::llround(value)));
    }
    std::string text;
    appendNumber(text, std::llround(value));
    return text;
}

} // namespace

std::string_view ChartLabels::end(sim::Side side, const Speaker& say, const Phrase& usual) const
{
    const std::string& name = m_names.in(side, say.code());
    return name.empty() ? say(usual) : name;
}

std::string ChartLabels::title(diagram::ChartKind kind) const
{
    return oneLine(m_language, words(kind));
}

std::string ChartLabels::direction(sim::Side of) const
{
    std::string text;
    for (const std::string& each : lines(m_language, [&](const Speaker& say) {
             return say(PHRASE("Chart", "%1 → %2"),
                 {end(of, say, words(of)), end(sim::opposite(of), say, words(sim::opposite(of)))});
         })) {
        text.append(text.empty() ? "" : " · ").append(each);
    }
    return text;
}

std::string ChartLabels::valueAxis(diagram::ChartKind kind, std::string_view unit) const
{
    return oneLine(m_language, [&](const Speaker& say) { return say(valueWords(kind), {unit}); });
}

std::string ChartLabels::xAxis(diagram::ChartKind kind, std::string_view unit) const
{
    const Phrase phrase = kind == diagram::ChartKind::Rounds
        ? PHRASE("ChartAxis", "round of transmission")
        : PHRASE("ChartAxis", "time (%1)");
    return oneLine(m_language, [&](const Speaker& say) { return say(phrase, {unit}); });
}

std::string ChartLabels::series(diagram::SeriesKind kind) const
{
    const std::vector<std::string> names = lines(m_language, words(kind));
    // SYN is SYN in every language.
    return names.size() > 1 && names[0] == names[1] ? names[0] : sideBySide(names);
}

std::string ChartLabels::series(diagram::SeriesKind kind, const std::string& run) const
{
    return ofRun(run, series(kind));
}

std::string ChartLabels::mark(diagram::SeriesKind kind, const diagram::ChartPoint& point) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Chart", "Segment %1 at %2: %3"),
            {std::to_string(point.segment.value), lengthText(tcp::Duration(point.x)),
                say(words(kind))});
    });
}

std::string ChartLabels::value(diagram::ChartKind chart, diagram::SeriesKind series, double value,
    const std::string& run) const
{
    std::vector<std::string> names = lines(m_language, shortWords(series));
    if (names.size() > 1 && names[0] == names[1]) {
        names.pop_back();
    }
    std::string text = sideBySide(names);
    text.append(" ").append(diagram::valueText(diagram::quantityOf(chart), value));
    return run.empty() ? text : ofRun(run, text);
}

std::string ChartLabels::beyond(const std::string& series, const std::string& most) const
{
    return language::firstSpeaker(m_language)(
        PHRASE("Chart", "%1 (above the chart: up to %2)"), {series, most});
}

std::string ChartLabels::difference(
    const std::string& first, const std::string& second, std::string_view unit) const
{
    return oneLine(m_language, [&](const Speaker& say) {
        std::string name = unit.empty() ? std::string(say(PHRASE("Chart", "difference")))
                                        : say(PHRASE("Chart", "difference (%1)"), {unit});
        return first.empty() ? name : ofRun(name, first + " − " + second);
    });
}

std::string ChartLabels::difference(diagram::ChartKind chart, double value) const
{
    const std::string_view sign = value < 0 ? "−" : value > 0 ? "+" : "";
    return oneLine(m_language, PHRASE("Chart", "difference"))
        .append(" ")
        .append(sign)
        .append(diagram::valueText(diagram::quantityOf(chart), std::abs(value)));
}

std::string ChartLabels::phase(tcp::CongestionPhase phase) const
{
    return oneLine(m_language, words(phase));
}

std::vector<std::string> ChartLabels::averaging(tcp::Duration length) const
{
    return lines(m_language, [&](const Speaker& say) {
        return say(PHRASE("Chart", "Each step is the mean of %1."), {lengthText(length)});
    });
}

std::vector<std::string> ChartLabels::rounds() const
{
    return lines(m_language,
        PHRASE("Chart",
            "Rounds as they are in this run: one ends when something that was sent in it is "
            "acknowledged, or when the window comes down. cwnd is that of the round's last "
            "segment; in fast recovery, without what duplicate ACKs add."));
}

std::vector<std::string> ChartLabels::segmentRanges() const
{
    return lines(m_language,
        PHRASE("Chart",
            "Below the rounds that have room for it: the numbers of their segments of new data."));
}

std::vector<std::string> ChartLabels::sharedAcks() const
{
    return lines(m_language,
        PHRASE("Chart",
            "Where segments arrive in the same instant, as on a path without a rate, one ACK "
            "answers all of them (RFC 9293 §3.10.7.4): cwnd grows less than where each is "
            "answered."));
}

std::string ChartLabels::nothing(diagram::ChartKind kind, sim::Side of) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(nothingWords(kind), {end(of, say, inSentence(of))});
    });
}

std::string ChartLabels::nothingHere() const
{
    return sentences(m_language, PHRASE("Chart", "Nothing to show in this part of the run."));
}

std::string ChartLabels::nothingOf(const std::string& run) const
{
    return oneLine(m_language,
        [&](const Speaker& say) { return say(PHRASE("Chart", "%1: no data to show"), {run}); });
}

std::string ChartLabels::description(const diagram::Chart& chart) const
{
    return sentences(m_language, [&](const Speaker& say) {
        std::string text = say(PHRASE("Chart", "%1 → %2"),
            {end(chart.of, say, words(chart.of)),
                end(sim::opposite(chart.of), say, words(sim::opposite(chart.of)))});
        for (const diagram::NamedSeries& each : chart.series) {
            if (each.points.empty()) {
                continue;
            }
            const std::size_t count = each.points.points().size();
            const diagram::ValueRange range = each.points.range(0, count);
            const auto shape = diagram::styleOf(each.kind, 0, false).shape;
            const std::string value = shape == diagram::SeriesShape::Steps
                ? say(PHRASE("Chart", "%1 to %2"),
                      {valueText(each.kind, range.low), valueText(each.kind, range.high)})
                : std::to_string(count);
            text.append("\n").append(
                say(PHRASE("Chart", "%1: %2"), {say(words(each.kind)), value}));
        }
        return text;
    });
}

} // namespace render
