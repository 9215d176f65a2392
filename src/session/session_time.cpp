// SPDX-License-Identifier: GPL-3.0-or-later

// How long a reader watches: the scale of the timeline and of the player.

#include "session/session.h"

#include <cmath>

namespace session {
namespace {

/// `part` of `whole`, of any two kinds of time.
template<typename To, typename From>
To scaled(From part, From whole, To range)
{
    if (whole.count() <= 0) {
        return To(0);
    }
    const double share = static_cast<double>(part.count()) / static_cast<double>(whole.count());
    return To(
        static_cast<typename To::rep>(std::llround(share * static_cast<double>(range.count()))));
}

} // namespace

tcp::Duration Session::flight() const { return usualFlight(m_scenario.genesis); }

std::optional<Steps::Step> Session::upcoming() const
{
    const auto next = state().nextInstant();
    if (!next || stepsDone() < steps().count()) {
        return {};
    }
    const Steps::Step last = steps().last();
    const RealTime gap = watchingTime(*next - last.at, flight(), trafficIn(state()));
    return Steps::Step{*next, last.end, last.watched + gap};
}

RealTime Session::watchedAt(tcp::Instant at) const
{
    const std::size_t before = steps().countUntil(at);
    const Steps::Step last = before == 0 ? Steps::Step{} : steps()[before - 1];
    const auto next = before < steps().count() ? std::optional(steps()[before]) : upcoming();
    if (!next) {
        return last.watched;
    }
    return last.watched + scaled(at - last.at, next->at - last.at, next->watched - last.watched);
}

tcp::Instant Session::instantAt(RealTime watched) const
{
    const std::size_t before = steps().countWatched(watched);
    const Steps::Step last = before == 0 ? Steps::Step{} : steps()[before - 1];
    const auto next = before < steps().count() ? std::optional(steps()[before]) : upcoming();
    if (!next) {
        return last.at;
    }
    return last.at +
        scaled(watched - last.watched, next->watched - last.watched, next->at - last.at);
}

} // namespace session
