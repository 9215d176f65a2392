// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"

#include <QStringList>

#include <vector>

namespace lesson {

/// Those of `choices`, the alternatives of a schema, that `value` was most likely meant to be: the
/// most required keys that it has, less the keys that it may not have.
std::vector<JsonValue> likeliest(const std::vector<JsonValue>& choices, JsonValue value);

/// The first required key that each of `choices` lacks; none if one of them lacks nothing.
QStringList missingKeys(const std::vector<JsonValue>& choices, JsonValue value);

/// All keys that any of `choices` allows.
QStringList knownKeys(const std::vector<JsonValue>& choices);

/// The values that `choices` allow, in words: of an enum its values, of an object its first
/// required key, as in {"send": …}.
QStringList forms(const std::vector<JsonValue>& choices);

/// The types that any of `choices` allows.
QStringList typesOf(const std::vector<JsonValue>& choices);

} // namespace lesson
