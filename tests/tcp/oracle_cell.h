// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/endpoint_driver.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

/// What the oracle tables are written in. A Cell reads as a sentence: in this state, after that,
/// when such an event happens, the endpoint enters ..., sends ..., tells ...
namespace oracle {

using support::Opening;
using support::Progress;
using support::progressIn;
using tcp::CallKind;
using tcp::Error;
using tcp::Flag;
using tcp::Flags;
using tcp::Note;
using tcp::State;
using enum tcp::State;

/// A segment from the peer. Offsets count from where the state stands when it is reached: `seq`
/// from RCV.NXT, `ack` from SND.NXT.
struct Arrival
{
    Flags flags;
    std::int32_t seq = 0;
    std::int32_t ack = 0;
    std::uint32_t len = 0;
    std::uint16_t window = support::kPeerWindow;
};

/// The next timer expires.
struct Timeout
{};

/// Time goes by.
struct Wait
{
    tcp::Duration time{0};
};

using Happening = std::variant<tcp::Call, Arrival, Timeout, Wait>;

/// One test of one cell of the oracle.
struct Cell
{
    Cell(std::string rowOfOracle, State inState)
        : row(std::move(rowOfOracle))
        , state(inState)
        , start(inState)
    {}

    /// The state to begin in, where `state` is reached only by what comes before the event; offsets
    /// count from there.
    Cell& startingIn(State where) { return set(start, where); }
    Cell& variant(std::string what) { return set(m_variant, std::move(what)); }
    Cell& active() { return set(opening, Opening::Active); }
    Cell& passive() { return set(opening, Opening::Passive); }
    Cell& with(std::function<void(tcp::EndpointConfig&)> how)
    {
        return set(settings, std::move(how));
    }
    Cell& after(Happening what)
    {
        before.push_back(what);
        return *this;
    }
    Cell& when(Happening what) { return set(event, what); }

    Cell& enters(std::initializer_list<State> states) { return set(path, states); }
    /// As support::text() writes segments.
    Cell& sends(std::initializer_list<std::string> segments) { return set(sent, segments); }
    Cell& tells(Error error) { return set(errors, {error}); }
    Cell& noting(std::initializer_list<Note> what)
    {
        return set(notes, std::optional<std::vector<Note>>(what));
    }
    /// How far SND.UNA, SND.NXT and RCV.NXT then stand beyond where the state began.
    Cell& acknowledged(std::int32_t octets) { return set(moved.una, octets); }
    Cell& sentUpTo(std::int32_t octets) { return set(moved.nxt, octets); }
    Cell& received(std::int32_t octets) { return set(moved.rcvNxt, octets); }
    Cell& sendWindow(std::uint32_t octets) { return set(window, octets); }
    Cell& delivers(std::uint64_t octets) { return set(delivered, octets); }
    Cell& restarts2Msl() { return set(restartsTimeWait, true); }

    /// "SYN-RECEIVED / RST, SEQ = RCV.NXT / passive"
    std::string name() const
    {
        std::string name = std::string(tcp::name(state)) + " / " + row;
        if (opening) {
            name += opening == Opening::Active ? " / active" : " / passive";
        }
        return m_variant.empty() ? name : name + " / " + m_variant;
    }

    std::string row;
    State state;
    State start;
    std::optional<Opening> opening;
    std::function<void(tcp::EndpointConfig&)> settings;
    std::vector<Happening> before;
    Happening event;

    std::vector<State> path;
    std::vector<std::string> sent;
    std::vector<Error> errors;
    /// Compared only where a test says something about them.
    std::optional<std::vector<Note>> notes;
    Progress moved;
    std::uint32_t window = support::kPeerWindow;
    std::uint64_t delivered = 0;
    bool restartsTimeWait = false;

private:
    template<typename T>
    Cell& set(T& member, std::type_identity_t<T> value)
    {
        member = std::move(value);
        return *this;
    }

    std::string m_variant;
};

using Cells = std::vector<Cell>;

inline std::string at(const char* base, std::int32_t offset)
{
    const char* sign = offset > 0 ? "+" : "";
    return std::string(base) + (offset != 0 ? sign + std::to_string(offset) : "");
}

/// "<SEQ=ISS+1>..." for a segment of ours: `seq` counts from SND.NXT, `ack` from RCV.NXT as they
/// stand when `state` is reached.
inline std::string ours(
    State state, const char* flags, std::int32_t seq, std::int32_t ack, std::uint32_t len = 0)
{
    const Progress progress = progressIn(state);
    return "<SEQ=" + at("ISS", progress.nxt + seq) + "><ACK=" + at("IRS", progress.rcvNxt + ack) +
        "><CTL=" + flags + ">" + (len > 0 ? "<DATA=" + std::to_string(len) + ">" : "");
}

/// ACK! <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>, after RCV.NXT has moved by `received` and SND.NXT by
/// `sent`.
inline std::string ackNow(State state, std::int32_t received = 0, std::int32_t sent = 0)
{
    return ours(state, "ACK", sent, received);
}

/// RSTa <SEQ=SEG.ACK><CTL=RST>; `ack` as in Arrival.
inline std::string rstA(State state, std::int32_t ack)
{
    return "<SEQ=" + at("ISS", progressIn(state).nxt + ack) + "><CTL=RST>";
}

/// RST0 <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>; `end` counts from IRS.
inline std::string rst0(std::int32_t end)
{
    return "<SEQ=0><ACK=" + at("IRS", end) + "><CTL=RST,ACK>";
}

inline const std::string kSyn = "<SEQ=ISS><CTL=SYN><MSS=1000>";
inline const std::string kSynAck = "<SEQ=ISS><ACK=IRS+1><CTL=SYN,ACK><MSS=1000>";

inline constexpr std::array kSynchronized{
    Established, FinWait1, FinWait2, CloseWait, Closing, LastAck, TimeWait};

} // namespace oracle
