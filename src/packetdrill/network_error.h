// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/socket_error.h"

#include <optional>

namespace packetdrill {

/// What an ICMP message means to a connection (RFC 9293 §3.9.2.2).
struct NetworkError
{
    enum class Kind : std::uint8_t {
        Nothing, ///< source quench and what is no error: silently discarded (MUST-55)
        Soft,    ///< it may pass: the connection goes on (MUST-56)
        Hard,    ///< a connection should be aborted (SHLD-26)
        TooBig,  ///< the path takes smaller packets only (RFC 9293 §3.7.2)
    };
    Kind kind = Kind::Nothing;
    /// What a socket is told.
    SocketError error = SocketError::None;
};

/// None: there is no such message.
std::optional<NetworkError> networkError(const IcmpMessage& message);

} // namespace packetdrill
