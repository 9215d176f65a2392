// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

/// The file that a session was opened from or saved to.
struct SavedFile
{
    /// Empty: there is none.
    QString path;
    /// The storage::fingerprint() of the file at that time, to find out whether another program has
    /// written it since. Empty: not known.
    QByteArray content;

    friend bool operator==(const SavedFile&, const SavedFile&) = default;
};

} // namespace ui
