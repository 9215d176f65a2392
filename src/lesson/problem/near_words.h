// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lesson {

/// Those of `words` that `word` may have been meant for, nearest first, at most three: few letters
/// differ (by edit distance, case aside), or one holds the other.
QStringList nearWords(const QString& word, const QStringList& words);

} // namespace lesson
