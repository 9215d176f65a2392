// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "run.h"

#include <functional>

namespace swarm {

/// Whether a run still shows what is to be shown. The same run, the same answer.
using StillFails = std::function<bool(const Run&)>;

/// A run that still fails, of which nothing can be left out, set to its default or rounded without
/// its ceasing to fail. `run` fails. Changes, steps and faults go first.
Run shrink(Run run, const StillFails& fails);

} // namespace swarm
