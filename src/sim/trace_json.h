// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <string>

namespace sim {

/// One row as a JSON object on one line without its line end: the published form of a trace. The
/// same row gives the same bytes on every machine.
std::string toJson(const Trace& trace, const TraceRow& row);

} // namespace sim
