// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rapidjson/document.h>

namespace lesson {

using JsonAllocator = rapidjson::Document::AllocatorType;

/// Whether `document` contains a list of many items. Lists within lists are not looked at.
bool hasLongList(const rapidjson::Value& document);

/// Makes checking against a schema quicker: shortens the lists that hasLongList() finds. Of items
/// that differ in nothing but whole numbers, two are left, one with the least and one with the
/// greatest of each number. If the schema only sets bounds for numbers, it allows all the items if
/// it allows these two. Linear.
void thinOut(rapidjson::Value& document, JsonAllocator& allocator);

} // namespace lesson
