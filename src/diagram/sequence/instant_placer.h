// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/sequence_plan.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace diagram {

/// Places the rows of one instant after the other on a SequencePlan.
///
/// What happens at one end in one instant stands from cause to effect down its lifeline: an
/// arrival, a call or an expired timer, with the states it leads to, then what is sent. Each of
/// these is given the room it needs: arrows that leave or arrive together are fanned out, states
/// are far enough apart for their names, an answer leaves far enough below an arrival for its
/// label. What comes first at either end stands level.
class InstantPlacer
{
public:
    InstantPlacer(SequencePlan& plan, const sim::Trace& trace);

    /// Rows `first` to before `last`: all that is new of one instant.
    void place(std::size_t first, std::size_t last);

    /// The same in two parts: looks at the rows, which are all of their instant, and returns how
    /// far down it must lie at least; and places them there or further down.
    double measure(std::size_t first, std::size_t last);
    void placeAt(double top);

private:
    /// Something at one end, with its effects there.
    struct Unit
    {
        enum class Kind : std::uint8_t { Call, Change, Arrival, Drop, Expiry, Send };
        Kind kind = Kind::Call;
        std::size_t row = 0;
        sim::Side side = sim::Side::Client;
        std::vector<std::size_t> effects; ///< rows of states and errors
        /// Of a Send: the label it is given room for, and whether it meets one that leaves the
        /// other end in this instant.
        double labelWidth = 0;
        double labelHeight = 0;
        bool crossed = false;
        /// How far below another arrow that label needs this one to be.
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
