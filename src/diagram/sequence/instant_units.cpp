// SPDX-License-Identifier: GPL-3.0-or-later
// What InstantPlacer makes of the rows of one instant.

#include "diagram/sequence/instant_placer.h"

#include "sim/causes.h"
#include "tcp/reason.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace diagram {

using sim::Side;

/// Splits the instant into units. Timers that start are not shown by themselves.
void InstantPlacer::collect(std::size_t first, std::size_t last)
{
    m_units.clear();
    m_arriving.clear();
    const auto add = [&](Unit::Kind kind, std::size_t row, Side side) {
        Unit unit;
        unit.kind = kind;
        unit.row = row;
        unit.side = side;
        m_units.push_back(std::move(unit));
    };
    for (std::size_t row = first; row < last; ++row) {
        const sim::TraceRow& each = m_trace.rows()[row];
        if (m_plan.m_omission.hides(each, row)) {
            add(Unit::Kind::Omitted, row, each.who);
        } else if (std::holds_alternative<sim::CallRow>(each.what)) {
            add(Unit::Kind::Call, row, each.who);
        } else if (std::holds_alternative<sim::SettingsRow>(each.what) ||
            std::holds_alternative<sim::LinkRow>(each.what)) {
            add(Unit::Kind::Change, row, each.who);
        } else if (std::holds_alternative<sim::ArriveRow>(each.what)) {
            add(Unit::Kind::Arrival, row, each.who);
            m_arriving.push_back(std::get<sim::ArriveRow>(each.what).segment);
        } else if (std::holds_alternative<sim::DropRow>(each.what)) {
            add(Unit::Kind::Drop, row, each.who);
        } else if (std::holds_alternative<sim::SendRow>(each.what)) {
            add(Unit::Kind::Send, row, each.who);
        } else if (const auto* timer = std::get_if<sim::TimerRow>(&each.what)) {
            if (timer->act == tcp::TimerAct::Expire) {
                add(Unit::Kind::Expiry, row, each.who);
            }
        } else if (std::holds_alternative<sim::StateRow>(each.what) ||
            std::holds_alternative<sim::ErrorRow>(each.what)) {
            attach(row);
        } else if (const auto* note = std::get_if<sim::NoteRow>(&each.what); note != nullptr &&
                   (note->note == tcp::Note::ConnectionClosing || tellsRefusal(each))) {
            attach(row);
        }
    }
    std::ranges::sort(m_arriving);
}

/// Whether a figure says of what arrived that it is not taken. Of several that arrived in one
/// instant nothing tells which it was; and what merely came again is known by its numbers.
bool InstantPlacer::tellsRefusal(const sim::TraceRow& row) const
{
    const auto isArrival = [&row](const Unit& unit) {
        return unit.kind == Unit::Kind::Arrival && unit.side == row.who;
    };
    const auto arrival = std::ranges::find_if(m_units, isArrival);
    if (std::ranges::count_if(m_units, isArrival) != 1) {
        return false;
    }
    const auto segment = std::get<sim::ArriveRow>(rowOf(*arrival).what).segment;
    const sim::SentSegment& sent = m_trace.segment(segment);
    using enum tcp::Note;
    switch (std::get<sim::NoteRow>(row.what).note) {
    case OutsideWindow:
        return sent.injected || sent.segment.syn() || sent.segment.rst();
    case ChallengeAck:
    case AckOfUnsent:
    case UnacceptableAck:
    case NoAckBit:
    case ResetIgnored:
    case NotForThisState:
    case OldTimestamp:
    case NoTimestamp:
        return true;
    case DuplicateAck:
    case OutOfOrder:
    case ZeroWindow:
    case RepeatedSyn:
    case ConnectionClosing:
    case StatusReported:
    case ChallengeAckLimited:
    case UrgentMode:
    case NormalMode:
    case NotTcp:
    case ChangedRule:
    case Endless:
        break;
    }
    return false;
}

/// An acknowledgment of what arrived answers that, whatever the user asked for in the same instant
/// (RFC 9293, Figure 6: the third segment, and then the data).
void InstantPlacer::putAcksFirst()
{
    for (std::size_t i = 1; i < m_units.size(); ++i) {
        if (m_units[i].kind != Unit::Kind::Send || !isAnswerToArrival(m_units[i])) {
            continue;
        }
        std::size_t place = i;
        while (place > 0 &&
            (m_units[place - 1].side != m_units[i].side ||
                m_units[place - 1].kind == Unit::Kind::Call)) {
            --place;
        }
        const bool isBehindArrival =
            place > 0 && m_units[place - 1].kind == Unit::Kind::Arrival && place < i;
        if (isBehindArrival) {
            std::rotate(m_units.begin() + static_cast<std::ptrdiff_t>(place),
                m_units.begin() + static_cast<std::ptrdiff_t>(i),
                m_units.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }
}

bool InstantPlacer::isAnswerToArrival(const Unit& unit) const
{
    const sim::SentSegment& sent =
        m_trace.segment(std::get<sim::SendRow>(rowOf(unit).what).segment);
    return sent.reason == tcp::Reason::HandshakeAck && sent.segment.len == 0;
}

/// Gives a state or an error to what caused it: the trace tells all causes of an instant first.
void InstantPlacer::attach(std::size_t row)
{
    const sim::TraceRow& each = m_trace.rows()[row];
    const auto* change = std::get_if<sim::StateRow>(&each.what);
    Unit* fallback = nullptr;
    Unit* cause = nullptr;
    for (auto unit = m_units.rbegin(); unit != m_units.rend(); ++unit) {
        if (unit->side != each.who || unit->kind == Unit::Kind::Drop ||
            unit->kind == Unit::Kind::Omitted) {
            continue;
        }
        if (unit->kind == Unit::Kind::Send) {
            break;
        }
        fallback = fallback == nullptr ? &*unit : fallback;
        if (change != nullptr && sim::leadsTo(m_trace, unit->row, change->event)) {
            cause = &*unit;
        }
        if (!unit->effects.empty()) {
            // States come in order: none belongs before what caused the last one.
            cause = cause == nullptr && change == nullptr ? &*unit : cause;
            break;
        }
    }
    cause = cause == nullptr ? fallback : cause;
    if (cause == nullptr) {
        Unit unit;
        unit.kind = Unit::Kind::Expiry;
        unit.row = row;
        unit.side = each.who;
        m_units.push_back(std::move(unit));
        cause = &m_units.back();
    }
    cause->effects.push_back(row);
}

/// What is sent right behind something at its end is sent because of it.
void InstantPlacer::findAnswers()
{
    sim::PerSide<Unit*> last{{nullptr, nullptr}};
    for (Unit& unit : m_units) {
        Unit*& before = last[unit.side];
        if (unit.kind == Unit::Kind::Send && before != nullptr &&
            before->kind != Unit::Kind::Send) {
            before->answer = &unit;
        }
        const bool isUnseen = unit.kind == Unit::Kind::Drop || unit.kind == Unit::Kind::Omitted;
        before = isUnseen ? before : &unit;
    }
}

} // namespace diagram
