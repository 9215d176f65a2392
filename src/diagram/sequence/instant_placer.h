// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/sequence_plan.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace diagram {

/// Places rows on a SequencePlan, one instant after the other.
///
/// What happens at one end in one instant is placed down its lifeline from cause to effect: an
/// arrival, a call or an expired timer, then the states it leads to, then what is sent. Each of
/// these gets the space it needs: arrows that leave or arrive together are spread, states are far
/// enough apart for their names, and an answer leaves far enough below an arrival for its label.
/// The first thing at either end has the same height.
class InstantPlacer
{
public:
    InstantPlacer(SequencePlan& plan, const sim::Trace& trace);

    /// Places the rows `first` to before `last`, which are all new rows of one instant.
    void place(std::size_t first, std::size_t last);

    /// The same in two parts, if the rows are all rows of their instant: measure() returns the
    /// least height at which the instant can begin, and placeAt() places it there or further down.
    double measure(std::size_t first, std::size_t last);
    void placeAt(double top);

private:
    /// Something that happens at one end, with its effects there.
    struct Unit
    {
        enum class Kind : std::uint8_t { Call, Change, Arrival, Drop, Expiry, Send };
        Kind kind = Kind::Call;
        std::size_t row = 0;
        sim::Side side = sim::Side::Client;
        std::vector<std::size_t> effects; ///< rows of states and errors
        /// Of a Send: the size of its label, and whether a segment leaves the other end in the same
        /// instant.
        double labelWidth = 0;
        double labelHeight = 0;
        bool crossed = false;
        /// How far below another arrow this one has to be for its label.
        double room = 0;
    };

    void collect(std::size_t first, std::size_t last);
    void attach(std::size_t row);
    void prepareSends();

    void readRows(std::size_t first, std::size_t last);
    sim::PerSide<bool> endsConcerned() const;
    bool goesOnBeside() const;
    bool willArriveTogether(
        sim::Side side, tcp::Instant departed, SequencePlan::Burst burst, std::size_t from) const;
    double highestTop() const;
    double extraAbove() const;
    double roomAlong(const Unit& unit) const;
    double required(const Unit& unit) const;
    double requiredForArrival(const Unit& unit) const;
    double requiredForSend(const Unit& unit) const;
    double belowArrival(const Unit& unit, const Arrow& arrived) const;
    double requiredForText(const Unit& unit) const;
    std::vector<std::string> textBeside(const Unit& unit) const;
    double heightBeside(const std::vector<std::string>& texts) const;

    void putAll();
    void put(const Unit& unit, double top);
    void putArrival(const Unit& unit, double y);
    void putDrop(const Unit& unit);
    void putSend(const Unit& unit, double y);
    void putEffects(const Unit& unit, double y);

    const sim::TraceRow& rowOf(const Unit& unit) const;
    static bool isLostUnderWay(sim::DropCause cause)
    {
        return cause == sim::DropCause::Loss || cause == sim::DropCause::Fault;
    }

    SequencePlan& m_plan;
    const sim::Trace& m_trace;
    tcp::Instant m_at;
    std::size_t m_first = 0;
    std::size_t m_last = 0;
    double m_top = 0;
    double m_bottom = 0;
    std::vector<Unit> m_units;
};

} // namespace diagram
