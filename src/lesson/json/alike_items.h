// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rapidjson/document.h>

namespace lesson {

using JsonAllocator = rapidjson::Document::AllocatorType;

/// Whether `document` contains a list of many items. Lists within lists are not looked at.
bool hasLongList(const rapidjson::Value& document);

/// Makes checking against a schema quicker: a copy of `document` in which the lists that
/// hasLongList() finds hold only one of all items that are alike. They differ in nothing but
/// numbers, which lie on the same side of each bound in `schema`; if the schema asks nothing else
/// of numbers than to be whole, it allows all of them or none. The copy uses the texts of
/// `document`. Linear.
rapidjson::Value withoutAlikeItems(
    const rapidjson::Value& document, const rapidjson::Value& schema, JsonAllocator& allocator);

} // namespace lesson
