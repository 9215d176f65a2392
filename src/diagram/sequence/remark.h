// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "tcp/time.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace diagram {

/// The `nth` segment that an end sends, from 1; injected ones do not count.
struct RemarkedSegment
{
    sim::Side from = sim::Side::Client;
    std::uint32_t nth = 1;
};
struct RemarkedMoment
{
    sim::Side side = sim::Side::Client;
    tcp::Instant at;
};

/// Words of somebody who explains the run.
struct Remark
{
    using BySegment = RemarkedSegment;
    using AtTime = RemarkedMoment;

    std::variant<BySegment, AtTime> where;
    /// One text for each language.
    std::vector<std::string> texts;
};

} // namespace diagram
