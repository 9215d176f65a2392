// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/file_problem.h"
#include "lesson/scenario.h"
#include "session/branches.h"
#include "sim/trace.h"
#include "tcp/time.h"

#include <QByteArray>
#include <QString>

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

/// The ending of saved sessions, with its dot.
inline constexpr auto kDocumentEnding = ".woshou";

/// Largest file that is read.
inline constexpr qint64 kMaxDocumentBytes = qint64{64} * 1024 * 1024;

/// The bytes to save, in the format of resources/schema/session.schema.json: a line for each act.
QByteArray documentText(const Document& document);

/// Reads what documentText() wrote, or people changed: all acts are played again. `file` is what
/// problems are to name. Linear in the length of the runs.
std::variant<Document, lesson::FileProblem> readDocument(
    const QByteArray& text, const QString& file);

/// What a user can open: a saved session, or a scenario that nobody has done anything with.
using Opened = std::variant<lesson::Scenario, Document, lesson::FileProblem>;

/// Loads `source`: a built-in id or else the path of a file, which says itself what it is.
Opened load(const QString& source);

/// The trace of the current branch, run to its end.
sim::Trace traceToEnd(Document document);

} // namespace session
