// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/what_if.h"

#include <algorithm>

namespace tcp {

namespace {

constexpr std::array kChangedRows{
    Transition{State::Listen, Event::ReceiveSyn, Action::SendSynAck, State::Established, "", false},
    Transition{State::FinWait2, Event::ReceiveFin, Action::SendAck, State::Closed, "", false},
    Transition{State::Closing, Event::ReceiveAckOfFin, Action::None, State::Closed, "", false},
};
/// The rule that each row belongs to.
constexpr std::array kRulesOfRows{
    ChangedRule::TwoWayHandshake, ChangedRule::NoTimeWait, ChangedRule::NoTimeWait};
static_assert(kRulesOfRows.size() == kChangedRows.size());

} // namespace

std::span<const Transition> changedTransitions() { return kChangedRows; }

const Transition* changedTransition(WhatIf whatIf, State from, Event event)
{
    for (std::size_t i = 0; i < kChangedRows.size(); ++i) {
        const Transition& row = kChangedRows[i];
        if (whatIf.has(kRulesOfRows[i]) && row.from == from && row.event == event) {
            return &row;
        }
    }
    return nullptr;
}

const Transition* findTaken(State from, Event event, State to)
{
    if (const Transition* row = findTransition(from, event, to)) {
        return row;
    }
    const auto found = std::ranges::find_if(kChangedRows, [&](const Transition& row) {
        return row.from == from && row.event == event && row.to == to;
    });
    return found != kChangedRows.end() ? &*found : nullptr;
}

} // namespace tcp
