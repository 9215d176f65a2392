// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"

#include <optional>

namespace lesson {

/// Says in plain terms what a schema has against a document that the schema library has refused:
/// where several alternatives fail, the one that was meant is told by its keys. Knows the keywords
/// that our schemas use; none if the fault lies with another.
std::optional<ShapeProblem> diagnose(JsonValue schema, JsonValue document);

} // namespace lesson
