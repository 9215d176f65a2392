// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "tcp/time.h"

namespace session {

/// A moment that one would write down for the playhead: in whole milliseconds, or with as few
/// decimals as are needed for just the same to have happened by then.
tcp::Instant roundMoment(const Session& session);

} // namespace session
