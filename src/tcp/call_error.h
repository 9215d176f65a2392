// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/call.h"
#include "tcp/reason.h"
#include "tcp/state.h"

#include <optional>

namespace tcp {

/// What, beside the state, decides whether a call can be answered.
struct CallCircumstances
{
    /// CLOSE was called already, and waits until what is queued is sent.
    bool closeRequested = false;
    /// Octets wait to be read.
    bool hasUnread = true;
};

/// The error that answers a call at once; none: the call is taken (RFC 9293 §3.10.1 to §3.10.6).
std::optional<Error> errorOf(State state, const Call& call, const CallCircumstances& circumstances);

} // namespace tcp
