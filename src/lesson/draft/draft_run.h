// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/query/played_run.h"
#include "lesson/scenario/scenario.h"

#include <QJsonArray>

#include <optional>

namespace lesson {

/// The run of `scenario` with more steps, as they stand in a scenario file; none: they do not fit.
std::optional<Run> runWith(const Scenario& scenario, const QJsonArray& steps);

/// What was done in the laboratory, taken apart: the run as it is without the acts, and the acts.
struct Deeds
{
    Scenario before;
    QJsonArray acts;
};

/// Of `recorded`, the scenario that holds the acts of a user behind the steps and faults of
/// `begun`, with which it began.
Deeds deedsOf(const Scenario& recorded, const sim::Genesis& begun);

} // namespace lesson
