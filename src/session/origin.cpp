// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/origin.h"

namespace session {

std::optional<sim::Side> observedEnd(const Origin& origin)
{
    const auto* script = std::get_if<ScriptRun>(&origin);
    return script == nullptr ? std::nullopt : std::optional(script->tested);
}

} // namespace session
