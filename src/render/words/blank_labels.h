// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace render {

/// Which fields of a segment are left to be filled in.
struct BlankFields
{
    bool flags = false;
    bool seq = false;
    bool ack = false;
    bool len = false;
    /// Not said, as it would tell the flags: neither given nor asked for.
    bool hidesAck = false;
};

/// What a figure for an examination leaves to be filled in.
struct Blanks
{
    bool flags = false;
    bool seq = false;
    bool ack = false;
    bool len = false;
    bool states = false;
    bool names = false;
    bool notes = false;
    /// The segments in which flags and numbers are blank; none: in all.
    std::set<sim::SegmentId> at;
    /// Where this is not empty: of these segments just these fields, whatever is said above.
    std::map<sim::SegmentId, BlankFields> fields;

    bool isEmpty() const
    {
        return fields.empty() && !(flags || seq || ack || len || states || names || notes);
    }
    /// Whether flags are blank in any segment.
    bool hidesFlags() const;
    /// Those of one segment.
    BlankFields of(sim::SegmentId segment) const;
};

/// The words of a sequence diagram with blanks in them: see diagram::blankFor(). Sentences that
/// would tell what belongs there are left out.
class BlankLabels final : public diagram::Labeller
{
public:
    /// `labels` outlives this.
    BlankLabels(const Labels& labels, Blanks blanks);

    /// A further blank. Returns what stands in the text.
    std::string blank(const std::string& answer) const;
    /// What belongs into the blanks, by their numbers.
    const std::vector<std::string>& answers() const { return m_answers; }

    /// Above the answers.
    std::string keyHeading() const;

    std::string endTitle(sim::Side side) const override;
    std::vector<std::string> state(tcp::State state) const override;
    diagram::SegmentLabel segment(
        const sim::SentSegment& segment, const diagram::SegmentNumbers& numbers) const override;
    bool hidesKind(const sim::SentSegment& segment) const override;
    bool hidesStates() const override { return m_blanks.states; }
    bool hidesPhases() const override { return m_blanks.hidesFlags(); }

    std::vector<std::string> call(const tcp::Call& call) const override
    {
        return m_labels.call(call);
    }
    std::vector<std::string> timer(tcp::TimerKind timer, tcp::Duration length) const override
    {
        return m_labels.timer(timer, length);
    }
    std::vector<std::string> phase(diagram::PhaseKind phase) const override
    {
        return m_labels.phase(phase);
    }
    std::vector<std::string> error(tcp::Error error) const override
    {
        return m_labels.error(error);
    }
    std::vector<std::string> closing() const override { return m_labels.closing(); }
    /// It would tell flags and numbers.
    std::vector<std::string> refusal(tcp::Note) const override { return {}; }
    std::string drop(sim::DropCause cause) const override { return m_labels.drop(cause); }
    std::vector<std::string> settings(
        const sim::Changed<tcp::EndpointConfig>& change) const override
    {
        return m_labels.settings(change);
    }
    std::vector<std::string> network(const sim::Changed<sim::LinkConfig>& change) const override
    {
        return m_labels.network(change);
    }
    std::string copies(std::size_t count) const override { return m_labels.copies(count); }
    std::string time() const override { return m_labels.time(); }
    std::string skipped(tcp::Duration time) const override { return m_labels.skipped(time); }
    std::string moment(tcp::Instant at, tcp::Duration resolution) const override
    {
        return m_labels.moment(at, resolution);
    }
    std::string roundTrip(tcp::Duration time) const override { return m_labels.roundTrip(time); }
    std::vector<std::string> folded(std::size_t count, std::uint32_t bytes) const override
    {
        return m_labels.folded(count, bytes);
    }
    /// Nothing of what would tell an answer.
    std::string legend(diagram::LegendSign sign) const override;
    std::string underWay() const override { return m_labels.underWay(); }

    std::string endSentence(sim::Side side) const override;
    std::string segmentSentence(const sim::SentSegment& segment, const diagram::SegmentLabel& label,
        const diagram::Fate& fate) const override;
    std::string stateSentence(sim::Side side, tcp::State state, tcp::Instant at) const override;
    std::string callSentence(sim::Side side, const tcp::Call& call, tcp::Instant at) const override
    {
        return m_labels.callSentence(side, call, at);
    }
    std::string timerSentence(
        sim::Side side, tcp::TimerKind timer, tcp::Duration length) const override
    {
        return m_labels.timerSentence(side, timer, length);
    }
    std::string errorSentence(sim::Side side, tcp::Error error, tcp::Instant at) const override
    {
        return m_labels.errorSentence(side, error, at);
    }
    std::string settingsSentence(sim::Side side, const sim::Changed<tcp::EndpointConfig>& change,
        tcp::Instant at) const override
    {
        return m_labels.settingsSentence(side, change, at);
    }
    std::string networkSentence(
        sim::Side from, const sim::Changed<sim::LinkConfig>& change, tcp::Instant at) const override
    {
        return m_labels.networkSentence(from, change, at);
    }
    std::string phaseSentence(
        diagram::PhaseKind phase, tcp::Instant from, tcp::Instant to) const override
    {
        return m_labels.phaseSentence(phase, from, to);
    }
    std::string sequenceTitle() const override { return m_labels.sequenceTitle(); }
    std::string description(const sim::Trace&, const diagram::Symbols&) const override
    {
        return {};
    }

private:
    const Labels& m_titles;
    /// Their sentences do not tell a name that is a blank.
    Labels m_labels;
    Blanks m_blanks;
    mutable std::vector<std::string> m_answers;
};

} // namespace render
