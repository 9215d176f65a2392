// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"
#include "sim/subject.h"
#include "tcp/time.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace lesson {

/// A stop of a lesson in the making.
struct DraftStop
{
    tcp::Instant at;
    Localized text;
    /// Subjects that a lesson file cannot name are left out.
    std::vector<sim::Subject> subjects;
    /// What is asked first; nothing, where its prompt is empty.
    Localized prompt;
    std::vector<DraftChoice> choices;
    /// The names of charts that are shown, such as "cwnd".
    QStringList charts;
    /// Where the run stands while it is asked, not later than the stop; none: as in `kept`, or at
    /// the stop.
    std::optional<tcp::Instant> askedAt = {};
    /// As it stands in the file that it comes from, and what it points at there.
    QJsonObject kept;
    std::vector<sim::Subject> keptSubjects;
};

/// A lesson in the making.
struct CourseDraft
{
    Localized title;
    Localized goal;
    /// About how long it takes.
    int minutes = kUsualMinutes;
    Scenario scenario;
    /// In any order.
    std::vector<DraftStop> stops;
    /// Ids of exercises for after it.
    QStringList exercises;
    /// The file that it was opened from, and whether the run is that of the file.
    QJsonObject kept;
    /// Its path; empty: it is a built-in one.
    QString file;
    bool keepsRun = false;

    static constexpr int kUsualMinutes = 5;
};

/// The bytes of the lesson file. Whether it is a good one, readCourse() tells.
QByteArray courseText(const CourseDraft& draft);

/// Takes up a lesson, an id or a file, to change it.
std::variant<CourseDraft, FileProblem> openCourseDraft(const QString& source);

} // namespace lesson
