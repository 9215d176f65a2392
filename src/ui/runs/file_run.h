// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"
#include "sim/trace.h"

#include <QString>

#include <memory>

class QWidget;

namespace ui {

/// The run that a file tells, played to its end.
struct FileRun
{
    QString path; ///< absolute
    /// Empty: the file tells none.
    lesson::Localized title;
    sim::Trace trace;
};

/// Asks for the file of a scenario, a session or a script, and plays it. Null: the user wants none,
/// or the file cannot be read, which they have been told.
std::shared_ptr<const FileRun> askFileRun(QWidget* parent);

/// The same of the file at `path`.
std::shared_ptr<const FileRun> readFileRun(QWidget* parent, const QString& path);

} // namespace ui
