// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rapidjson/document.h>

namespace lesson {

using JsonAllocator = rapidjson::Document::AllocatorType;

/// Whether a list of many items is in `document`; lists in lists are not looked at.
bool hasLongList(const rapidjson::Value& document);

/// A copy of `document` in which the lists that hasLongList() finds hold only one of items that are
/// alike: that differ in nothing but numbers, and in those not as far as from one side of a bound
/// in `schema` to the other. A schema that asks of a number only that it be whole or lie between
/// bounds allows all of them or none. The copy refers to the texts of the document. Linear.
rapidjson::Value withoutAlikeItems(
    const rapidjson::Value& document, const rapidjson::Value& schema, JsonAllocator& allocator);

} // namespace lesson
