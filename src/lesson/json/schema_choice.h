// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace lesson {

/// Those of `choices` that share most with `value`: required keys present, less keys that are
/// foreign.
std::vector<QJsonObject> likeliest(
    const std::vector<QJsonObject>& choices, const QJsonObject& value);

/// The first required key that each of `choices` lacks; none if one of them lacks nothing.
QStringList missingKeys(const std::vector<QJsonObject>& choices, const QJsonObject& value);

/// Every key that one of `choices` knows.
QStringList knownKeys(const std::vector<QJsonObject>& choices);

/// The values that `choices` allow, in words: of an enum its values, of an object its first
/// required key, as in {"send": …}.
QStringList forms(const std::vector<QJsonObject>& choices);

/// The types that `choices` name.
QStringList typesOf(const std::vector<QJsonObject>& choices);

} // namespace lesson
