// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace ui {

/// The page of the manual, by its name without an ending, that tells about `widget` or the nearest
/// of its parents that one tells about; else the first page.
QString manualPage(const QWidget* widget);

/// Where the manual is looked for: beside the program where it is installed, and where it was
/// built.
QStringList manualFolders();

} // namespace ui
