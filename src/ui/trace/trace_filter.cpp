// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trace/trace_filter.h"

#include <algorithm>

namespace ui {
namespace {

template<typename... Rows>
bool isOne(const sim::TraceRow& row)
{
    return (std::holds_alternative<Rows>(row.what) || ...);
}

bool isOfKind(TraceFilter::Kind kind, const sim::TraceRow& row)
{
    switch (kind) {
    case TraceFilter::Kind::Everything:
        return true;
    case TraceFilter::Kind::SegmentsSent:
        return isOne<sim::SendRow>(row);
    case TraceFilter::Kind::Segments:
        return isOne<sim::SendRow, sim::ArriveRow, sim::DropRow>(row);
    case TraceFilter::Kind::States:
        return isOne<sim::StateRow>(row);
    case TraceFilter::Kind::Timers:
        return isOne<sim::TimerRow>(row);
    case TraceFilter::Kind::Calls:
        return isOne<sim::CallRow, sim::DeliverRow, sim::ErrorRow, sim::SettingsRow, sim::LinkRow>(
            row);
    }
    return true;
}

template<typename T>
bool holds(const T& value, Comparison comparison, const T& wanted)
{
    switch (comparison) {
    case Comparison::Less:
        return value < wanted;
    case Comparison::AtMost:
        return value <= wanted;
    case Comparison::Equal:
        return value == wanted;
    case Comparison::Unequal:
        return value != wanted;
    case Comparison::AtLeast:
        return value >= wanted;
    case Comparison::Greater:
        return value > wanted;
    }
    return false;
}

/// The segment that a row is about; null: none.
const sim::SentSegment* segmentOf(const sim::TraceRow& row, const sim::Trace& trace)
{
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        return &trace.segment(send->segment);
    }
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        return &trace.segment(arrival->segment);
    }
    const auto* drop = std::get_if<sim::DropRow>(&row.what);
    return drop == nullptr ? nullptr : &trace.segment(drop->segment);
}

/// Whether a term holds for a row.
struct Holds
{
    const sim::TraceRow& row;
    const sim::SentSegment* sent;
    const diagram::Symbols& symbols;

    bool operator()(const NumberTerm& term) const
    {
        const auto value = sent == nullptr ? std::nullopt : number(term.field);
        return value && holds(*value, term.comparison, term.value);
    }
    bool operator()(const SymbolTerm& term) const
    {
        const bool isAck = term.field == NumberTerm::Field::Ack;
        if (sent == nullptr || (isAck && !sent->segment.hasAck())) {
            return false;
        }
        const diagram::SegmentNumbers numbers = symbols.numbers(*sent);
        const std::string& symbol = isAck ? numbers.ack.symbol : numbers.seq.symbol;
        return (QString::fromStdString(symbol) == term.symbol) == term.equal;
    }
    bool operator()(const TimeTerm& term) const { return holds(row.at, term.comparison, term.at); }
    bool operator()(const FlagsTerm& term) const
    {
        if (sent == nullptr) {
            return false;
        }
        const auto bits = sent->segment.flags.bits();
        const auto wanted = term.flags.bits();
        switch (term.match) {
        case FlagsTerm::Match::Has:
            return (bits & wanted) == wanted;
        case FlagsTerm::Match::Is:
            return bits == wanted;
        case FlagsTerm::Match::IsNot:
            return bits != wanted;
        }
        return false;
    }
    bool operator()(const WhoTerm& term) const { return row.who == term.side; }
    bool operator()(const StateTerm& term) const
    {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        return change != nullptr && (change->from == term.state || change->to == term.state);
    }

private:
    std::optional<std::uint64_t> number(NumberTerm::Field field) const
    {
        const tcp::Segment& segment = sent->segment;
        switch (field) {
        case NumberTerm::Field::Seq:
            return segment.seq.value;
        case NumberTerm::Field::Ack:
            return segment.hasAck() ? std::optional<std::uint64_t>(segment.ack.value)
                                    : std::nullopt;
        case NumberTerm::Field::Len:
            return segment.len;
        case NumberTerm::Field::Window:
            return segment.window;
        }
        return std::nullopt;
    }
};

} // namespace

bool TraceFilter::takes(
    const sim::TraceRow& row, const sim::Trace& trace, const diagram::Symbols& symbols) const
{
    if ((who && row.who != *who) || !isOfKind(kind, row)) {
        return false;
    }
    const Holds holdsFor{row, terms.empty() ? nullptr : segmentOf(row, trace), symbols};
    return std::ranges::all_of(
        terms, [&](const FilterTerm& term) { return std::visit(holdsFor, term); });
}

bool TraceFilter::takesText(const QString& shown) const
{
    return std::ranges::all_of(
        words, [&shown](const QString& word) { return shown.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
