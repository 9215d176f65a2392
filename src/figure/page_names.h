// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <cstddef>

namespace figure {

/// "figure.png" → "figure-3.png".
QString pageName(const QString& fileName, std::size_t page);

/// Files that an earlier, longer figure of this name may have left behind: pages beyond the
/// `written` ones, up to the first that is not there; and where there are pages now, `fileName`
/// itself. They are nobody's to delete but the user's.
QStringList olderPages(const QString& fileName, std::size_t written);

} // namespace figure
