// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "lesson/problem/localized.h"
#include "lesson/scenario/remarks.h"
#include "sim/genesis.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace lesson {

/// A scenario file, read and checked.
struct Scenario
{
    /// The id of a built-in scenario; otherwise the name of the file without folder and ending.
    QString id;
    Localized title;
    /// A sentence that says what to watch. Empty where the file has none.
    Localized description;
    EndNames names;
    std::vector<Note> notes;
    sim::Genesis genesis;

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// A scenario, or the first problem that was found.
using ScenarioResult = std::variant<Scenario, FileProblem>;

/// A larger scenario file is refused.
inline constexpr qint64 kMaxFileBytes = qint64{16} * 1024 * 1024;

/// What a new laboratory begins with: two closed ends with the default settings, and no steps.
Scenario blankScenario();

/// Loads `source`, a built-in id or else the path of a scenario file.
ScenarioResult loadScenario(const QString& source);

/// Reads the text of a scenario file. `file` is its name: problems report it, and the id is made
/// from it.
ScenarioResult readScenario(const QByteArray& text, const QString& file);

} // namespace lesson
