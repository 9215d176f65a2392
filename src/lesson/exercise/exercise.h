// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "lesson/problem/localized.h"
#include "lesson/query/expression.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace lesson {

/// How an item is answered.
enum class ItemKind : std::uint8_t {
    Flags,   ///< the names of control bits
    Number,  ///< a number, with a unit or a symbol
    State,   ///< the name of a state
    Choice,  ///< the letter of a choice
    Order,   ///< the letters of all choices, in order
    Segment, ///< the number of a segment
    Goal,    ///< what is done to a run, so that it comes to something
    Rounds,  ///< a window for each round of transmission
};
inline constexpr int kItemKindCount = 8;

/// "flags", "number" ...
QString id(ItemKind kind);

/// What a question that depends on it is answered by.
enum class Convention : std::uint8_t {
    None,     ///< textbooks and RFCs agree, or `words` alone tell
    Rfc,      ///< octets, and a window that changes with every ACK
    Textbook, ///< whole segments, and a window that changes once a round
};
/// "rfc", "textbook"; empty for None.
QString id(Convention convention);

/// What a mistake that people make would have given as an answer.
struct ForeseenMistake
{
    /// One of misconceptions(), or empty where `words` say it.
    QString id;
    Localized words;
    /// Of a goal: a condition on the run.
    Expression gives;
};

/// One of the choices of an item.
struct ChoiceText
{
    Localized text;
    /// Whether it is right; of ItemKind::Order when it happens, as a number.
    Expression when;
    /// Told to whoever takes it and is wrong; may be empty.
    Localized why;
    QString mistake;
};

/// One thing that is asked.
struct Item
{
    QString name;
    ItemKind kind = ItemKind::Number;
    Localized prompt;
    double points = 1;
    /// A question about the run. Choices and goals have none.
    std::optional<Expression> answer;
    /// Where a time is counted from.
    std::optional<Expression> since;
    /// "ms", "bytes" or nothing.
    QString unit;
    /// How far off a number may be, in its unit.
    double tolerance = 0;
    std::vector<ForeseenMistake> mistakes;
    std::vector<ChoiceText> choices;
    /// Of a goal: what has to hold of the run; and acts that bring it about.
    std::vector<Expression> reach;
    QJsonArray sample;
    /// Why the answer is what it is; and what to look at. Where they are empty, general sentences
    /// for the kind of item are told.
    Localized why;
    Localized look;
};

/// A value that differs from question to question.
struct Draw
{
    QString name;
    /// One of these ...
    QJsonArray of;
    /// ... or a whole number of these ...
    double from = 0;
    double to = 0;
    double step = 1;
    /// ... or what follows from others.
    std::optional<Expression> is;
};

/// A number in a figure that is wrong on purpose.
struct Misprint
{
    /// A segment's field, such as "server.1.ack", and what is shown in its place.
    Expression field;
    Expression as;
};

/// Windows by the convention of textbooks: what RoundsPlan is made of.
struct RoundsWanted
{
    QString name;
    Expression control;
    Expression cwnd;
    Expression ssthresh;
    Expression extra;
    Expression count;
    /// After which round, and "timeout" or "third-duplicate".
    std::vector<std::pair<Expression, Expression>> losses;
};

/// What is shown of the run beside the text.
struct FigureWanted
{
    /// The name of rounds, which are drawn instead of the run; else empty.
    QString rounds;
    /// The end whose congestion window is drawn over time instead of the segments.
    std::optional<Expression> cwnd;
    /// Times; none: from the beginning, to the end.
    std::optional<Expression> from;
    std::optional<Expression> to;
    /// A sequence diagram, too, as far as it gives no answer away; else only the table of segments.
    bool picture = true;
    /// Columns that the table leaves out, such as "arrived".
    QStringList hidden;
    /// One of these is chosen.
    std::vector<Misprint> misprints;
};

/// A template that questions are made of: an exercise file, read and checked.
struct Exercise
{
    /// The id of a built-in one; otherwise the name of the file without folder and ending.
    QString id;
    QString file;
    /// The whole file, where problems are found in it.
    QByteArray source;
    Localized title;
    Localized text;
    /// By which convention it is to be answered, where textbooks differ from the RFC, and the
    /// sentence that says so; else None, empty.
    Convention convention = Convention::None;
    Localized conventionWords;
    std::vector<Draw> draws;
    /// What has to hold, or else is drawn anew.
    std::vector<Expression> conditions;
    /// In which "$x" stands for the value drawn as x.
    QJsonObject scenario;
    std::vector<RoundsWanted> rounds;
    /// The letters that stand for numbers in an answer: {"x", "client.isn"}.
    std::map<QString, Expression> symbols;
    std::optional<FigureWanted> figure;
    std::vector<Item> items;
    /// So many of the items are asked; 0: all.
    int asked = 0;
    std::vector<Localized> hints;
};

using ExercisePtr = std::shared_ptr<const Exercise>;
using ExerciseResult = std::variant<ExercisePtr, FileProblem>;

/// Loads `source`: a built-in id, that of an exercise in the user's folder, or the path of a file.
ExerciseResult loadExercise(const QString& source);

/// Reads the text of an exercise file. `file` is its name: problems report it, and the id is made
/// from it.
ExerciseResult readExercise(const QByteArray& text, const QString& file);

} // namespace lesson
