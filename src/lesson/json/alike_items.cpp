// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/alike_items.h"

#include <algorithm>
#include <vector>

namespace lesson {
namespace {

using rapidjson::SizeType;
using rapidjson::Value;

/// Shorter lists cost little as they are.
constexpr SizeType kLong = 64;
/// A list whose items are of more kinds stays whole.
constexpr std::size_t kMostKinds = 16;

bool areAlike(const Value& a, const Value& b)
{
    // Beyond what double holds exactly a whole number may equal one that is kept as a double.
    if (a.IsInt64() || b.IsInt64()) {
        return a.IsInt64() && b.IsInt64();
    }
    if (a.IsObject() && b.IsObject()) {
        return a.MemberCount() == b.MemberCount() &&
            std::equal(a.MemberBegin(), a.MemberEnd(), b.MemberBegin(),
                [](const auto& one, const auto& other) {
                    return one.name == other.name && areAlike(one.value, other.value);
                });
    }
    if (a.IsArray() && b.IsArray()) {
        return a.Size() == b.Size() && std::equal(a.Begin(), a.End(), b.Begin(), areAlike);
    }
    return a == b;
}

/// Items that are alike, by their extremes.
struct Kind
{
    Value least;
    Value greatest;
};

/// Makes the extremes wide enough for `item`, which is alike.
void widen(Value& least, Value& greatest, const Value& item)
{
    if (item.IsInt64()) {
        least.SetInt64(std::min(least.GetInt64(), item.GetInt64()));
        greatest.SetInt64(std::max(greatest.GetInt64(), item.GetInt64()));
    } else if (item.IsObject()) {
        auto low = least.MemberBegin();
        auto high = greatest.MemberBegin();
        for (const auto& member : item.GetObject()) {
            widen((low++)->value, (high++)->value, member.value);
        }
    } else if (item.IsArray()) {
        for (SizeType i = 0; i < item.Size(); ++i) {
            widen(least[i], greatest[i], item[i]);
        }
    }
}

void thinOutList(Value& list, JsonAllocator& allocator)
{
    std::vector<Kind> kinds;
    for (const Value& item : list.GetArray()) {
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
            [&item](const Kind& known) { return areAlike(known.least, item); });
        if (kind != kinds.end()) {
            widen(kind->least, kind->greatest, item);
        } else if (kinds.size() < kMostKinds) {
            kinds.push_back({Value(item, allocator), Value(item, allocator)});
        } else {
            return;
        }
    }
    list.Clear();
    for (Kind& kind : kinds) {
        list.PushBack(kind.least, allocator).PushBack(kind.greatest, allocator);
    }
}

} // namespace

bool hasLongList(const Value& document)
{
    if (document.IsArray()) {
        return document.Size() > kLong;
    }
    return document.IsObject() &&
        std::any_of(document.MemberBegin(), document.MemberEnd(),
            [](const auto& member) { return hasLongList(member.value); });
}

void thinOut(Value& document, JsonAllocator& allocator)
{
    if (document.IsArray() && document.Size() > kLong) {
        thinOutList(document, allocator);
    } else if (document.IsObject()) {
        for (auto& member : document.GetObject()) {
            thinOut(member.value, allocator);
        }
    }
}

} // namespace lesson
