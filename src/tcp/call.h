// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tcp {

/// What the user of a connection can ask of it (RFC 9293 §3.9.1), and what can befall its host.
enum class CallKind : std::uint8_t {
    Listen,        ///< passive OPEN
    Connect,       ///< active OPEN
    Send,          ///< SEND of `bytes` octets, pushed
    Receive,       ///< RECEIVE of up to `bytes` octets
    StopReading,   ///< the user takes nothing more until ResumeReading or Receive
    ResumeReading, ///< the user again takes everything as it arrives
    Close,         ///< CLOSE
    Abort,         ///< ABORT
    Status,        ///< STATUS
    Crash,         ///< the host forgets everything, silently, and is CLOSED
};

inline constexpr std::size_t kCallKindCount = static_cast<std::size_t>(CallKind::Crash) + 1;

struct Call
{
    CallKind kind = CallKind::Status;
    /// Octets, for Send and Receive; else 0.
    std::uint64_t bytes = 0;
    /// Whether an OPEN names the remote socket (RFC 9293 §3.9.1.1). A two-ended run always does.
    bool remoteSpecified = true;
    /// The PUSH flag of SEND (RFC 9293 §3.9.1.2); without octets it pushes what is queued already.
    bool push = true;
    /// The URGENT flag of SEND (RFC 9293 §3.9.1.2).
    bool urgent = false;
    /// A segment ends where this SEND ends, and none spans that place: MSG_EOR of Linux's sockets.
    bool endsRecord = false;

    friend bool operator==(const Call&, const Call&) = default;
};

/// The id of scenario files and traces: "listen", "stop-reading" ...
std::string_view id(CallKind kind);

} // namespace tcp
