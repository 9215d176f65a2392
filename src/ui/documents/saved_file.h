// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

/// The file that a session stands in.
struct SavedFile
{
    /// Empty: in none.
    QString path;
    /// What was in it when it was opened or saved (storage::fingerprint), to tell whether somebody
    /// else has written it since. Empty: not known.
    QByteArray content;

    friend bool operator==(const SavedFile&, const SavedFile&) = default;
};

} // namespace ui
