// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QString>

#include <rapidjson/document.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace lesson {

/// More deeply nested values are refused. A scenario needs four levels.
inline constexpr int kMaxJsonDepth = 64;

/// What keeps a text from being JSON that is read here.
struct JsonSlip
{
    ProblemKind kind = ProblemKind::NotJson; ///< or TooDeep, DuplicateKey
    JsonStumble stumble = JsonStumble::Value;
    QString key;
    qsizetype offset = 0;
};

/// A JSON text that has been read.
struct ParsedJson
{
    /// The text, changed by the reading: the texts of the document stand in it.
    QByteArray texts;
    rapidjson::Document document;
    /// Where each key and each value begins, in the order of the text.
    std::vector<std::uint32_t> offsets;
    /// If there is one, the document is null.
    std::optional<JsonSlip> slip;
};

/// Reads JSON (RFC 8259) in one pass, which stops at the first slip. `text` is UTF-8.
ParsedJson parseJson(const QByteArray& text);

} // namespace lesson
