// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/call_error.h"

namespace tcp {

using enum State;

namespace {

std::optional<Error> errorOfOpen(State state, const Call& call)
{
    const bool active = call.kind == CallKind::Connect;
    if (state != Closed && !(state == Listen && active)) {
        return Error::ConnectionAlreadyExists;
    }
    if (active && !call.remoteSpecified) {
        return Error::RemoteSocketUnspecified;
    }
    return {};
}

} // namespace

std::optional<Error> errorOf(State state, const Call& call, const CallCircumstances& circumstances)
{
    const bool closing = state == Closing || state == LastAck || state == TimeWait;
    const auto unless = [&](bool error) {
        return error ? std::optional(Error::ConnectionClosing) : std::nullopt;
    };
    switch (call.kind) {
    case CallKind::Listen:
    case CallKind::Connect:
        return errorOfOpen(state, call);
    case CallKind::StopReading:
    case CallKind::ResumeReading:
    case CallKind::Crash:
        return {}; // what the user or the host does, not a call on the connection
    case CallKind::Send:
    case CallKind::Receive:
    case CallKind::Close:
    case CallKind::Abort:
    case CallKind::Status:
        break;
    }
    if (state == Closed) {
        return Error::ConnectionDoesNotExist;
    }
    if (call.kind == CallKind::Send) {
        if (state == Listen && !call.remoteSpecified) {
            return Error::RemoteSocketUnspecified;
        }
        return unless(
            closing || state == FinWait1 || state == FinWait2 || circumstances.closeRequested);
    }
    if (call.kind == CallKind::Receive) {
        return unless(closing || (state == CloseWait && !circumstances.hasUnread));
    }
    if (call.kind == CallKind::Close) {
        return unless(closing);
    }
    return {};
}

} // namespace tcp
