// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"

#include <QJsonObject>
#include <QString>

#include <optional>

class QWidget;

namespace ui {

/// Asks for a name and writes the answers there, as `woshou grade` reads them; tells what is in the
/// way. Returns the file; none: nothing was written.
std::optional<QString> saveAnswers(QWidget* parent, const lesson::Question& question,
    const QString& learner, const QJsonObject& given);

} // namespace ui
