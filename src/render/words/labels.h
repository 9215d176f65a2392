// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "language/language.h"
#include "language/speaker.h"
#include "render/words/end_names.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace render {

using language::Language;

/// How sequence numbers are written.
enum class Numbers : std::uint8_t {
    Symbolic, ///< x, y+1, u ... as textbooks do
    Relative, ///< counted from the initial sequence number of the direction
    Absolute, ///< as on the wire
};

/// How flags are written: `SYN,ACK` or `SYN=1, ACK=1` as Chinese textbooks do.
enum class FlagStyle : std::uint8_t { Names, Bits };

/// The words of sequence diagrams.
class Labels final : public diagram::Labeller
{
public:
    explicit Labels(
        Language language, Numbers numbers = Numbers::Symbolic, FlagStyle flags = FlagStyle::Names);

    friend bool operator==(const Labels& a, const Labels& b)
    {
        return a.m_language == b.m_language && a.m_numbers == b.m_numbers &&
            a.m_flags == b.m_flags && a.m_expectation == b.m_expectation &&
            a.m_endNames == b.m_endNames && a.m_tellsWindows == b.m_tellsWindows &&
            a.m_duplicates == b.m_duplicates;
    }

    /// Marks a segment as not what a script expects. `instead` is what it expects, in packetdrill's
    /// notation.
    struct Expectation
    {
        sim::SegmentId segment;
        std::string instead;
        friend bool operator==(const Expectation&, const Expectation&) = default;
    };
    void setExpectation(Expectation expectation) { m_expectation = std::move(expectation); }
    /// Tells the window of every ACK, not only of those that change it.
    void setTellsWindows(bool tells) { m_tellsWindows = tells; }
    /// Segments that are told to be duplicate ACKs.
    void setDuplicates(std::set<sim::SegmentId> segments) { m_duplicates = std::move(segments); }
    /// What the ends are called, above their lifelines and in sentences.
    void setEndNames(EndNames names) { m_endNames = std::move(names); }

    Language language() const { return m_language; }
    Numbers numbers() const { return m_numbers; }
    FlagStyle flagStyle() const { return m_flags; }

    std::string endTitle(sim::Side side) const override;
    std::vector<std::string> state(tcp::State state) const override;
    diagram::SegmentLabel segment(
        const sim::SentSegment& segment, const diagram::SegmentNumbers& numbers) const override;
    std::vector<std::string> call(const tcp::Call& call) const override;
    std::vector<std::string> timer(tcp::TimerKind timer, tcp::Duration length) const override;
    std::vector<std::string> phase(diagram::PhaseKind phase) const override;
    std::vector<std::string> error(tcp::Error error) const override;
    std::vector<std::string> closing() const override;
    std::vector<std::string> refusal(tcp::Note note) const override;
    std::string drop(sim::DropCause cause) const override;
    std::vector<std::string> settings(
        const sim::Changed<tcp::EndpointConfig>& change) const override;
    std::vector<std::string> network(const sim::Changed<sim::LinkConfig>& change) const override;
    std::string copies(std::size_t count) const override;
    std::string time() const override;
    std::string skipped(tcp::Duration time) const override;
    std::string moment(tcp::Instant at, tcp::Duration resolution) const override;
    std::string roundTrip(tcp::Duration time) const override;
    std::vector<std::string> folded(std::size_t count, std::uint32_t bytes) const override;
    std::string legend(diagram::LegendSign sign) const override;
    std::string underWay() const override;

    std::string endSentence(sim::Side side) const override;
    std::string segmentSentence(const sim::SentSegment& segment, const diagram::SegmentLabel& label,
        const diagram::Fate& fate) const override;
    std::string stateSentence(sim::Side side, tcp::State state, tcp::Instant at) const override;
    std::string callSentence(sim::Side side, const tcp::Call& call, tcp::Instant at) const override;
    std::string timerSentence(
        sim::Side side, tcp::TimerKind timer, tcp::Duration length) const override;
    std::string errorSentence(sim::Side side, tcp::Error error, tcp::Instant at) const override;
    std::string settingsSentence(sim::Side side, const sim::Changed<tcp::EndpointConfig>& change,
        tcp::Instant at) const override;
    std::string networkSentence(sim::Side from, const sim::Changed<sim::LinkConfig>& change,
        tcp::Instant at) const override;
    std::string phaseSentence(
        diagram::PhaseKind phase, tcp::Instant from, tcp::Instant to) const override;
    std::string sequenceTitle() const override;
    std::string description(
        const sim::Trace& trace, const diagram::Symbols& symbols) const override;

    // For the inspector: one sentence each; in Language::Both Chinese, then English.
    std::string reasonSentence(tcp::Reason reason) const;
    std::string noteSentence(tcp::Note note) const;

private:
    std::string initialNumber(sim::Side side) const;
    /// The name of an end; without one, the usual words.
    std::string_view named(
        sim::Side side, const language::Speaker& say, const language::Phrase& usual) const;

    Language m_language;
    Numbers m_numbers;
    FlagStyle m_flags;
    std::optional<Expectation> m_expectation;
    EndNames m_endNames;
    bool m_tellsWindows = false;
    std::set<sim::SegmentId> m_duplicates;
};

} // namespace render
