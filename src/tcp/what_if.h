// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/transition.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tcp {

/// A rule of TCP that an end breaks, so that one sees what the rule is for. With any of them an end
/// is not TCP any more.
enum class ChangedRule : std::uint8_t {
    TwoWayHandshake, ///< LISTEN leads to ESTABLISHED; nothing answers a SYN,ACK, no ACK and no RST
    NoTimeWait,      ///< CLOSED at once where TIME-WAIT would begin
    FixedIsn,        ///< every connection begins with the number of the first one
    FinWithAck,      ///< a FIN is answered by FIN,ACK at once; what is not sent yet is thrown away
    NoSynTimer,      ///< SYN and SYN,ACK are sent once
};

inline constexpr std::array kChangedRules{ChangedRule::TwoWayHandshake, ChangedRule::NoTimeWait,
    ChangedRule::FixedIsn, ChangedRule::FinWithAck, ChangedRule::NoSynTimer};

/// The words of scenario files, in the order of the enumeration: "two-way-handshake" ...
inline constexpr std::array<std::string_view, kChangedRules.size()> kChangedRuleIds{
    "two-way-handshake", "no-time-wait", "fixed-isn", "fin-with-ack", "no-syn-timer"};

/// The rules that an end breaks. None: it is TCP.
class WhatIf
{
public:
    constexpr bool has(ChangedRule rule) const { return (m_bits & bit(rule)) != 0; }
    constexpr bool isTcp() const { return m_bits == 0; }
    constexpr void set(ChangedRule rule) { m_bits |= bit(rule); }

    friend constexpr bool operator==(WhatIf, WhatIf) = default;

private:
    static constexpr std::uint8_t bit(ChangedRule rule)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(rule));
    }

    std::uint8_t m_bits = 0;
};

/// Every row that a changed rule puts in the place of one of the table. They have no section.
std::span<const Transition> changedTransitions();

/// The row that takes the place of that of the table; null: the table holds.
const Transition* changedTransition(WhatIf whatIf, State from, Event event);

/// The row of the table, or of a changed rule, by which an end came from `from` to `to`.
const Transition* findTaken(State from, Event event, State to);

} // namespace tcp
