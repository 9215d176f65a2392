// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/spoken_language.h"
#include "lesson/problem/file_problem.h"
#include "render/words/labels.h"
#include "sim/trace.h"

#include <QString>

#include <optional>
#include <variant>

namespace app {

/// A source, played to its end.
struct SourceRun
{
    sim::Trace trace;
    /// In the language that it was asked for in.
    QString title;
    /// In which a packetdrill script has not gone as it says.
    std::optional<render::Labels::Expectation> expectation;
};

/// Plays a built-in id, a scenario, a saved session or a packetdrill script.
std::variant<SourceRun, lesson::FileProblem> runOf(const QString& source, Language language);

} // namespace app
