// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/symbols.h"
#include "sim/trace.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace ui {

enum class Comparison : std::uint8_t { Less, AtMost, Equal, Unequal, AtLeast, Greater };

/// Compares a number of the segment that a row is about, absolute, as on the wire.
struct NumberTerm
{
    enum class Field : std::uint8_t { Seq, Ack, Len, Window };
    Field field = Field::Seq;
    Comparison comparison = Comparison::Equal;
    std::uint64_t value = 0;
    friend bool operator==(const NumberTerm&, const NumberTerm&) = default;
};
/// Compares the symbol of such a number: "x+1".
struct SymbolTerm
{
    NumberTerm::Field field = NumberTerm::Field::Seq;
    bool equal = true;
    QString symbol;
    friend bool operator==(const SymbolTerm&, const SymbolTerm&) = default;
};
struct TimeTerm
{
    Comparison comparison = Comparison::Equal;
    tcp::Instant at;
    friend bool operator==(const TimeTerm&, const TimeTerm&) = default;
};
/// The segment carries all of these flags; or exactly them; or not exactly them.
struct FlagsTerm
{
    enum class Match : std::uint8_t { Has, Is, IsNot };
    Match match = Match::Has;
    tcp::Flags flags;
    friend bool operator==(const FlagsTerm&, const FlagsTerm&) = default;
};
struct WhoTerm
{
    sim::Side side = sim::Side::Client;
    friend bool operator==(const WhoTerm&, const WhoTerm&) = default;
};
/// A transition from or to this state.
struct StateTerm
{
    tcp::State state = tcp::State::Closed;
    friend bool operator==(const StateTerm&, const StateTerm&) = default;
};

using FilterTerm = std::variant<NumberTerm, SymbolTerm, TimeTerm, FlagsTerm, WhoTerm, StateTerm>;

/// Which rows of a trace are shown.
struct TraceFilter
{
    enum class Kind : std::uint8_t {
        Everything,
        SegmentsSent,
        Segments, ///< sent, arrived, lost
        States,
        Timers,
        Calls, ///< calls, data delivered, errors, changes of settings and network
    };
    Kind kind = Kind::Everything;
    std::optional<sim::Side> who;
    /// All of them must hold.
    std::vector<FilterTerm> terms;
    /// The texts of the row must contain all of them; upper and lower case are the same.
    QStringList words;

    bool isOpen() const
    {
        return kind == Kind::Everything && !who && terms.empty() && words.isEmpty();
    }
    /// Whether a row passes everything but `words`. It is a row of `trace`, which `symbols` has
    /// read.
    bool takes(
        const sim::TraceRow& row, const sim::Trace& trace, const diagram::Symbols& symbols) const;
    bool takesText(const QString& shown) const;

    friend bool operator==(const TraceFilter&, const TraceFilter&) = default;
};

} // namespace ui
