// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QString>

class QWidget;

namespace ui {

// Message boxes that say why a file is not opened.

/// What is wrong in it, what would be right, and where.
void tellCannotOpen(QWidget* parent, const lesson::FileProblem& problem);
/// That its run does not fit into memory.
void tellTooLong(QWidget* parent, const QString& source);

} // namespace ui
