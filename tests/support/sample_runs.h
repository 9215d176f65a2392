// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/trace.h"

#include <string>
#include <vector>

namespace support {

/// A run of the model, played to its end.
struct SampleRun
{
    std::string name;
    sim::Genesis genesis;

    sim::Trace trace() const;
};

/// Everything that a picture has to cope with: handshakes and closes of every kind, losses, copies,
/// late and damaged segments, bursts, crossing data, a closed window, resets, numbers that wrap.
std::vector<SampleRun> sampleRuns();

/// One of them.
SampleRun sampleRun(const std::string& name);

} // namespace support
