// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

namespace lesson {

struct Expression;

/// A step of a path: "2", "ack", "state(end)".
struct PathStep
{
    QString name;
    std::vector<Expression> arguments;
};

/// A question about a run, or a reckoning with some: "server.1.ack", "client.1.seq + 1",
/// "client.state(end) = CLOSED". docs/exercises.md tells the language.
struct Expression
{
    enum class Kind : std::uint8_t {
        Number,
        Text, ///< 'connection refused'
        Path, ///< a question, a drawn value, or a constant such as TIME-WAIT
        Apply ///< an operator or function, named by `text`, applied to `operands`
    };

    Kind kind = Kind::Number;
    double number = 0;
    QString text;
    std::vector<PathStep> path;
    std::vector<Expression> operands;
};

/// Why a text is no expression: what stands at `offset` cannot stand there.
struct ExpressionSlip
{
    qsizetype offset = 0;
};

std::variant<Expression, ExpressionSlip> parseExpression(const QString& text);

} // namespace lesson
