// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tcp {

/// The states of a connection (RFC 9293 §3.3.2), in the order the RFC tells them, CLOSED first.
enum class State : std::uint8_t {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
};

inline constexpr std::array kAllStates{
    State::Closed,
    State::Listen,
    State::SynSent,
    State::SynReceived,
    State::Established,
    State::FinWait1,
    State::FinWait2,
    State::CloseWait,
    State::Closing,
    State::LastAck,
    State::TimeWait,
};

/// The RFC's name, such as "SYN-SENT".
std::string_view name(State state);

/// True from ESTABLISHED on: both ends have agreed on sequence numbers (RFC 9293 §3.5.2, group 3).
bool isSynchronized(State state);

} // namespace tcp
