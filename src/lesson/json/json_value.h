// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <rapidjson/fwd.h>

#include <string_view>
#include <vector>

namespace lesson {

/// A value in a JSON document, or none if a key is not there. It points into the document and lives
/// as long as the JsonText that has read it. toBool() and so on return `otherwise` if it is of
/// another type.
class JsonValue
{
public:
    struct Member;

    JsonValue() = default;
    JsonValue(const rapidjson::Value& value)
        : m_value(&value)
    {}

    bool exists() const { return m_value != nullptr; }
    bool isNull() const;
    bool isNumber() const;
    bool isString() const;
    bool isArray() const;
    bool isObject() const;

    bool toBool(bool otherwise = false) const;
    double toDouble(double otherwise = 0) const;
    /// Of a number without a fraction within 64 bits; 5.0 is one, too.
    qint64 toInteger(qint64 otherwise = 0) const;
    /// A text in UTF-8; empty if it is none.
    std::string_view text() const;
    QString toString() const;

    /// The number of items of a list or members of an object.
    qsizetype size() const;
    JsonValue operator[](qsizetype index) const;
    JsonValue operator[](std::string_view key) const;
    bool contains(std::string_view key) const { return (*this)[key].exists(); }
    std::vector<JsonValue> items() const;
    /// Sorted by their keys.
    std::vector<Member> members() const;
    QStringList keys() const;

    /// For the schema library. exists().
    const rapidjson::Value& raw() const { return *m_value; }

    friend bool operator==(JsonValue a, JsonValue b);

private:
    const rapidjson::Value* m_value = nullptr;
};

struct JsonValue::Member
{
    std::string_view key;
    JsonValue value;
};

/// UTF-8 as a QString.
inline QString words(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Text from a file as it is shown in a message: cut off if it is long.
QString shortened(const QString& text);

/// A value as JSON writes it, in one line.
QString written(JsonValue value);

/// A value as it is shown in a message: as JSON writes it, but without quotes and cut off if it is
/// long.
QString shown(JsonValue value);

/// The schema's name of a value's type: "number", "string" ...
std::string_view typeOf(JsonValue value);

/// The items of a list, or the one value that stands for a list, shown.
QStringList asList(JsonValue oneOrMore);

} // namespace lesson
