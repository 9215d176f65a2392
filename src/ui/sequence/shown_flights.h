// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/sequence_diagram.h"
#include "session/session.h"

#include <vector>

namespace ui {

/// A segment that is in flight at the playhead.
struct ShownFlight
{
    diagram::Travelling way;
    diagram::Ink ink;
    /// After going back: the trace knows already how it ends.
    bool endKnown = false;
};

/// The segments in flight at the session's cursor. Linear in their number and in the rows that are
/// known until they end, up to a limit.
std::vector<ShownFlight> shownFlights(const session::Session& session);

} // namespace ui
