// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/idle_orders.h"
#include "app/spoken_language.h"
#include "diagram/sequence/remark.h"
#include "lesson/problem/file_problem.h"
#include "render/words/end_names.h"
#include "render/words/labels.h"
#include "session/script_run.h"
#include "sim/trace.h"

#include <QString>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// A packetdrill script that was played up to one of its lines.
struct ScriptStop
{
    QString file;
    /// The line, from 1.
    int line = 0;
    /// Why that line cannot be played; none: it was played, and went otherwise than it says.
    std::optional<lesson::FileProblem> problem;
};

/// None: all of it was played, and went as it says.
std::optional<ScriptStop> stopOf(const session::ScriptRun& run);

/// Tells it on standard error.
void report(const ScriptStop& stop, Language language);

/// A source, played to its end.
struct SourceRun
{
    sim::Trace trace;
    /// In the language that it was asked for in.
    QString title;
    /// In which a packetdrill script has not gone as it says.
    std::optional<render::Labels::Expectation> expectation;
    /// What its scenario has for a figure beside the run.
    render::EndNames endNames = {};
    std::vector<diagram::Remark> remarks = {};
    std::vector<IdleOrder> idle = {};
    std::optional<ScriptStop> stop = {};
};

/// Plays a built-in id, a scenario, a saved session or a packetdrill script.
std::variant<SourceRun, lesson::FileProblem> runOf(const QString& source, Language language);

} // namespace app
