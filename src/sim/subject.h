// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/header.h"
#include "tcp/state.h"
#include "tcp/transition.h"
#include "tcp/variable.h"

#include <cstdint>
#include <variant>

namespace sim {

/// An edge of the state graph: a row of the transition table, which `from` and `event` name.
struct Edge
{
    tcp::State from = tcp::State::Closed;
    tcp::Event event = tcp::Event::PassiveOpen;

    friend bool operator==(const Edge&, const Edge&) = default;
};

/// Something that happens to one end and has its place beside its lifeline.
struct Happening
{
    enum class Kind : std::uint8_t {
        State,  ///< a state is entered, or is the initial one
        Call,   ///< the user calls
        Change, ///< the settings of the end, or of the network from it, are changed
        Error,  ///< an error is told to the user
        Timer,  ///< a timer runs
    };

    Kind kind = Kind::State;
    Side who = Side::Client;
    /// From 1, among those of its kind at this end, in the order of the trace.
    std::uint32_t number = 1;

    friend bool operator==(const Happening&, const Happening&) = default;
};

/// A phase of the connection, from 1 in the order of the trace.
struct PhaseNumber
{
    std::uint32_t value = 1;

    friend bool operator==(PhaseNumber, PhaseNumber) = default;
};

/// A variable of one end's transmission control block.
struct EndVariable
{
    Side who = Side::Client;
    tcp::Variable variable = tcp::Variable::SndUna;

    friend bool operator==(const EndVariable&, const EndVariable&) = default;
};

/// What can be pointed at in a run: nothing, a segment, an end, a state or an edge of the state
/// graph, something that happens to an end, a phase, a variable, a field or bit of a segment's
/// header. The window selects it, pictures carry it, files name it.
using Subject = std::variant<std::monostate, SegmentId, Side, tcp::State, Edge, Happening,
    PhaseNumber, EndVariable, tcp::HeaderField, tcp::ControlBit>;

} // namespace sim
