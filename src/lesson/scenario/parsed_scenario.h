// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

#include <QJsonValue>

namespace lesson {

/// readScenario() of a text that has been parsed: `document` is what it holds.
ScenarioResult readScenario(const JsonText& text, const QJsonValue& document, const QString& file);

} // namespace lesson
