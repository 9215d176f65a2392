// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

namespace lesson {

/// readScenario() of a file that has been read.
ScenarioResult readScenario(const JsonText& json);

} // namespace lesson
