// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/sequence_plan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diagram {

/// Places the rows of one instant after the other on a SequencePlan.
///
/// An instant is a band across the picture, and what happens first in it stands level at both ends.
/// At each end what happens stands from cause to effect down the lifeline: an arrival, a call or an
/// expired timer, at the same height the states that it leads to, and what is sent because of it:
/// by a call or a timer at the same height, as the answer to an arrival a small step below. What is
/// sent further stands below, as far as labels need.
class InstantPlacer
{
public:
    InstantPlacer(SequencePlan& plan, const sim::Trace& trace);

    /// Rows `first` to before `last`: all that is new of one instant.
    void place(std::size_t first, std::size_t last);

    /// The same in two parts: looks at the rows, which are all of their instant, and returns how
    /// far down it must lie at least; and places them there or further down.
    double measure(std::size_t first, std::size_t last, TimeAxis::Gap gap);
    void placeAt(double top);

private:
    /// Something at one end, with its effects there.
    struct Unit
    {
        enum class Kind : std::uint8_t {
            Call,
            Change,
            Arrival,
            Drop,
            Expiry,
            Send,
            Omitted, ///< left out of the picture
        };
        Kind kind = Kind::Call;
        std::size_t row = 0;
        sim::Side side = sim::Side::Client;
        std::vector<std::size_t> effects; ///< rows of states, errors and notes
        /// Of a Send: how far below the one before it leaves.
        double pitch = 0;
        /// The Send that comes next at this end, if nothing else does.
        const Unit* answer = nullptr;
    };

    // What there is in an instant: instant_units.cpp.
    void collect(std::size_t first, std::size_t last);
    void attach(std::size_t row);
    bool tellsRefusal(const sim::TraceRow& row) const;
    void putAcksFirst();
    bool isAnswerToArrival(const Unit& unit) const;
    void findAnswers();

    // How much room it needs: instant_room.cpp.
    void prepareSends();
    double pitchOf(double labelHeight) const;
    double required(const Unit& unit) const;
    double requiredForArrival(const Unit& unit) const;
    double requiredForSend(const Unit& unit) const;
    double copySpacing(const Arrow& arrow) const;
    double requiredForText(const Unit& unit) const;
    std::vector<std::string> textBeside(const Unit& unit) const;
    double heightBeside(const std::vector<std::string>& texts) const;

    void readRows(std::size_t first, std::size_t last);
    double highestTop() const;
    void putAll();
    void put(const Unit& unit, double top);
    void putArrival(const Unit& unit, double y);
    double belowFirst(const Arrow& arrow) const;
    void putDrop(const Unit& unit);
    void putSend(const Unit& unit, double y);
    void passOver(const Unit& unit);
    void putEffects(const Unit& unit, double y);
    void putRefusals(const Unit& unit, double y);
    void putBeside(sim::SegmentId segment, sim::Side side, double y);
    void markSteepArrows();
    double textAbove(sim::Side side) const;
    bool isLeftOut() const;
    bool isInInstant(std::size_t row) const { return row >= m_first && row < m_last; }
    const Omission::Transfer* endingTransfer() const;
    void markLongTransfer();
    void passOverInstant();
    void beginAt(sim::Side side, double y);
    void placeTransfer(const Omission::Transfer& transfer);

    const sim::TraceRow& rowOf(const Unit& unit) const;

    SequencePlan& m_plan;
    const sim::Trace& m_trace;
    tcp::Instant m_at;
    std::size_t m_first = 0;
    std::size_t m_last = 0;
    /// What is on its way before the instant.
    TimeAxis::Gap m_gap = TimeAxis::Gap::Busy;
    /// The lower end of the instant before.
    double m_above = 0;
    double m_top = 0;
    double m_bottom = 0;
    /// Where the first thing at each end stands.
    sim::PerSide<std::optional<double>> m_begin;
    std::vector<Unit> m_units;
    /// What arrives in this instant, sorted; a segment as often as it arrives.
    std::vector<sim::SegmentId> m_arriving;
};

} // namespace diagram
