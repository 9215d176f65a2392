// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/flight.h"

namespace sim {

bool laterDue(const Flight& a, const Flight& b)
{
    return a.due != b.due ? a.due > b.due : a.ordinal > b.ordinal;
}

} // namespace sim
