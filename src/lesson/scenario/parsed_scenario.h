// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

namespace lesson {

/// The same as readScenario() in scenario.h, for a file that has been read already.
ScenarioResult readScenario(const JsonText& json);

} // namespace lesson
