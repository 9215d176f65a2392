// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/json/schema_check.h"

#include <optional>

namespace lesson {

/// Finds out what is wrong with a document that the schema library has refused. Among several
/// alternatives it looks at the one that was most likely meant, judged by its keys. It knows only
/// the keywords that our schemas use; none if the problem is with another one.
std::optional<ShapeProblem> diagnose(JsonValue schema, JsonValue document);

} // namespace lesson
