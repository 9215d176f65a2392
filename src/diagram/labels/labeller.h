// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/fate.h"
#include "diagram/reading/phases.h"
#include "diagram/reading/symbols.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/call.h"
#include "tcp/reason.h"
#include "tcp/state.h"
#include "tcp/time.h"
#include "tcp/timer.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace diagram {

/// What stands on a segment's arrow: flags in bold, then numbers.
struct SegmentLabel
{
    std::string head;
    /// A sign in `head` that stays with the main number where the flags are left out: that the
    /// segment is sent again.
    std::string sign = {};
    /// In pieces that may be on lines of their own: "seq=x+1", "ack=y+1", "len=100".
    std::vector<std::string> numbers;
    /// Between pieces that share a line.
    std::string separator;
    /// Index of the main number: the one that stays if there is room for only one; and how many
    /// pieces belong to it, itself included.
    std::size_t main = 0;
    std::size_t mainPieces = 1;
    /// The flags are more important than the main number: those of a SYN, a FIN or a RST.
    bool headTells = false;
    /// Its lines stand further apart, since something is written into them by hand.
    bool isWrittenIn = false;

    friend bool operator==(const SegmentLabel&, const SegmentLabel&) = default;
};

/// Signs of a sequence diagram that a legend explains.
enum class LegendSign : std::uint8_t {
    Again,        ///< a retransmission
    Lost,         ///< a dashed arrow
    Copy,         ///< a dotted arrow
    Break,        ///< time that is drawn shorter
    Stretch,      ///< time that is drawn longer than to scale
    ClientNumber, ///< x, y, u, v and w, as textbooks use them
    ServerNumber,
    StrangeNumber, ///< z: of a SYN that belongs to no known connection
    CloserNumber,
    OtherNumber,
    LastNumber,
    FurtherNumber, ///< x', x'' ...: of a later connection
};

/// All words of a sequence diagram. Who implements it decides the language, or languages. A text is
/// one line of UTF-8; a text that may take two lines, one for each language, is a vector with the
/// more important line first.
class Labeller
{
public:
    virtual ~Labeller() = default;

    // Words that are drawn.
    virtual std::string endTitle(sim::Side side) const = 0;
    virtual std::vector<std::string> state(tcp::State state) const = 0;
    virtual SegmentLabel segment(
        const sim::SentSegment& segment, const SegmentNumbers& numbers) const = 0;
    /// Whether nothing may show what kind of segment it is: it is to be filled in.
    virtual bool hidesKind(const sim::SentSegment&) const { return false; }
    /// The same of states.
    virtual bool hidesStates() const { return false; }
    /// The same of phases, whose names tell the kinds of segments.
    virtual bool hidesPhases() const { return false; }
    virtual std::vector<std::string> call(const tcp::Call& call) const = 0;
    virtual std::vector<std::string> timer(tcp::TimerKind timer, tcp::Duration length) const = 0;
    virtual std::vector<std::string> phase(PhaseKind phase) const = 0;
    virtual std::vector<std::string> error(tcp::Error error) const = 0;
    /// That the user is told of the other end's FIN.
    virtual std::vector<std::string> closing() const = 0;
    /// Why what arrived is not taken, beside the lifeline; empty: that is not said.
    virtual std::vector<std::string> refusal(tcp::Note note) const = 0;
    virtual std::string drop(sim::DropCause cause) const = 0;
    /// What the user changed while the run went on, in few words, one change a line.
    virtual std::vector<std::string> settings(
        const sim::Changed<tcp::EndpointConfig>& change) const = 0;
    virtual std::vector<std::string> network(const sim::Changed<sim::LinkConfig>& change) const = 0;
    /// Marks an arrow as an extra copy that the network made, or as the first of so many.
    virtual std::string copies(std::size_t count) const = 0;
    /// Beside the arrow of time.
    virtual std::string time() const = 0;
    /// How long nothing happened, where time is drawn much shorter than it was.
    virtual std::string skipped(tcp::Duration time) const = 0;
    /// A moment of the run, to so much: "1.05 s".
    virtual std::string moment(tcp::Instant at, tcp::Duration resolution) const = 0;
    virtual std::string roundTrip(tcp::Duration time) const = 0;
    /// In place of `count` segments with so many octets each; 0: acknowledgments.
    virtual std::vector<std::string> folded(std::size_t count, std::uint32_t bytes) const = 0;
    virtual std::string legend(LegendSign sign) const = 0;
    /// Of a segment that was still on its way when the run ended.
    virtual std::string underWay() const = 0;

    // Whole sentences for tool tips and screen readers.
    virtual std::string endSentence(sim::Side side) const = 0;
    /// `label` is the one that segment() returned for it.
    virtual std::string segmentSentence(
        const sim::SentSegment& segment, const SegmentLabel& label, const Fate& fate) const = 0;
    virtual std::string stateSentence(sim::Side side, tcp::State state, tcp::Instant at) const = 0;
    virtual std::string callSentence(
        sim::Side side, const tcp::Call& call, tcp::Instant at) const = 0;
    virtual std::string timerSentence(
        sim::Side side, tcp::TimerKind timer, tcp::Duration length) const = 0;
    virtual std::string errorSentence(sim::Side side, tcp::Error error, tcp::Instant at) const = 0;
    virtual std::string settingsSentence(
        sim::Side side, const sim::Changed<tcp::EndpointConfig>& change, tcp::Instant at) const = 0;
    /// `from`: the end whose segments it concerns.
    virtual std::string networkSentence(
        sim::Side from, const sim::Changed<sim::LinkConfig>& change, tcp::Instant at) const = 0;
    virtual std::string phaseSentence(
        PhaseKind phase, tcp::Instant from, tcp::Instant to) const = 0;

    /// The title of a sequence diagram, and the exchange in words, line by line.
    virtual std::string sequenceTitle() const = 0;
    virtual std::string description(const sim::Trace& trace, const Symbols& symbols) const = 0;
};

} // namespace diagram
