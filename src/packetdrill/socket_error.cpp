// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/socket_error.h"

#include <utility>

namespace packetdrill {

namespace {

constexpr std::pair<SocketError, std::string_view> kNames[] = {
    {SocketError::None, "0"},
    {SocketError::AddressInUse, "EADDRINUSE"},
    {SocketError::AddressNotAvailable, "EADDRNOTAVAIL"},
    {SocketError::Again, "EAGAIN"},
    {SocketError::Again, "EWOULDBLOCK"},
    {SocketError::Already, "EALREADY"},
    {SocketError::BadDescriptor, "EBADF"},
    {SocketError::BrokenPipe, "EPIPE"},
    {SocketError::ConnectionAborted, "ECONNABORTED"},
    {SocketError::ConnectionRefused, "ECONNREFUSED"},
    {SocketError::ConnectionReset, "ECONNRESET"},
    {SocketError::DestinationRequired, "EDESTADDRREQ"},
    {SocketError::Exists, "EEXIST"},
    {SocketError::Fault, "EFAULT"},
    {SocketError::HostUnreachable, "EHOSTUNREACH"},
    {SocketError::NetworkUnreachable, "ENETUNREACH"},
    {SocketError::Protocol, "EPROTO"},
    {SocketError::InProgress, "EINPROGRESS"},
    {SocketError::Invalid, "EINVAL"},
    {SocketError::IsConnected, "EISCONN"},
    {SocketError::MessageSize, "EMSGSIZE"},
    {SocketError::NoBuffers, "ENOBUFS"},
    {SocketError::NoEntry, "ENOENT"},
    {SocketError::NoProtocolOption, "ENOPROTOOPT"},
    {SocketError::NotConnected, "ENOTCONN"},
    {SocketError::NotSupported, "EOPNOTSUPP"},
    {SocketError::TimedOut, "ETIMEDOUT"},
};

} // namespace

std::string_view name(SocketError error)
{
    for (const auto& [known, text] : kNames) {
        if (known == error) {
            return text;
        }
    }
    return "0";
}

std::optional<SocketError> socketError(std::string_view name)
{
    for (const auto& [error, known] : kNames) {
        if (known == name) {
            return error;
        }
    }
    return {};
}

} // namespace packetdrill
