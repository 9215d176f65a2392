// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"
#include "sim/subject.h"
#include "tcp/time.h"

#include <QByteArray>
#include <QStringList>

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
};

/// A lesson in the making.
struct CourseDraft
{
    Localized title;
    Localized goal;
    Scenario scenario;
    /// In any order.
    std::vector<DraftStop> stops;
    /// Ids of exercises for after it.
    QStringList exercises;
};

/// The bytes of the lesson file. Whether it is a good one, readCourse() tells.
QByteArray courseText(const CourseDraft& draft);

} // namespace lesson
