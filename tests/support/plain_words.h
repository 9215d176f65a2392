// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "diagram/picture/text_measurer.h"

#include <string>
#include <vector>

namespace support {

/// Every character is as wide as in a font of one width; Chinese ones twice that.
class PlainMeasurer final : public diagram::TextMeasurer
{
public:
    double width(std::string_view text, const diagram::Font& font) const override
    {
        double units = 0;
        for (const char byte : text) {
            const auto code = static_cast<unsigned char>(byte);
            if (code < 0x80U) {
                units += 0.6;
            } else if (code >= 0xC0U) {
                units += 1;
            }
        }
        return units * font.size;
    }
    double ascent(const diagram::Font& font) const override { return 0.9 * font.size; }
    double descent(const diagram::Font& font) const override { return 0.25 * font.size; }
};

/// Just enough words to lay out a picture in a test that has no fonts and no languages.
class PlainWords : public diagram::Labeller
{
public:
    using Lines = std::vector<std::string>;

    std::string endTitle(sim::Side side) const override { return std::string(sim::id(side)); }
    Lines state(tcp::State state) const override { return {std::string(tcp::name(state))}; }
    diagram::SegmentLabel segment(
        const sim::SentSegment& sent, const diagram::SegmentNumbers& numbers) const override
    {
        diagram::SegmentLabel label;
        label.head = tcp::toString(sent.segment.flags);
        label.separator = " ";
        label.numbers = {"seq=" + numbers.seq.symbol};
        if (sent.segment.hasAck()) {
            label.numbers.push_back("ack=" + numbers.ack.symbol);
        }
        return label;
    }
    Lines call(const tcp::Call& call) const override { return {std::string(tcp::id(call.kind))}; }
    Lines timer(tcp::TimerKind timer, tcp::Duration) const override
    {
        return {std::string(tcp::id(timer))};
    }
    Lines phase(diagram::PhaseKind phase) const override
    {
        return {"phase " + std::to_string(static_cast<int>(phase))};
    }
    std::vector<std::string> refusal(tcp::Note) const override { return {"refused"}; }
    Lines closing() const override { return {"closing"}; }
    Lines error(tcp::Error error) const override
    {
        return {std::string(tcp::provenance(error).id)};
    }
    std::string drop(sim::DropCause cause) const override { return std::string(sim::id(cause)); }
    std::string time() const override { return "time"; }
    std::string skipped(tcp::Duration) const override { return "idle"; }
    std::string moment(tcp::Instant, tcp::Duration) const override { return "moment"; }
    std::string roundTrip(tcp::Duration) const override { return "RTT"; }
    Lines folded(std::size_t count, std::uint32_t bytes) const override
    {
        return {std::to_string(count) + " x " + std::to_string(bytes)};
    }
    std::string legend(diagram::LegendSign) const override { return "sign"; }
    std::string underWay() const override { return "under way"; }
    std::string copies(std::size_t count) const override
    {
        return count == 1 ? "copy" : std::to_string(count) + " copies";
    }
    Lines settings(const sim::Changed<tcp::EndpointConfig>&) const override { return {"set"}; }
    Lines network(const sim::Changed<sim::LinkConfig>&) const override { return {"link"}; }

    std::string endSentence(sim::Side) const override { return "An end."; }
    std::string segmentSentence(const sim::SentSegment&, const diagram::SegmentLabel&,
        const diagram::Fate& fate) const override
    {
        using Kind = diagram::Fate::Kind;
        return fate.kind == Kind::Lost   ? "Lost."
            : fate.kind == Kind::Arrived ? "Arrived."
                                         : "Sent.";
    }
    std::string stateSentence(sim::Side, tcp::State, tcp::Instant) const override
    {
        return "A state.";
    }
    std::string callSentence(sim::Side, const tcp::Call&, tcp::Instant) const override
    {
        return "A call.";
    }
    std::string timerSentence(sim::Side, tcp::TimerKind, tcp::Duration) const override
    {
        return "A timer.";
    }
    std::string errorSentence(sim::Side, tcp::Error, tcp::Instant) const override
    {
        return "An error.";
    }
    std::string settingsSentence(
        sim::Side, const sim::Changed<tcp::EndpointConfig>&, tcp::Instant) const override
    {
        return "Settings.";
    }
    std::string networkSentence(
        sim::Side, const sim::Changed<sim::LinkConfig>&, tcp::Instant) const override
    {
        return "A network.";
    }
    std::string phaseSentence(diagram::PhaseKind, tcp::Instant, tcp::Instant) const override
    {
        return "A phase.";
    }
    std::string sequenceTitle() const override { return "A diagram"; }
    std::string description(const sim::Trace&, const diagram::Symbols&) const override
    {
        return "What happened.";
    }
};

} // namespace support
