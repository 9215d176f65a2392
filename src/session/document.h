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

/// What of a session is saved: a scenario, what the user did with it, and the place in it.
struct Document
{
    lesson::Scenario scenario;
    /// With the current one, and the cursor in it.
    Branches branches;
    tcp::Instant playhead;
};

/// Whoever waited for it gave up.
struct GivenUp
{};

/// The ending of saved sessions, with its dot.
inline constexpr auto kDocumentEnding = ".woshou";

/// Largest file that is read.
inline constexpr qint64 kMaxDocumentBytes = qint64{64} * 1024 * 1024;

/// The bytes to save, in the format of resources/schema/session.schema.json: a line for each act.
QByteArray documentText(
    const lesson::Scenario& scenario, const Branches& branches, tcp::Instant playhead);
inline QByteArray documentText(const Document& document)
{
    return documentText(document.scenario, document.branches, document.playhead);
}

/// Reads what documentText() wrote, or people changed: all acts are played again. `file` is what
/// problems are to name. Linear in the length of the runs.
std::variant<Document, lesson::FileProblem, GivenUp> readDocument(
    const QByteArray& text, const QString& file, Patience patience = {});

/// What a user can open: a saved session, or a scenario that nobody has done anything with.
using Opened = std::variant<lesson::Scenario, Document, lesson::FileProblem, GivenUp>;

/// Loads `source`: a built-in id or else the path of a file, which says itself what it is.
Opened load(const QString& source, const Patience& patience = {});

/// A run of the scenario, all of it known, at its beginning; none where `patience` came to its end
/// before.
std::optional<Document> runOf(lesson::Scenario scenario, Patience patience = {});

/// The trace of the current branch, run to its end.
sim::Trace traceToEnd(Document document);

} // namespace session
