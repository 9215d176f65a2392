// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

#include <QJsonValue>

namespace lesson {

/// The same as readScenario() in scenario.h, for a text that has been parsed already: `document` is
/// its value.
ScenarioResult readScenario(const JsonText& text, const QJsonValue& document, const QString& file);

} // namespace lesson
