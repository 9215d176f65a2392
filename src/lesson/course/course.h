// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "lesson/problem/localized.h"
#include "lesson/scenario/scenario.h"
#include "sim/subject.h"
#include "tcp/time.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace lesson {

/// One of the answers to what a stop asks.
struct StopChoice
{
    Localized text;
    bool right = false;
    /// Told to whoever has chosen it.
    Localized why;
};

/// What a stop asks before it tells: whatever is answered, the lesson goes on.
struct StopQuestion
{
    Localized prompt;
    std::vector<StopChoice> choices;
    /// The run stands here while it is asked, and goes on to the stop with the answer. Never later
    /// than the stop; earlier where what is asked about is still to come.
    tcp::Instant at;
};

/// A place at which the run of a lesson pauses and something is told.
struct CourseStop
{
    /// The run stands here: all has happened that is due up to this moment.
    tcp::Instant at;
    /// So many segments have been sent by then.
    std::size_t segments = 0;
    Localized text;
    /// What the text speaks of, to be highlighted.
    std::vector<sim::Subject> subjects;
    std::optional<StopQuestion> question;
    /// The charts that are shown, such as "cwnd"; and the built-in scenario whose run is laid over
    /// them, or none.
    QStringList charts;
    QString chartsWith;
    /// The run stands beside that of asTcp() here.
    bool besideTcp = false;

    /// Where the learner is first let stand: what is asked comes before what is told.
    tcp::Instant beginsAt() const { return question ? question->at : at; }
};

/// A lesson file, read and checked: a scenario with stops, in the order of time.
struct Course
{
    QString id;
    Localized title;
    /// What the learner knows afterwards.
    Localized goal;
    /// About how long it takes.
    int minutes = 5;
    Scenario scenario;
    std::vector<CourseStop> stops;
    /// Ids of exercises for after it.
    QStringList exercises;
};

/// The same run with all rules of TCP kept.
sim::Genesis asTcp(sim::Genesis genesis);

using CoursePtr = std::shared_ptr<const Course>;
using CourseResult = std::variant<CoursePtr, FileProblem>;

/// Loads `source`: a built-in id, that of a lesson in the user's folder, or the path of a file.
CourseResult loadCourse(const QString& source);

/// Reads the text of a lesson file. `file` is its name: problems report it, and the id is made from
/// it.
CourseResult readCourse(const QByteArray& text, const QString& file);

} // namespace lesson
