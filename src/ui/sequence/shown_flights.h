// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/sequence_diagram.h"
#include "session/session.h"

#include <vector>

namespace ui {

/// A segment on its way at the playhead.
struct ShownFlight
{
    diagram::Travelling way;
    diagram::Ink ink;
    /// Behind a step back the trace knows already how it ends.
    bool endKnown = false;
};

/// The flights of the session's state. Linear in them and in what is known to happen until they
/// end, up to a limit.
std::vector<ShownFlight> shownFlights(const session::Session& session);

} // namespace ui
