// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rapidjson/document.h>

namespace lesson {

using JsonAllocator = rapidjson::Document::AllocatorType;

/// Whether a list of many items is in `document`; lists in lists are not looked at.
bool hasLongList(const rapidjson::Value& document);

/// Thins out the lists that hasLongList() finds: of items that differ in
/// nothing but whole numbers two are left, one with the least and one with the greatest that each
/// number is. A schema that asks of a number only that it lie between bounds allows them all where
/// it allows these two. Linear.
void thinOut(rapidjson::Value& document, JsonAllocator& allocator);

} // namespace lesson
