// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string>

namespace swarm {

/// What is wrong with a run, as a sentence; empty: nothing. The same scenario, the same sentence.
using Judge = std::function<std::string(const sim::Genesis&)>;

/// Shrinks a run that has gone wrong and writes it into `folder` as a scenario file that Woshou
/// opens: swarm-<seed>.json. Returns what to tell: the file, or why there is none.
std::string writeFailure(
    std::uint64_t seed, const sim::Genesis& genesis, const QString& folder, const Judge& judge);

/// The trace of a scenario, a JSON object a line, and what is wrong at its end.
void printRun(const sim::Genesis& genesis);

} // namespace swarm
