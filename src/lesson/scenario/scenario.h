// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "lesson/problem/localized.h"
#include "sim/genesis.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace lesson {

/// A scenario file, read and checked.
struct Scenario
{
    /// The id of a built-in one; of a file its name without folder and ending.
    QString id;
    Localized title;
    /// A sentence that says what to watch. Empty where the file has none.
    Localized description;
    sim::Genesis genesis;

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// The first problem met stands for all.
using ScenarioResult = std::variant<Scenario, FileProblem>;

/// Limits of scenario files, so that a bad one is an error and not a hang.
inline constexpr qint64 kMaxFileBytes = qint64{16} * 1024 * 1024;

/// A laboratory with nothing in it: two closed ends with the settings that a file without settings
/// gives them, and no steps.
Scenario blankScenario();

/// Loads `source`, a built-in id or else the path of a scenario file.
ScenarioResult loadScenario(const QString& source);

/// Reads the text of a scenario file. `file` is the name that problems report and that the id is
/// made from.
ScenarioResult readScenario(const QByteArray& text, const QString& file);

} // namespace lesson
