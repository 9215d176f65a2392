// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"

#include <functional>

namespace swarm {

/// Whether a scenario still shows what is to be shown. The same scenario, the same answer.
using StillFails = std::function<bool(const sim::Genesis&)>;

/// A scenario that still fails, of which nothing can be left out, set to its default or rounded
/// without its ceasing to fail. `genesis` fails. Steps and faults go first.
sim::Genesis shrink(sim::Genesis genesis, const StillFails& fails);

} // namespace swarm
