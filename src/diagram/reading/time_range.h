// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <optional>

namespace diagram {

/// The part of a run to draw. Without a value: from its beginning, to its end.
struct TimeRange
{
    std::optional<tcp::Instant> from;
    std::optional<tcp::Instant> to;
};

} // namespace diagram
