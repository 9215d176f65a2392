// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "tcp/transition.h"

#include <cstddef>
#include <vector>

namespace sim {

/// Within a round of one instant, causes stand before effects (see sim::Trace): the rows at the
/// same end that happen because of row `cause`, a call, an arrival or a timer that expired. Where
/// an end has several causes in one round, what follows is counted as caused by each of them.
std::vector<std::size_t> effectsOf(const Trace& trace, std::size_t cause);
/// The other way round: the causes at the same end of a row that is an effect.
std::vector<std::size_t> causesOf(const Trace& trace, std::size_t effect);

/// Whether row `cause` is such as brings `event` about at its end: of several causes in one round,
/// that tells whose effect a change of state is.
bool leadsTo(const Trace& trace, std::size_t cause, tcp::Event event);

} // namespace sim
