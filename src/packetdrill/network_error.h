// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/socket_error.h"

#include <optional>
#include <span>
#include <string_view>

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

/// An ICMP message and what it means.
struct KnownMessage
{
    std::string_view type;
    /// Empty: any.
    std::string_view code;
    NetworkError meaning;
};

/// None: there is no such message. What `ofSystem` says goes before what systems agree on.
std::optional<NetworkError> networkError(
    const IcmpMessage& message, std::span<const KnownMessage> ofSystem);

} // namespace packetdrill
