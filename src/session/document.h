// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "lesson/scenario/scenario.h"
#include "session/branches.h"
#include "sim/trace.h"
#include "tcp/time.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace session {

/// What is saved of a session: a scenario, what the user did with it, and where the user stands.
struct Document
{
    lesson::Scenario scenario;
    /// They say which branch is current, and where its cursor is.
    Branches branches;
    tcp::Instant playhead;
};

/// The work was given up, because whoever waited for it no longer wants it (Patience).
struct GivenUp
{};

/// The ending of saved sessions, with its dot.
inline constexpr auto kDocumentEnding = ".woshou";

/// A larger file is refused.
inline constexpr qint64 kMaxDocumentBytes = qint64{64} * 1024 * 1024;

/// The bytes to save, in the format of resources/schema/session.schema.json, one line for each act.
QByteArray documentText(
    const lesson::Scenario& scenario, const Branches& branches, tcp::Instant playhead);
inline QByteArray documentText(const Document& document)
{
    return documentText(document.scenario, document.branches, document.playhead);
}

/// Reads a session file, which people may have edited, and plays all its acts again. `file` is the
/// name that problems report. Linear in the length of the runs.
std::variant<Document, lesson::FileProblem, GivenUp> readDocument(
    const QByteArray& text, const QString& file, Patience patience = {});

/// What became of opening something: a saved session, a scenario without any acts, why it cannot be
/// opened, or that it was given up.
using Opened = std::variant<lesson::Scenario, Document, lesson::FileProblem, GivenUp>;

/// Loads `source`, a built-in id or else the path of a file. The member "woshou" of the file says
/// whether it is a session or a scenario.
Opened load(const QString& source, const Patience& patience = {});

/// Runs the scenario to its end, so that all of it is known, and goes back to its beginning. None:
/// `patience` was over before.
std::optional<Document> runOf(lesson::Scenario scenario, Patience patience = {});

/// The trace of the current branch, run to its end.
sim::Trace traceToEnd(Document document);

} // namespace session
