// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/round_moment.h"

#include <array>
#include <chrono>

namespace session {

using namespace std::chrono_literals;

tcp::Instant roundMoment(const Session& session)
{
    const tcp::Instant at = session.playhead();
    const std::size_t done = session.stepsDone();
    for (const tcp::Duration unit : std::array<tcp::Duration, 4>{1ms, 100us, 10us, 1us}) {
        const tcp::Duration time = at.time_since_epoch();
        const tcp::Duration below = time - time % unit;
        const tcp::Duration near = time - below < unit / 2 ? below : below + unit;
        const tcp::Instant round(near);
        if (round <= session.knownEnd() && session.steps().countUntil(round) == done) {
            return round;
        }
    }
    return at;
}

} // namespace session
