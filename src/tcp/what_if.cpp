// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/what_if.h"

#include <algorithm>

namespace tcp {

namespace {

struct ChangedRow
{
    ChangedRule rule;
    Transition row;
};

constexpr std::array kChangedRows{
    ChangedRow{ChangedRule::TwoWayHandshake,
        {State::Listen, Event::ReceiveSyn, Action::SendSynAck, State::Established, "", false}},
    ChangedRow{ChangedRule::NoTimeWait,
        {State::FinWait2, Event::ReceiveFin, Action::SendAck, State::Closed, "", false}},
    ChangedRow{ChangedRule::NoTimeWait,
        {State::Closing, Event::ReceiveAckOfFin, Action::None, State::Closed, "", false}},
};

} // namespace

const Transition* changedTransition(WhatIf whatIf, State from, Event event)
{
    const auto found = std::ranges::find_if(kChangedRows, [&](const ChangedRow& changed) {
        return whatIf.has(changed.rule) && changed.row.from == from && changed.row.event == event;
    });
    return found != kChangedRows.end() ? &found->row : nullptr;
}

} // namespace tcp
