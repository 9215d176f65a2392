// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_value.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

namespace lesson {
namespace {

std::string_view view(const rapidjson::Value& text)
{
    return {text.GetString(), text.GetStringLength()};
}

} // namespace

bool JsonValue::isNull() const { return exists() && m_value->IsNull(); }
bool JsonValue::isNumber() const { return exists() && m_value->IsNumber(); }
bool JsonValue::isString() const { return exists() && m_value->IsString(); }
bool JsonValue::isArray() const { return exists() && m_value->IsArray(); }
bool JsonValue::isObject() const { return exists() && m_value->IsObject(); }

bool JsonValue::toBool(bool otherwise) const
{
    return exists() && m_value->IsBool() ? m_value->GetBool() : otherwise;
}

double JsonValue::toDouble(double otherwise) const
{
    return isNumber() ? m_value->GetDouble() : otherwise;
}

qint64 JsonValue::toInteger(qint64 otherwise) const
{
    return exists() && m_value->IsInt64() ? m_value->GetInt64() : otherwise;
}

std::string_view JsonValue::text() const { return isString() ? view(*m_value) : ""; }

QString JsonValue::toString() const { return words(text()); }

qsizetype JsonValue::size() const
{
    return isArray() ? m_value->Size() : isObject() ? m_value->MemberCount() : 0;
}

JsonValue JsonValue::operator[](qsizetype index) const
{
    return isArray() && index < size() ? (*m_value)[static_cast<rapidjson::SizeType>(index)]
                                       : JsonValue();
}

JsonValue JsonValue::operator[](std::string_view key) const
{
    if (isObject()) {
        for (const auto& [name, value] : m_value->GetObject()) {
            if (view(name) == key) {
                return value;
            }
        }
    }
    return {};
}

std::vector<JsonValue> JsonValue::items() const
{
    return isArray() ? std::vector<JsonValue>(m_value->Begin(), m_value->End())
                     : std::vector<JsonValue>();
}

std::vector<JsonValue::Member> JsonValue::members() const
{
    std::vector<Member> all;
    if (isObject()) {
        for (const auto& [name, value] : m_value->GetObject()) {
            all.push_back({view(name), value});
        }
    }
    std::ranges::sort(all, {}, &Member::key);
    return all;
}

QStringList JsonValue::keys() const
{
    QStringList all;
    for (const Member& member : members()) {
        all += words(member.key);
    }
    return all;
}

bool operator==(JsonValue a, JsonValue b)
{
    return a.exists() == b.exists() && (!a.exists() || *a.m_value == *b.m_value);
}

QString shortened(const QString& text)
{
    constexpr qsizetype kMost = 60;
    return text.size() <= kMost ? text : text.left(kMost) + QChar(0x2026);
}

QString written(JsonValue value)
{
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> writer(text);
    value.raw().Accept(writer);
    return words({text.GetString(), text.GetSize()});
}

QString shown(JsonValue value)
{
    if (value.isNumber()) {
        return value.raw().IsInt64()
            ? QString::number(value.toInteger())
            : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    return shortened(value.isString() ? value.toString() : written(value));
}

std::string_view typeOf(JsonValue value)
{
    switch (value.raw().GetType()) {
    case rapidjson::kNullType:
        return "null";
    case rapidjson::kFalseType:
    case rapidjson::kTrueType:
        return "boolean";
    case rapidjson::kNumberType:
        return "number";
    case rapidjson::kStringType:
        return "string";
    case rapidjson::kArrayType:
        return "array";
    case rapidjson::kObjectType:
        return "object";
    }
    return {};
}

QStringList asList(JsonValue oneOrMore)
{
    QStringList list;
    if (oneOrMore.isArray()) {
        for (const JsonValue item : oneOrMore.items()) {
            list += shown(item);
        }
    } else if (oneOrMore.exists()) {
        list += shown(oneOrMore);
    }
    return list;
}

} // namespace lesson
