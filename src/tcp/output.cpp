// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/output.h"

namespace tcp {

void Output::clear()
{
    expired.clear();
    transitions.clear();
    delivered.reset();
    notes.clear();
    errors.clear();
    rtts.clear();
    congestion.clear();
    timers.clear();
    departures.clear();
}

} // namespace tcp
