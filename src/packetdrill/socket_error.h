// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace packetdrill {

/// What a call on a socket fails with. The numbers behind the names differ between systems; scripts
/// go by the names.
enum class SocketError : std::uint8_t {
    None,
    AddressInUse,
    AddressNotAvailable,
    Again,
    Already,
    BadDescriptor,
    BrokenPipe,
    ConnectionAborted,
    ConnectionRefused,
    ConnectionReset,
    DestinationRequired,
    Exists,
    Fault,
    HostUnreachable,
    InProgress,
    Invalid,
    IsConnected,
    MessageSize,
    NetworkUnreachable,
    NoBuffers,
    NoEntry,
    NoProtocolOption,
    NotConnected,
    NotSupported,
    Protocol,
    TimedOut,
};

/// "ECONNREFUSED"; of None "0".
std::string_view name(SocketError error);

/// None where the name is not known; EWOULDBLOCK is EAGAIN.
std::optional<SocketError> socketError(std::string_view name);

} // namespace packetdrill
