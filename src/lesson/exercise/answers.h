// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>

#include <cstdint>
#include <map>
#include <variant>

namespace lesson {

/// What a learner has answered.
struct Answers
{
    QString file;
    QString exercise;
    std::uint64_t seed = 1;
    QString learner;
    /// By the names of items.
    QMap<QString, QJsonValue> given;
    /// Of goals that are answered by a saved session, the run that it holds.
    std::map<QString, Run> runs;
};

using AnswersResult = std::variant<Answers, FileProblem>;

/// Whether `source` is a file that says, or whose ending says, that it holds answers.
bool isAnswers(const QString& source);

/// Reads an answers file.
AnswersResult loadAnswers(const QString& path);
AnswersResult readAnswers(const QByteArray& text, const QString& file);

/// The exercise that they answer, for loadExercise(): the file of its name that lies beside them,
/// or else its id.
QString exerciseOf(const Answers& answers);

/// The bytes of an answers file.
QByteArray answersText(const Question& question, const QString& learner, const QJsonObject& given);

/// An answer to an item that the exercise does not have. Of those that it has, a question may leave
/// some out: answers to these count for nothing.
std::optional<FileProblem> findUnknownItem(const Question& question, const Answers& answers);

} // namespace lesson
