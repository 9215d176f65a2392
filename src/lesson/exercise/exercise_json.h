// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/marking.h"
#include "lesson/exercise/question.h"

#include <QJsonObject>

namespace lesson {

/// A question for other programs; with its key where `withKey`.
QJsonObject questionJson(const Question& question, bool withKey);

/// How a learner's answers were marked.
QJsonObject marksJson(const Question& question, const QString& learner, const Marks& marks);

} // namespace lesson
