// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/learner/learner_record.h"
#include "storage/error.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace lesson {

// Where the records of learners are kept: the folder `progress` of the user's data, a file for each
// name. Nothing leaves the machine.

/// The file of a learner, whatever signs the name has; it need not exist. None: no folder of the
/// user is known.
std::optional<QString> recordFile(const QString& learner);
/// All who have a file, sorted.
QStringList knownLearners();

/// What is kept of a learner; an empty record where there is no file. A file that cannot be read is
/// told and stays as it is.
std::variant<LearnerRecord, FileProblem> loadRecord(const QString& learner);
/// Writes the file whole, or leaves it as it was and says why.
std::optional<storage::Error> saveRecord(const LearnerRecord& record);
/// Deletes the file of a learner. False: it is still there.
bool deleteRecord(const QString& learner);

} // namespace lesson
