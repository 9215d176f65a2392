// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/alike_items.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace lesson {
namespace {

using rapidjson::Value;
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/// Shorter lists cost little as they are.
constexpr rapidjson::SizeType kLong = 64;

/// The numbers in `schema`, its bounds among them.
void collectNumbers(const Value& schema, std::vector<double>& numbers)
{
    if (schema.IsNumber()) {
        numbers.push_back(schema.GetDouble());
    } else if (schema.IsArray()) {
        for (const Value& item : schema.GetArray()) {
            collectNumbers(item, numbers);
        }
    } else if (schema.IsObject()) {
        for (const auto& member : schema.GetObject()) {
            collectNumbers(member.value, numbers);
        }
    }
}

/// Writes a value with the side of each bound that a number lies on instead of the number.
class LikenessWriter : public Writer
{
public:
    LikenessWriter(rapidjson::StringBuffer& text, const std::vector<double>& bounds)
        : Writer(text)
        , m_bounds(bounds)
    {}

    bool Int(int number) { return side(number, 0); }
    bool Uint(unsigned number) { return side(number, 0); }
    bool Int64(std::int64_t number) { return side(static_cast<double>(number), 0); }
    bool Uint64(std::uint64_t number) { return side(static_cast<double>(number), 0); }
    bool Double(double number) { return side(number, 1); }

private:
    bool side(double number, int fraction)
    {
        const auto [least, greatest] = std::ranges::equal_range(m_bounds, number);
        const auto below = least - m_bounds.begin();
        const int isBound = least == greatest ? 0 : 1;
        return Writer::Int64(4 * below + 2 * isBound + fraction);
    }

    const std::vector<double>& m_bounds;
};

Value copy(const Value& document, const std::vector<double>& bounds, JsonAllocator& allocator)
{
    if (document.IsObject()) {
        Value object(rapidjson::kObjectType);
        for (const auto& [name, value] : document.GetObject()) {
            object.AddMember(Value(name, allocator), copy(value, bounds, allocator), allocator);
        }
        return object;
    }
    if (!document.IsArray() || document.Size() <= kLong) {
        return Value(document, allocator);
    }
    Value list(rapidjson::kArrayType);
    std::unordered_set<std::string> known;
    rapidjson::StringBuffer text;
    LikenessWriter writer(text, bounds);
    for (const Value& item : document.GetArray()) {
        text.Clear();
        writer.Reset(text);
        item.Accept(writer);
        if (known.insert({text.GetString(), text.GetSize()}).second) {
            list.PushBack(Value(item, allocator), allocator);
        }
    }
    return list;
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

Value withoutAlikeItems(const Value& document, const Value& schema, JsonAllocator& allocator)
{
    std::vector<double> bounds;
    collectNumbers(schema, bounds);
    std::ranges::sort(bounds);
    return copy(document, bounds, allocator);
}

} // namespace lesson
